import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { App } from '../../e2e/drivers/app.ts';
import { goToScreen } from './go-to-screen.ts';
import { shotsOfFeedback } from './feedback.ts';
import { arabic, dark, english, type Look } from './looks.ts';
import { shotsOfMerging } from './merging.ts';
import { shotsOfOpportunities } from './opportunities.ts';
import { openReports } from './reports.ts';
import { openAudience, openGroups, openReady, openRfm, openRfmDialog, openSegments } from './segments.ts';

export type Shot = Readonly<{
  name: string;
  needsWorkspace: boolean;
  go: (page: Page, app: App) => Promise<void>;
  /** The looks that are kept in docs/. */
  kept: readonly Look[];
}>;

const press = (keys: string) => (page: Page) => goToScreen(page, keys);
const firstRow = (page: Page) => page.locator('[role=row][data-index="0"]:not([aria-label])').first();

/** A tab of the screen of quality, when what it looks for has been found. */
const openQuality = (tab: number) => async (page: Page) => {
  await goToScreen(page, 'Control+7');
  await page.getByRole('tab').nth(tab).click();
  const begin = page.locator('[role=tabpanel] button').first();
  await begin.waitFor();
  if (tab === 2 && (await page.locator('[role=tabpanel] [role=group]').count()) === 0) await begin.click();
  await page.locator('[role=progressbar]').waitFor({ state: 'detached', timeout: 60_000 });
};

/** Every screen and what opens in it. */
export const shots: readonly Shot[] = [
  { name: 'welcome', needsWorkspace: false, kept: [english, arabic], go: () => Promise.resolve() },
  {
    name: 'new-workspace',
    needsWorkspace: false,
    kept: [],
    go: async (page) => page.locator('main button').nth(2).click(),
  },
  {
    name: 'chooser',
    needsWorkspace: false,
    kept: [english],
    go: async (page) => page.locator('main button').nth(3).click(),
  },
  {
    name: 'overview',
    needsWorkspace: true,
    kept: [english, dark, arabic],
    async go(page) {
      await goToScreen(page, 'Control+1');
      await page.locator('main ol li').first().waitFor({ timeout: 120_000 });
      await page
        .locator('[role=status]')
        .filter({ hasText: '…' })
        .waitFor({ state: 'detached', timeout: 240_000 });
    },
  },
  {
    name: 'customers',
    needsWorkspace: true,
    kept: [english, dark, arabic],
    async go(page) {
      await goToScreen(page, 'Control+2');
      await firstRow(page).waitFor();
    },
  },
  {
    name: 'customer',
    needsWorkspace: true,
    kept: [english, arabic],
    async go(page) {
      await goToScreen(page, 'Control+2');
      await firstRow(page).click();
    },
  },
  { name: 'segments', needsWorkspace: true, kept: [english, dark, arabic], go: openSegments },
  {
    name: 'segment',
    needsWorkspace: true,
    kept: [english, arabic],
    go: openReady(2, 0),
  },
  { name: 'segment-near', needsWorkspace: true, kept: [], go: openReady(2, 2) },
  { name: 'segment-reach', needsWorkspace: true, kept: [], go: openReady(2, 1) },
  { name: 'audience', needsWorkspace: true, kept: [english], go: openAudience },
  ...shotsOfFeedback.map((shot) => ({ kept: [], ...shot, needsWorkspace: true })),
  { name: 'reports', needsWorkspace: true, kept: [english, arabic], go: openReports },
  ...shotsOfOpportunities.map((shot) => ({ kept: [], ...shot, needsWorkspace: true })),
  ...shotsOfMerging.map((shot) => ({ ...shot, needsWorkspace: true, kept: [] })),
  { name: 'rfm', needsWorkspace: true, kept: [english, dark], go: openRfm },
  {
    name: 'rfm-moved',
    needsWorkspace: true,
    kept: [],
    async go(page) {
      await openRfm(page);
      await page.locator('[role=tabpanel] figure').nth(1).scrollIntoViewIfNeeded();
    },
  },
  { name: 'rfm-scores', needsWorkspace: true, kept: [], go: openRfmDialog(0) },
  { name: 'rfm-names', needsWorkspace: true, kept: [], go: openRfmDialog(1) },
  { name: 'clusters', needsWorkspace: true, kept: [english], go: openGroups(2) },
  { name: 'compare', needsWorkspace: true, kept: [], go: openGroups(3) },
  { name: 'overlap', needsWorkspace: true, kept: [], go: openGroups(4) },
  {
    name: 'people',
    needsWorkspace: true,
    kept: [english],
    async go(page) {
      await openRfm(page);
      await page.locator('main table button').nth(3).click();
    },
  },
  {
    name: 'period',
    needsWorkspace: true,
    kept: [],
    async go(page) {
      await openRfm(page);
      await page.locator('header button').last().click();
    },
  },
  { name: 'import', needsWorkspace: true, kept: [english, arabic], go: press('Control+6') },
  {
    name: 'unclear',
    needsWorkspace: true,
    kept: [],
    async go(page, app) {
      await goToScreen(page, 'Control+6');
      if ((await page.getByRole('note').count()) > 0) return;
      const file = join(app.documents, 'list.csv');
      await writeFile(file, 'Alpha,Beta\nx,12\ny,14\n');
      await app.drop('main', [file]);
      await page.getByRole('note').first().waitFor();
    },
  },
  { name: 'quality', needsWorkspace: true, kept: [english, arabic], go: openQuality(0) },
  { name: 'cleaning', needsWorkspace: true, kept: [english], go: openQuality(1) },
  { name: 'matching', needsWorkspace: true, kept: [english, dark], go: openQuality(2) },
  { name: 'rules', needsWorkspace: true, kept: [], go: openQuality(3) },
  {
    name: 'rule',
    needsWorkspace: true,
    kept: [],
    async go(page) {
      await openQuality(3)(page);
      await page.locator('[role=tabpanel] button').first().click();
    },
  },
  { name: 'palette', needsWorkspace: true, kept: [english], go: press('Control+k') },
  { name: 'keyboard', needsWorkspace: true, kept: [], go: press('?') },
  { name: 'settings', needsWorkspace: true, kept: [english], go: press('Control+,') },
];
