import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { get } from './call.ts';
import { expect, test, type App } from './fixtures.ts';
import { chooseToWrite } from './steps/choosers.ts';
import { command, expectNoFault, expectNoFaultInAnyLook } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { pressByKey, tabTo } from './steps/keyboard.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

/** Thirty people with one or two orders each. */
const orders = [
  'Order ID,Order Date,Email,Name,Total',
  ...Array.from({ length: 45 }, (_, at) => {
    const day = String((at % 28) + 1).padStart(2, '0');
    return `${at},2025-0${(at % 9) + 1}-${day},c${at % 30}@example.org,${at % 2 === 0 ? 'Salma' : 'سلمى'} ${at % 30},${at + 5}.50`;
  }),
];

/** The page that is shown, as markup. */
const shown = (page: Page) => page.locator('article.report').evaluate((article) => article.outerHTML);
/** The page in a file, as the browser reads it. */
const inFile = (page: Page, html: string) =>
  page.evaluate(
    (text) =>
      new DOMParser()
        .parseFromString(text.replaceAll(/<style>[^<]*<\/style>/gu, ''), 'text/html')
        .querySelector('article')?.outerHTML,
    html,
  );

async function save(app: App, type: string, file: string): Promise<string> {
  const path = await chooseToWrite(app, file, async () => pressByKey(app.page, `Save as ${type}`));
  await expect(app.page.getByText(file).last()).toBeVisible({ timeout: 90_000 });
  return path;
}

test('a report is put together by keys, is in the file as it was shown, and says the figures of the screen', async ({
  launchApp,
}) => {
  test.setTimeout(600_000);
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await goTo(app, 'Import');
  await dropIn(app, await writeDocument(app, 'orders.csv', orders));
  await checkRows(page);
  await bringIn(page);
  await page.keyboard.press('Control+8');
  await expect(page.getByRole('heading', { name: 'Reports', level: 1 })).toBeVisible();
  const article = page.locator('article.report');
  await expect(article.getByRole('heading', { name: 'Groups of customers', level: 2 })).toBeVisible({
    timeout: 120_000,
  });

  // the order of the parts, by keys
  await tabTo(page, page.getByRole('checkbox', { name: 'Groups of customers' }));
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText(/“Groups of customers” is now part 1 of 5/u)).toBeVisible();
  await expect(article.getByRole('heading', { level: 2 }).first()).toHaveText('Groups of customers');
  await expect(page.getByRole('checkbox', { name: 'Groups of customers' })).toBeFocused();
  await expectNoFault(page);

  // the file is what is shown, and asks for nothing
  const html = await save(app, 'HTML', 'review.html');
  const text = await readFile(html, 'utf8');
  expect(await inFile(page, text)).toBe(await shown(page));
  expect(text).toMatch(/@font-face[^}]*data:font\/woff2/u);
  const alone = await page.context().newPage();
  const asked: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  await alone.goto(pathToFileURL(html).href);
  await expect(alone.getByRole('heading', { level: 1 })).toBeVisible();
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  await alone.close();

  // figures of the workbook are those of the analysis
  const sheets = await readXlsxFile(await save(app, 'Excel', 'review.xlsx'));
  const params = { period: 'auto', from: null, to: null, segment: null } as const;
  const activity = await get(page, 'analysis.activity', params);
  const [, ...rows] = sheets.find(({ sheet }) => sheet === 'Revenue by period')?.data ?? [];
  expect(Math.round(rows.reduce((sum, row) => sum + Number(row[2]), 0) * 100)).toBe(activity.revenueMinor);
  expect(rows[0]?.[1]).toBeInstanceOf(Date);
  expect((await readFile(await save(app, 'PDF', 'review.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');

  // kept, and taken back
  await page.getByRole('textbox', { name: 'Keep as' }).fill('Every month');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Open “.*Every month.*”/u })).toBeVisible();
  expect((await get(page, 'report.kept', null))[0]?.request.blocks[0]).toBe('groups');
  // in a field of text the keys of undoing belong to the text
  await tabTo(page, page.getByRole('button', { name: /Open “.*Every month.*”/u }));
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /Open “.*Every month.*”/u })).toHaveCount(0);

  // for others nobody is told apart
  await tabTo(page, page.getByRole('switch', { name: 'For people outside the team' }));
  await page.keyboard.press('Space');
  await expect(article.getByText('fewer than shown').first()).toBeVisible();

  await command(page, 'العربية');
  await expect(page.getByRole('heading', { name: 'التقارير', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /لغة التقرير/u }).click();
  await page.getByRole('option', { name: 'العربية' }).click();
  await expect(article.getByRole('heading', { name: 'مجموعات العملاء', level: 2 })).toBeVisible();
  await expect(article).toHaveAttribute('dir', 'rtl');
  await expectNoFaultInAnyLook(page);
});

test('a chart of the screen is saved as a picture and as a drawing', async ({ launchApp }) => {
  test.setTimeout(300_000);
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await goTo(app, 'Import');
  await dropIn(app, await writeDocument(app, 'orders.csv', orders));
  await checkRows(page);
  await bringIn(page);
  await goTo(app, 'Segments');
  await page.getByRole('tab', { name: 'RFM' }).click();
  const button = page.getByRole('button', { name: /^Save the chart/u }).first();
  const saveAs = async (entry: string, file: string) =>
    chooseToWrite(app, file, async () => {
      await button.click();
      await page.getByRole('menuitem', { name: entry }).click();
    });
  const svgPath = await saveAs('As a drawing (SVG)', 'groups.svg');
  await expect(page.getByText(/The chart was saved: .*groups\.svg/u)).toBeVisible();
  const svg = await readFile(svgPath, 'utf8');
  expect(svg).toMatch(/^<svg xmlns/u);
  expect(svg).not.toMatch(/<script|<style|foreignObject|var\(|class=|href=/u);
  const pngPath = await saveAs('As a picture (PNG)', 'groups.png');
  await expect(page.getByText(/The chart was saved: .*groups\.png/u)).toBeVisible();
  const png = await readFile(pngPath);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // width and height, at two points a pixel
  expect(png.readUInt32BE(16)).toBeGreaterThan(800);
  expect(png.readUInt32BE(20)).toBeGreaterThan(200);
});
