import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

export const customerGrid = (page: Page): Locator => page.getByRole('grid', { name: 'Customers' });

/** The cells of a column for the rows that are mounted, from the first; what is still loading is left out. */
export async function listedCells(page: Page, column: string): Promise<readonly string[]> {
  const grid = customerGrid(page);
  await expect(grid.getByRole('gridcell').first()).toBeVisible();
  const titles = await grid.getByRole('columnheader').allInnerTexts();
  const at = titles.indexOf(column);
  const cells = await grid
    .getByRole('row')
    .evaluateAll(
      (rows, place) => rows.map((row) => row.querySelectorAll('[role="gridcell"]')[place]?.textContent ?? ''),
      at,
    );
  return cells.filter((cell) => cell !== '');
}

export const listedNames = (page: Page): Promise<readonly string[]> => listedCells(page, 'Name');

/** Searches until exactly these are listed. */
export async function searchFor(page: Page, words: string, names: readonly string[]): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await expect.poll(() => listedNames(page)).toEqual(names);
}

/** Opens the page of the customer whose name is listed. */
export async function openCustomer(page: Page, name: string): Promise<void> {
  await customerGrid(page).getByRole('gridcell', { name, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}
