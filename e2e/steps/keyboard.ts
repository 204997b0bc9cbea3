import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

const furthest = 150;

/** @throws {Error} a screen reader would say a role without a name, or nothing, of what has the focus */
async function expectSaid(page: Page): Promise<void> {
  // what holds a shadow is focused with what has the focus in it
  const focused = page.locator(':focus').last();
  if ((await focused.count()) === 0) return; // past the last one, back in the browser
  const [said = ''] = (await focused.ariaSnapshot()).split('\n');
  if (!/^- '?\w+ ("|\/)/u.test(said))
    throw new Error(
      `a screen reader says “${said}” of ${await focused.evaluate((element) => element.outerHTML.slice(0, 200))}`,
    );
}

/** Presses Tab until this has the focus; whatever has it on the way is named to a screen reader. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < furthest; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    await expectSaid(page);
  }
  throw new Error(`not reached by ${furthest} presses of Tab: ${String(target)}`);
}

/** Tabs to a button and presses Enter. */
export async function pressByKey(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  await tabTo(page, button.first());
  await page.keyboard.press('Enter');
}
