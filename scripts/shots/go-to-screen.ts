import type { Page } from '@playwright/test';

/** Goes to a screen by its keys, out of a builder too, which asks first about what is not saved. */
export async function goToScreen(page: Page, keys: string): Promise<void> {
  const isBuilding = (await page.locator('main aside').count()) > 0;
  await page.keyboard.press(keys);
  const asked = page.getByRole('alertdialog');
  if (isBuilding) await asked.waitFor({ timeout: 5_000 }).catch(() => undefined);
  // after the button that closes comes the one that leaves
  if ((await asked.count()) > 0) await asked.getByRole('button').nth(1).click();
}
