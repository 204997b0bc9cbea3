import type { Page } from '@playwright/test';
import { goToScreen } from './go-to-screen.ts';
import { arabic, dark, english } from './looks.ts';

/** A part of the screen of opportunities, once what it shows is worked out. */
const openPart = (tab: number) => async (page: Page) => {
  await goToScreen(page, 'Control+5');
  await page.getByRole('tab').nth(tab).click();
  await page.locator('[role=tabpanel] > *').first().waitFor();
  await page
    .locator('[role=tabpanel][aria-busy=true], [role=tabpanel] [aria-busy=true], [role=progressbar]')
    .first()
    .waitFor({ state: 'detached', timeout: 240_000 });
};

const offer = (at: number) => `[role=row][data-index="${at}"]:not([aria-label])`;

const openBoard = async (page: Page) => {
  await openPart(0)(page);
  await page.locator(offer(0)).waitFor({ timeout: 240_000 });
};

/** One offer, over the board. */
const openOffer = async (page: Page) => {
  await openBoard(page);
  await page.locator(offer(1)).locator('[role=gridcell]').nth(2).click();
  await page.getByRole('dialog').waitFor();
};

/** Some offers that something is to be done with. */
const chooseOffers = async (page: Page) => {
  await openBoard(page);
  for (const at of [1, 2, 4]) {
    const row = page.locator(offer(at));
    if ((await row.getAttribute('aria-selected')) !== 'true')
      await row.locator('[role=gridcell]').first().click();
  }
};

/** What is opened by the buttons beside the number of offers: at the last, the call list; before it, what is never offered. */
const openBeside = (fromEnd: number) => async (page: Page) => {
  await openBoard(page);
  const buttons = page.locator('[role=tabpanel] p[role=status] ~ div button');
  await buttons.nth((await buttons.count()) - fromEnd).click();
  await page.getByRole('dialog').locator('table, [role=checkbox], input').first().waitFor();
};

/** Who would buy what next: the parts of the screen, and what opens in them. */
export const shotsOfOpportunities = [
  { name: 'opportunities', kept: [english, arabic], go: openBoard },
  { name: 'opportunities-offer', go: openOffer },
  { name: 'opportunities-chosen', go: chooseOffers },
  { name: 'opportunities-never', go: openBeside(2) },
  { name: 'opportunities-calls', go: openBeside(1) },
  { name: 'opportunities-money', kept: [english, dark], go: openPart(1) },
  { name: 'opportunities-rules', go: openPart(2) },
  { name: 'opportunities-sequences', go: openPart(3) },
  { name: 'opportunities-white-space', go: openPart(4) },
  { name: 'opportunities-up-sell', go: openPart(5) },
  { name: 'opportunities-proof', kept: [english], go: openPart(6) },
  { name: 'opportunities-hold-outs', go: openPart(7) },
] as const;
