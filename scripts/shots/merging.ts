import type { Page } from '@playwright/test';
import { goToScreen } from './go-to-screen.ts';

const merges = (page: Page) => page.getByRole('list', { name: /^(Merged into this person|من دُمجوا)/u });

/** The page of one of several people of one name. */
async function openVogel(page: Page): Promise<void> {
  await goToScreen(page, 'Control+2');
  const search = page.locator('main [role=searchbox], main input[type=search]').first();
  await search.fill('vogel');
  await page.waitForTimeout(600);
  await page.locator('[role=row][data-index="0"]:not([aria-label])').first().click();
  await page.locator('h2').first().waitFor();
}

/** What the button beside the name of a customer opens, with those who are found by a name. */
async function openMerging(page: Page): Promise<void> {
  await openVogel(page);
  await page.locator('header button').nth(-2).click();
  await page.getByRole('dialog').getByRole('searchbox').fill('vogel');
  await page.getByRole('dialog').locator('tbody tr').first().waitFor();
}

async function compare(page: Page): Promise<void> {
  await openMerging(page);
  await page.getByRole('dialog').locator('tbody button').first().click();
  await page.getByRole('dialog').locator('tbody tr').nth(4).waitFor();
}

async function openMerged(page: Page): Promise<void> {
  await openVogel(page);
  if ((await merges(page).count()) > 0) return;
  await compare(page);
  await page.keyboard.press('Enter');
  await merges(page).waitFor();
}

/** Two people merged by hand: looked for, compared, and the list of the page of whom they are. */
export const shotsOfMerging = [
  { name: 'merge-with', go: openMerging },
  { name: 'merge-compared', go: compare },
  { name: 'merged-from', go: openMerged },
] as const;
