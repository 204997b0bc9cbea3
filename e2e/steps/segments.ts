import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { tabTo } from './keyboard.ts';

const furthest = 60;

/** Opens a menu by its button and chooses an entry, with the keyboard alone. */
export async function chooseByKey(page: Page, button: string | RegExp, entry: string): Promise<void> {
  const named = typeof button === 'string' ? { name: button, exact: true } : { name: button };
  await tabTo(page, page.getByRole('button', named).last());
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  const wanted = page.getByRole('menuitem', { name: entry, exact: true });
  for (let pressed = 0; pressed < furthest; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** Opens a picker of values by its button, takes what is found for a text, and closes it; one for a single value closes itself. */
export async function pickByKey(page: Page, button: RegExp, text: string, isSingle = false): Promise<void> {
  const opener = page.getByRole('button', { name: button }).last();
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  const field = page.getByRole('dialog').getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.insertText(text);
  await expect(page.getByRole('option').first()).toContainText(text);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  if (!isSingle) {
    await expect(field).toHaveValue('');
    await page.keyboard.press('Escape');
  }
  await field.waitFor({ state: 'detached' });
}

/** The count of the builder once nothing is being counted. */
export async function settledCount(page: Page): Promise<string> {
  const live = page.locator('aside [role=status]');
  await expect(live).toHaveAttribute('aria-busy', 'false');
  return (await live.innerText()).split('\n')[0] ?? '';
}

/** Goes along the tabs to one of a name. */
export async function tabByKey(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  await tabTo(page, page.getByRole('tab', { selected: true }).last());
  for (let pressed = 0; pressed < 6; pressed += 1) {
    if ((await tab.getAttribute('aria-selected')) === 'true') return;
    await page.keyboard.press('ArrowLeft');
  }
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}
