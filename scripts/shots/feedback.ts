import type { Page } from '@playwright/test';
import { goToScreen } from './go-to-screen.ts';
import { arabic, dark, english } from './looks.ts';

const settled = async (page: Page) => {
  await page
    .locator('[role=tabpanel] [aria-busy=true]')
    .first()
    .waitFor({ state: 'detached', timeout: 120_000 });
};

/** A part of the screen of feedback, once what it shows is worked out. */
const openFeedback = (tab: number) => async (page: Page) => {
  await goToScreen(page, 'Control+4');
  await page.getByRole('tab').nth(tab).click();
  await page.locator('[role=tabpanel] > *').first().waitFor();
  await settled(page);
};

/** What opens at a press on the first of a list. */
const openFirst = (tab: number, part: 'findings' | 'rules') => async (page: Page) => {
  await openFeedback(tab)(page);
  await page.locator('[role=tabpanel] tbody button').first().click();
  const sheet = page.getByRole('dialog');
  await sheet.locator('h2').first().waitFor();
  if (part === 'rules') await sheet.getByRole('tab').nth(1).click();
};

/** What customers answered and wrote: the parts of the screen, and what opens in them. */
export const shotsOfFeedback = [
  { name: 'feedback-scores', kept: [english, arabic], go: openFeedback(0) },
  { name: 'feedback-themes', kept: [english, dark], go: openFeedback(1) },
  { name: 'feedback-theme', go: openFirst(1, 'findings') },
  { name: 'feedback-rules', go: openFirst(1, 'rules') },
  { name: 'feedback-drivers', kept: [english], go: openFeedback(2) },
  { name: 'feedback-requests', go: openFeedback(3) },
  { name: 'feedback-request', go: openFirst(3, 'findings') },
  { name: 'feedback-answers', go: openFeedback(4) },
  { name: 'feedback-follow-up', go: openFeedback(5) },
] as const;
