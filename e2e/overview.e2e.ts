import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type App } from './fixtures.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { pressByKey, tabTo } from './steps/keyboard.ts';
import { copySample } from './steps/sample.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

const minutes = 60_000;
let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-overview-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

const lines = (page: Page) => page.getByRole('region', { name: 'Most worth your time now' });
const cards = (page: Page) => lines(page).getByRole('listitem');

/** The sample company at its overview, with every source looked at. */
async function openOverview(launchApp: (options: { file: string }) => Promise<App>): Promise<App> {
  const app = await launchApp({ file: await copySample(folder) });
  await expect(app.page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible({
    timeout: 2 * minutes,
  });
  await expect(cards(app.page).first()).toBeVisible({ timeout: 2 * minutes });
  await expect(app.page.getByText(/^Still looking at/u)).toHaveCount(0, { timeout: 3 * minutes });
  return app;
}

test('a workspace opens at its overview: lines, their people, and a way to act', async ({ launchApp }) => {
  test.setTimeout(5 * minutes);
  const { page } = await openOverview(launchApp);
  const count = await cards(page).count();
  expect(count).toBeGreaterThan(2);
  expect(count).toBeLessThanOrEqual(7);

  for (let at = 0; at < count; at += 1) {
    const button = cards(page)
      .nth(at)
      .getByRole('button', { name: /customers?$/u });
    if ((await button.count()) === 0) continue;
    const said = /[\d,]+/u.exec(await button.innerText())?.[0] ?? '';
    await button.click();
    const sheet = page.getByRole('dialog');
    // every number of people opens exactly as many
    await expect(sheet.getByText(new RegExp(`^${said} (people|person)$`, 'u'))).toBeVisible({
      timeout: minutes,
    });
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  }
  await expect(page.getByRole('figure', { name: 'Revenue by month' })).toBeVisible();
  await expectNoFault(page);

  await page.getByRole('button', { name: 'How this is computed' }).click();
  await expect(page.getByRole('dialog')).toContainText('money × certainty × usefulness');
  await page.keyboard.press('Escape');

  await cards(page)
    .filter({ hasText: 'offers for the next' })
    .getByRole('button', { name: 'Make a call list' })
    .click();
  await expect(page.getByRole('heading', { name: 'Opportunities', level: 1 })).toBeVisible();
});

test('a line that is not useful goes, is undone, and is brought back; by keys alone', async ({
  launchApp,
}) => {
  test.setTimeout(5 * minutes);
  const app = await openOverview(launchApp);
  const { page } = app;
  const first = await cards(page).first().getByRole('paragraph').first().innerText();
  const hide = cards(page).first().getByRole('button', { name: 'Not useful: hide' });
  await tabTo(page, hide);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '1 line hidden as not useful' })).toBeVisible();
  await expect(cards(page).first()).not.toContainText(first);

  await page.keyboard.press('Control+z');
  await expect(cards(page).first()).toContainText(first, { timeout: 2 * minutes });

  await tabTo(page, hide);
  await page.keyboard.press('Enter');
  await pressByKey(page, '1 line hidden as not useful');
  await pressByKey(page, 'Bring back');
  await expect(cards(page).first()).toContainText(first);
  await expect(page.getByRole('button', { name: /hidden as not useful/u })).toHaveCount(0);
});

test('the overview in Arabic, in the dark', async ({ launchApp }) => {
  test.setTimeout(5 * minutes);
  const { page } = await openOverview(launchApp);
  await command(page, 'العربية');
  await command(page, 'ألوان داكنة');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { name: 'نظرة عامة', level: 1 })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'الأجدر بوقتك الآن' }).getByRole('listitem').first(),
  ).toBeVisible();
  await expectNoFault(page);
});

test('a workspace with nothing in it says what will be here, and how to get there', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await goTo(app, 'Overview');
  await expect(page.getByRole('heading', { name: 'Nothing to look over yet' })).toBeVisible();
  await expectNoFault(page);
  await page.getByRole('button', { name: 'Bring in files' }).click();
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
});
