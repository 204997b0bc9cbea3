import type { Page } from '@playwright/test';
import { goToScreen } from './go-to-screen.ts';

const goToSegments = (page: Page) => goToScreen(page, 'Control+3');

/** RFM, among the tabs of the screen of segments. */
export const openRfm = async (page: Page) => {
  await goToSegments(page);
  await page.getByRole('tab').nth(1).click();
  await page.locator('[role=tabpanel] table button').first().waitFor();
};
/** One of the dialogs of how it is set. */
export const openRfmDialog = (button: number) => async (page: Page) => {
  await openRfm(page);
  await page.locator('[role=tabpanel] button').nth(button).click();
};

/** What segments are looked at with; compare and overlap show something once segments are saved. */
export const openGroups = (tab: number) => async (page: Page) => {
  await goToSegments(page);
  await page.getByRole('tab').nth(tab).click();
  await page.locator('[role=progressbar]').waitFor({ state: 'detached', timeout: 60_000 });
  await page.locator('[role=tabpanel] [role=note], [role=tabpanel] figure, main h2').first().waitFor();
};

/** The list of segments, once the ready ones have been counted. */
export const openSegments = async (page: Page) => {
  await goToSegments(page);
  await page.getByRole('tab').first().click();
  await page.locator('main li button').first().waitFor();
};

/** The builder, with a ready segment in it that was counted; tab 0 has some members, 1 who can be reached, 2 near misses. */
export const openReady = (card: number, tab: number) => async (page: Page) => {
  await openSegments(page);
  await page.locator('main li button').nth(card).click();
  await page.locator('aside [role=status][aria-busy=false]').waitFor();
  await page.getByRole('tab').nth(tab).click();
  await page.locator('[role=tabpanel] table').first().waitFor();
};

/** The list of them for a campaign, with who is left out. */
export const openAudience = async (page: Page) => {
  await openReady(2, 0)(page);
  await page.locator('aside button').last().click();
  await page.getByRole('dialog').locator('table').first().waitFor();
};
