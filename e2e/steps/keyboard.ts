import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

const furthest = 150;

/** Presses Tab until this has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < furthest; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by ${furthest} presses of Tab: ${String(target)}`);
}

/** Tabs to a button and presses Enter. */
export async function pressByKey(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  await tabTo(page, button.first());
  await page.keyboard.press('Enter');
}
