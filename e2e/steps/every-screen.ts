import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** The keys of each screen, in the order of the navigation. */
const screens = ['1', '2', '3', '4', '5', '6', '7', '8', ','];

/** The title of the screen that is shown. A report that is shown on it has one of its own, further down. */
export function screenTitle(page: Page): Locator {
  return page.getByRole('heading', { level: 1 }).first();
}

async function settle(page: Page): Promise<void> {
  await expect(screenTitle(page)).toBeVisible();
  await expect(page.locator('main [aria-busy="true"], main [role="progressbar"]')).toHaveCount(0, {
    timeout: 90_000,
  });
}

/** Goes to every screen and each of its parts, in whatever language is shown, and looks when all is there. */
export async function onEveryScreen(page: Page, look: (place: string) => Promise<void>): Promise<void> {
  for (const key of screens) {
    await page.keyboard.press(`Control+${key}`);
    await settle(page);
    const parts = page.locator('main').getByRole('tab');
    const count = await parts.count();
    for (let at = 0; at < count; at += 1) {
      await parts.nth(at).click();
      await settle(page);
      await look(`screen ${key}, part ${at + 1}`);
    }
    if (count === 0) await look(`screen ${key}`);
  }
  await page.keyboard.press('Control+2');
  await page.locator('[role=row][data-index="0"]:not([aria-label])').click();
  await settle(page);
  await look('a customer');
}
