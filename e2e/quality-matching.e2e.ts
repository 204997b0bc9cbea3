import type { Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type App } from './fixtures.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { pressByKey, tabTo } from './steps/keyboard.ts';
import { copySample } from './steps/sample.ts';

const longestLookMs = 120_000;
let folder = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-matching-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function openMatching(launchApp: (options: { file: string }) => Promise<App>): Promise<Page> {
  const { page } = await launchApp({ file: await copySample(folder) });
  await pressByKey(page, 'Quality');
  for (const next of ['Cleaning', 'Same person?']) {
    await tabTo(page, page.getByRole('tab', { selected: true }));
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: next })).toHaveAttribute('aria-selected', 'true');
  }
  await pressByKey(page, 'Look for the same people');
  await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible({ timeout: longestLookMs });
  return page;
}

const pairTable = (page: Page) => page.getByRole('table', { name: 'The two people, field by field' });
const emailsOf = async (page: Page) => {
  const cells = pairTable(page)
    .getByRole('row', { name: /^E-mail/u })
    .getByRole('cell');
  return [await cells.nth(1).textContent(), await cells.nth(2).textContent()];
};
const place = (page: Page, text: RegExp, timeout?: number) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible(
    timeout === undefined ? {} : { timeout },
  );
/** Everybody is compared with everybody again, which takes as long as it takes. */
async function lookAgain(page: Page): Promise<void> {
  await pressByKey(page, 'Look again');
  await place(page, /^Pair 1 of/u, longestLookMs);
}
const count = (page: Page, text: RegExp) => expect(page.getByRole('contentinfo')).toContainText(text);

test('pairs are looked at, merged, parted and taken back by keys alone', async ({ launchApp }) => {
  test.setTimeout(180_000);
  const page = await openMatching(launchApp);
  await count(page, /2,941 customers/u);
  await place(page, /^Pair 1 of/u);
  await expect(pairTable(page)).toBeVisible();
  const first = await emailsOf(page);

  await page.keyboard.press('1');
  await place(page, /^Merged\. Pair 2 of/u);
  await count(page, /2,940 customers/u);
  await page.keyboard.press('u');
  await place(page, /^Pair 1 of/u);
  await count(page, /2,941 customers/u);
  expect(await emailsOf(page)).toEqual(first);

  await page.keyboard.press('1');
  await place(page, /^Merged\. Pair 2 of/u);
  await page.keyboard.press('3');
  await place(page, /^Skipped\. Pair 3 of/u);
  await expectNoFault(page);

  // Ctrl+Z takes back a merge like any other step
  await count(page, /2,940 customers/u);
  await page.keyboard.press('Control+z');
  await count(page, /2,941 customers/u);
  await page.keyboard.press('Control+Shift+z');
  await count(page, /2,940 customers/u);

  await pressByKey(page, /^Take .* apart$/u);
  await page.getByRole('dialog').waitFor();
  await expectNoFault(page);
  await page.keyboard.press('Enter');
  await count(page, /2,941 customers/u);
  // it was remembered that they are not the same
  const decided = page.getByRole('table', { name: 'Decided: not the same' });
  await expect(decided.getByRole('row')).toHaveCount(2);
  await lookAgain(page);
  await expect(pairTable(page)).toBeVisible();
  expect(await emailsOf(page)).not.toEqual(first);
  await pressByKey(page, /^Take back that/u);
  await expect(page.getByText('No such decision yet.')).toBeVisible();
});

test('what is not the same does not come back, not after it was looked for again either', async ({
  launchApp,
}) => {
  test.setTimeout(180_000);
  const page = await openMatching(launchApp);
  await place(page, /^Pair 1 of/u);
  await expect(pairTable(page)).toBeVisible();
  const first = await emailsOf(page);
  const total = async () =>
    /of ([\d,]+)/u.exec((await page.getByRole('status').allTextContents()).join(' '))?.[1];
  const before = Number((await total())?.replace(',', ''));
  await page.keyboard.press('2');
  await place(page, /^Remembered: not the same\. Pair 2 of/u);
  await lookAgain(page);
  await expect(pairTable(page)).toBeVisible();
  expect(Number((await total())?.replace(',', ''))).toBeLessThan(before);
  expect(await emailsOf(page)).not.toEqual(first);
  // without the score the fields still say how they agree
  await tabTo(page, page.getByRole('switch', { name: /^Blind/u }));
  await page.keyboard.press('Space');
  await expect(pairTable(page)).toContainText('the same');
  await expect(pairTable(page)).not.toContainText('speaks');
});

test('the whole automatic band is merged in one step, in Arabic and in the dark too', async ({
  launchApp,
}) => {
  test.setTimeout(180_000);
  const page = await openMatching(launchApp);
  await pressByKey(page, /^Merge all/u);
  await page.getByRole('dialog').waitFor();
  await expect(page.getByRole('table', { name: 'The least certain first' })).toBeVisible();
  await expectNoFault(page);
  await pressByKey(page, 'Merge them');
  await expect(page.getByText(/merges? stands?$/u)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Nothing to merge together' })).toBeDisabled();
  await count(page, /2,7\d\d customers/u);
  await command(page, 'العربية');
  await command(page, 'ألوان داكنة');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { name: 'الأشخاص المدموجون' })).toBeVisible();
  await expectNoFault(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('لا أحد مدموج.')).toBeVisible({ timeout: 60_000 });
});
