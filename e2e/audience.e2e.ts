import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type App } from './fixtures.ts';
import { chooseToWrite } from './steps/choosers.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { pressByKey, tabTo } from './steps/keyboard.ts';

const cli = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));
let folder = '';
let made = '';

/** Four people who bought the same on the same day, so that RFM puts them in one group: of them two agreed to the newsletter. */
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-audience-'));
  made = join(folder, 'acme.firsthand');
  const names = ['ada', 'bob', 'cy', 'dee'];
  const files = {
    'people.csv': [
      'Email,First Name,Last Name,City',
      ...names.map((name) => `${name}@shop.example,${name.toUpperCase()},Stone,Oslo`),
    ],
    'orders.csv': [
      'Order ID,Email,Order Date,SKU,Quantity,Unit Price,Currency',
      ...names.map((name, at) => `A${at},${name}@shop.example,2024-01-05,S1,2,10.00,EUR`),
    ],
    'consent.csv': [
      'Email,Purpose,Channel,Decision,Date',
      'ada@shop.example,newsletter,email,granted,2024-01-05',
      'bob@shop.example,newsletter,email,granted,2024-01-05',
      'bob@shop.example,newsletter,email,withdrawn,2024-03-05',
      'dee@shop.example,newsletter,any,granted,2024-01-05',
    ],
  };
  const paths: string[] = [];
  for (const [name, lines] of Object.entries(files)) {
    paths.push(join(folder, name));
    await writeFile(join(folder, name), `${lines.join('\n')}\n`);
  }
  execFileSync(process.execPath, [cli, 'new', made, '--currency', 'EUR']);
  execFileSync(process.execPath, [cli, 'import', ...paths, '--workspace', made]);
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** All of the groups are listed: the one that has anybody has all four. */
async function openRowOfFour(page: Page, table: string): Promise<void> {
  const four = page.getByRole('cell', { name: '4', exact: true });
  const row = page.getByRole('table', { name: table }).getByRole('row').filter({ has: four });
  await row.getByRole('button').first().click();
}

/** Opens the people of the one group of RFM there is. */
async function openGroup({ page }: App): Promise<Locator> {
  await page.getByRole('navigation').first().getByRole('button', { name: 'Segments' }).click();
  await page.getByRole('tab', { name: 'RFM' }).click();
  await openRowOfFour(page, 'Groups and what to do');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('4 people', { exact: true })).toBeVisible();
  return sheet;
}

async function choose(page: Page, what: string, option: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'List for a campaign' });
  await dialog.getByRole('button', { name: new RegExp(`${what}$`, 'u') }).click();
  await page.getByRole('option', { name: option }).click();
}

async function start(launchApp: (options: { file: string }) => Promise<App>, name: string): Promise<App> {
  const file = join(folder, `${name}.firsthand`);
  await copyFile(made, file);
  return launchApp({ file });
}

test('a group of RFM becomes a list for Mailchimp of exactly those who agreed; where nobody did, there is none', async ({
  launchApp,
}) => {
  test.setTimeout(180_000);
  const app = await start(launchApp, 'mailchimp');
  const { page } = app;
  const sheet = await openGroup(app);
  await sheet.getByRole('button', { name: 'Export for a campaign…' }).click();
  const dialog = page.getByRole('dialog', { name: 'List for a campaign' });
  await choose(page, 'For which program', 'Mailchimp');
  await expect(dialog.getByText('2 people of 4 will be in the file.')).toBeVisible();
  const leftOut = dialog.getByRole('table', { name: 'Left out' });
  await expect(leftOut.getByRole('row', { name: 'Said no 1' })).toBeVisible();
  await expect(leftOut.getByRole('row', { name: 'Never asked 1' })).toBeVisible();
  await expectNoFault(page);

  await choose(page, 'What for', 'Surveys and research');
  await expect(dialog.getByText('None of these people may be contacted for this.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save the file…' })).toBeDisabled();

  await choose(page, 'What for', 'Newsletter');
  await expect(dialog.getByText('2 people of 4 will be in the file.')).toBeVisible();
  const path = await chooseToWrite(app, 'list.csv', () =>
    dialog.getByRole('button', { name: 'Save the file…' }).click(),
  );
  await expect(page.getByText('2 people written to list.csv.')).toBeVisible();
  expect(await readFile(path, 'utf8')).toBe(
    'Email Address,First Name,Last Name,Name\r\nada@shop.example,ADA,Stone,ADA Stone\r\ndee@shop.example,DEE,Stone,DEE Stone\r\n',
  );
});

test('advertisers get the hashes of those alone who agreed to be shown advertisements', async ({
  launchApp,
}) => {
  test.setTimeout(180_000);
  const app = await start(launchApp, 'ads');
  const { page } = app;
  await (await openGroup(app)).getByRole('button', { name: 'Export for a campaign…' }).click();
  const dialog = page.getByRole('dialog', { name: 'List for a campaign' });
  await choose(page, 'For which program', 'Google Ads');
  await expect(dialog.getByText('1 person of 4 will be in the file.')).toBeVisible();
  const path = await chooseToWrite(app, 'ads.csv', () =>
    dialog.getByRole('button', { name: 'Save the file…' }).click(),
  );
  await expect(page.getByText('1 person written to ads.csv.')).toBeVisible();
  const hash = createHash('sha256').update('dee@shop.example').digest('hex');
  expect(await readFile(path, 'utf8')).toBe(`Email,Phone\r\n${hash},\r\n`);
});

test('reach, in Arabic and by keyboard: each number opens its people, and axe finds nothing', async ({
  launchApp,
}) => {
  test.setTimeout(180_000);
  const app = await start(launchApp, 'reach');
  const { page } = app;
  await page.getByRole('navigation').first().waitFor();
  await command(page, 'العربية');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.getByRole('navigation').first().getByRole('button', { name: 'الشرائح' }).click();
  await page.getByRole('tab', { name: 'RFM' }).click();
  await openRowOfFour(page, 'المجموعات وما العمل');
  const sheet = page.getByRole('dialog');
  const list = sheet.getByRole('tab', { name: 'الأشخاص' });
  await tabTo(page, list);
  await page.keyboard.press('ArrowLeft');
  const reach = sheet.getByRole('table', { name: 'من أصل 4 أشخاص، اليوم' });
  await expect(reach).toBeVisible();
  await expectNoFault(page);
  await pressByKey(page, 'البريد الإلكتروني: رفضوا: شخص واحد');
  await expect(
    page.getByRole('dialog', { name: 'البريد الإلكتروني: رفضوا' }).getByText('BOB Stone'),
  ).toBeVisible();
  await pressByKey(page, 'تصدير لحملة…');
  await expect(page.getByRole('dialog', { name: 'قائمة لحملة' })).toContainText(
    'لا يجوز التواصل مع أي من هؤلاء',
  );
  await expectNoFault(page);
  expect(existsSync(join(app.documents, 'list.csv'))).toBe(false);
});
