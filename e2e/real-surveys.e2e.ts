// Surveys as people sent them, through the screens with nothing changed by hand; what is expected was counted cell by cell in the engine's tests.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test, type App } from './fixtures.ts';
import * as arabic from './steps/arabic.ts';
import { expectNoFault } from './steps/faults.ts';
import { bringIn, checkRows, dropIn } from './steps/imports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

const surveys = fileURLToPath(new URL('../../shared/data/survey/', import.meta.url));
test.skip(!existsSync(surveys), `the collected surveys are not at ${surveys}`);

const nps = 'openrefine_2024_nps_half_A.csv';
const reviews = 'womens_clothing_reviews_even.csv.gz';

const settled = (page: Page) =>
  expect(page.locator('[role=tabpanel] [aria-busy=true]')).toHaveCount(0, { timeout: 90_000 });

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await settled(page);
}

/** Drops a file, checks it and brings it in as the screen proposes: every row, and none rejected. */
async function bringInAsItIs(app: App, file: string, rows: number): Promise<void> {
  await dropIn(app, surveys + file);
  expect(await checkRows(app.page, 60_000)).toEqual({
    New: rows,
    Changed: 0,
    Unchanged: 0,
    Rejected: 0,
    'Rows in the file': rows,
  });
  await bringIn(app.page, 60_000);
}

test('Google Forms of 2012 and 2020 and LimeSurvey: every reply comes in, every question has its number', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const files = [
    ['openrefine_2012_googleforms', 103, 36],
    ['openrefine_2020_googleforms', 180, 14],
    ['openrefine_2022_limesurvey', 185, 16],
  ] as const;
  for (const [name, rows] of files) await bringInAsItIs(app, `${name}.csv`, rows);
  await goTo(app, 'Feedback');
  await openTab(page, 'Scores');
  const table = page.getByRole('table', { name: 'Questions of the survey' });
  for (const [name, , questions] of files) {
    await page.getByRole('button', { name: /Survey$/u }).click();
    await page.getByRole('option', { name }).click();
    await settled(page);
    // the first row is the header
    await expect(table.getByRole('row')).toHaveCount(questions + 1);
  }
  // the last of them, LimeSurvey: 149 of 185 gave a score
  await expect(table.getByRole('row').filter({ hasText: 'n = 149' })).not.toHaveCount(0);
});

test('in Arabic: the net promoter score of 2024 with its comments', async ({ launchApp }) => {
  const app = await launchApp({ locale: 'ar-EG' });
  const { page } = app;
  await arabic.makeWorkspace(page, 'استبيان');
  await arabic.checkFile(app, surveys + nps);
  const terms = page.getByRole('term');
  await expect(terms).toHaveText(['جديد', 'متغيّر', 'كما هو', 'مرفوض', 'صفوف الملف']);
  await expect(page.getByRole('definition')).toHaveText(['113', '0', '0', '0', '113']);
  await arabic.bringIn(page);
  await arabic.goTo(page, 'feedback');
  await openTab(page, 'الدرجات');
  // 57.5221 on the screen is 58
  await expect(
    page.getByRole('row').filter({ hasText: 'How likely is it that you would recommend' }),
  ).toContainText(/58\s\[45،\s70\]،\sn\s=\s113/u);
  await expect(page.getByRole('figure', { name: 'ما أجاب به الناس' })).toContainText('n = 113 إجابة');
  // none of nine changes is more than noise: each is grey, beside a number that is not
  const trend = page.getByRole('figure', { name: 'مع مرور الوقت' });
  await trend.getByRole('button', { name: 'عرض الجدول' }).click();
  const moved = trend.locator('bdi').filter({ hasText: '(ضمن الصدفة)' });
  await expect(moved).toHaveCount(9);
  const colourOf = (element: Element) => getComputedStyle(element).color;
  const plain = await trend.locator('bdi').filter({ hasText: 'n =' }).first().evaluate(colourOf);
  for (const change of await moved.all()) expect(await change.evaluate(colourOf)).not.toBe(plain);
  await openTab(page, 'المواضيع');
  await expect(page.getByRole('main')).toContainText('111 إجابة مكتوبة');
  await expectNoFault(page);
});

test('11,743 reviews: their mean, what goes with it, what is asked for, and how right the reading is', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await bringInAsItIs(app, reviews, 11_743);
  await goTo(app, 'Feedback');
  await openTab(page, 'Scores');
  const rating = page
    .getByRole('table', { name: 'Questions of the survey' })
    .getByRole('row')
    .filter({ hasText: 'Rating' });
  await expect(rating).toContainText(/4\.18\s\[4\.16,\s4\.2\],\sn\s=\s11,743/u);

  await openTab(page, 'Themes');
  const themes = page.getByRole('table', { name: 'Themes', exact: true });
  // who writes of sending it back is not content
  await expect(themes.getByRole('row').filter({ hasText: 'Returns and refunds' })).toContainText(
    /[-−]1\.\d\d\s\[[-−]1\.\d\d,\s[-−]/u,
  );
  const said = await page.getByText(/^Feelings are read by a model trained on your own/u).innerText();
  const [, own = 0, alone = 0] =
    /macro-F1 (\d+)\s%.* it had not seen; the lexicon alone (\d+)\s%/u.exec(said)?.map(Number) ?? [];
  expect(own).toBeGreaterThan(80);
  expect(own).toBeGreaterThan(alone);

  await openTab(page, 'Requests');
  const board = page.getByRole('table', { name: 'Requests and problems' });
  await expect(board.getByRole('row', { name: /^more colors Request 0 62 / })).toBeVisible();
});
