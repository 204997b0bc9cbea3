import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, type App } from '../fixtures.ts';

/** Writes a file into the documents of the app. */
export async function writeDocument(
  app: App,
  name: string,
  content: string | Uint8Array | readonly string[],
): Promise<string> {
  const path = join(app.documents, name);
  const isLines = typeof content === 'object' && !(content instanceof Uint8Array);
  await writeFile(path, isLines ? `${content.join('\n')}\n` : content);
  return path;
}

/** Drops files on the window and waits until the first of them was looked at. */
export async function dropIn(app: App, ...paths: readonly string[]): Promise<void> {
  await app.drop('main', paths);
  await expect(app.page.getByRole('button', { name: 'Check every row' })).toBeVisible({ timeout: 60_000 });
}

/** The numbers under 'What will happen' and in the summary, by their names. */
export async function readNumbers(page: Page): Promise<Readonly<Record<string, number>>> {
  const names = await page.getByRole('term').allInnerTexts();
  const values = await page.getByRole('definition').allInnerTexts();
  return Object.fromEntries(names.map((name, at) => [name, Number(values[at]?.replaceAll(',', ''))]));
}

/** Checks every row of the file on the table. @returns the four numbers and their sum */
export async function checkRows(page: Page, timeout = 30_000): Promise<Readonly<Record<string, number>>> {
  await page.getByRole('button', { name: 'Check every row' }).click();
  await expect(page.getByText('What will happen', { exact: true })).toBeVisible({ timeout });
  return readNumbers(page);
}

/** Brings in what was checked, and waits for the summary. */
export async function bringIn(page: Page, timeout = 30_000): Promise<void> {
  await page.getByRole('button', { name: /^Bring in [\d,]+ rows?$/u }).click();
  await expect(page.getByRole('button', { name: 'See the customers' })).toBeVisible({ timeout });
}

/** The row of a table that begins with this cell. */
export function rowOf(table: Locator, first: string): Locator {
  return table.getByRole('row').filter({ has: table.page().getByRole('cell', { name: first, exact: true }) });
}
