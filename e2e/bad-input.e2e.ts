import { rm } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { expect, test } from './fixtures.ts';
import { chooseToRead } from './steps/choosers.ts';
import { bringIn, checkRows, dropIn, rowOf, writeDocument } from './steps/imports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

const wide = Array.from({ length: 2001 }, (_, at) => `column ${at}`).join(',');
const unreadable: readonly (readonly [name: string, content: string | Uint8Array, says: string])[] = [
  ['photo.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'does not hold rows'],
  [
    'letter.txt',
    'Dear all,\n\nthank you for everything.\n\nYours\nLea\n',
    'does not hold rows and columns (plain text)',
  ],
  ['empty.csv', '', '“empty.csv” is empty. Nothing was changed.'],
  ['header.csv', 'Email,City\n', 'has column names but no rows'],
  ['wide.csv', `${wide}\n${wide}\n`, 'has 2,001 columns; at most 2,000 can be read'],
  ['half.csv.gz', Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1]), 'damaged or incomplete'],
  ['sheet.xlsx', Buffer.from('PK\u0003\u0004[Content_Types].xml'), 'damaged or incomplete workbook'],
  ['old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'in the XLS format'],
];

test('files that hold no table say what they are, and nothing is changed', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  for (const [name, content, says] of unreadable) {
    await app.drop('main', [await writeDocument(app, name, content)]);
    const alert = page.getByRole('alert');
    await expect(alert, name).toContainText('This file could not be read');
    await expect(alert, name).toContainText(says);
    await page.getByRole('button', { name: 'Leave this file out' }).click();
    await expect(alert).toBeHidden();
  }
  await expect(page.getByRole('contentinfo')).toContainText('no customers yet');
});

test('a quotation mark left open in row 3 of 400,000 harms no other row', async ({ launchApp }) => {
  test.setTimeout(120_000);
  const app = await launchApp();
  await makeWorkspace(app);
  const line = (at: number) => `O-${at},2025-01-01,${at === 3 ? '"' : ''}Tea,1,2.50`;
  const rows = Array.from({ length: 400_000 }, (_, at) => line(at + 1));
  const header = 'Order ID,Order Date,Product,Quantity,Unit Price';
  await dropIn(app, await writeDocument(app, 'orders.csv', [header, ...rows]));
  expect(await checkRows(app.page, 90_000)).toMatchObject({ New: 400_000, Rejected: 0 });
  const problems = app.page.getByRole('table', { name: 'Problems found' });
  const found = rowOf(problems, 'A quotation mark was opened and never closed');
  await expect(found.getByRole('cell').nth(2)).toHaveText('1');
  await expect(found).toContainText('row 3');
});

test('a cell of 300 MB is one rejected row', async ({ launchApp }) => {
  test.setTimeout(120_000);
  const app = await launchApp();
  await makeWorkspace(app);
  const [before, after] = ['Email,City\na@example.com,Oslo\nb@example.com,"', '"\nc@example.com,Oslo\n'];
  const cell = Buffer.alloc(300 * 1024 ** 2, 'x');
  const file = await writeDocument(
    app,
    'contacts.csv',
    Buffer.concat([Buffer.from(before), cell, Buffer.from(after)]),
  );
  await chooseToRead(app, [file], () => app.page.getByRole('button', { name: 'Choose files…' }).click());
  expect(await checkRows(app.page, 90_000)).toMatchObject({ New: 2, Rejected: 1 });
  const rejected = app.page.getByRole('table', { name: 'Rejected rows' });
  await expect(rowOf(rejected, '2')).toContainText('The row is longer than one million characters');
});

test('columns of hostile and of equal names are columns like others', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const hostile = 'x text); drop table customers; --';
  await dropIn(
    app,
    await writeDocument(app, 'contacts.csv', [
      `Email,__proto__,${hostile},Shoe size,Shoe size`,
      'a@example.com,polluted,dropped,41,42',
    ]),
  );
  expect(await checkRows(page)).toMatchObject({ New: 1, Rejected: 0 });
  await bringIn(page);
  await goTo(app, 'Customers');
  await page.getByRole('gridcell', { name: 'a@example.com' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('a@example.com');
  for (const [name, value] of [
    ['__proto__', 'polluted'],
    [hostile, 'dropped'],
    ['Shoe size', '41'],
    ['Shoe size (2)', '42'],
  ] as const) {
    const named = page.getByRole('term').filter({ hasText: name });
    await expect(named.locator('xpath=following-sibling::dd').filter({ hasText: value })).toBeVisible();
  }
});

test('UTF-16 and Windows-1256 are read as they were written', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const text = 'البريد,الاسم,المدينة\r\na@example.com,ليلى حداد,عمّان\r\nb@example.com,سلمى ناصر,إربد\r\n';
  for (const encoding of ['utf-16le', 'windows-1256']) {
    const content = iconv.encode(text, encoding, { addBOM: encoding === 'utf-16le' });
    await dropIn(app, await writeDocument(app, `${encoding}.csv`, content));
    await expect(page.getByRole('heading', { name: `${encoding}.csv` })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Encoding' })).toContainText(encoding.toUpperCase());
    const preview = page.getByRole('table', { name: 'First rows, as they are read' });
    await expect(rowOf(preview, 'a@example.com')).toContainText('ليلى حداد');
    await page.getByRole('button', { name: 'Leave this file out' }).click();
  }
});

test('a file that is gone when its rows are to be checked leaves the choices standing', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const lines = ['Email,City', 'a@example.com,Oslo'];
  const file = await writeDocument(app, 'contacts.csv', lines);
  await chooseToRead(app, [file], () => page.getByRole('button', { name: 'Choose files…' }).click());
  const check = page.getByRole('button', { name: 'Check every row' });
  await expect(check).toBeVisible();
  await rm(file);
  await check.click();
  await expect(page.getByRole('alert')).toContainText('“contacts.csv” is not there any more');
  await expect(page.getByRole('table', { name: 'Columns' })).toBeVisible();

  await writeDocument(app, 'contacts.csv', lines);
  expect(await checkRows(page)).toMatchObject({ New: 1, Rejected: 0 });
});
