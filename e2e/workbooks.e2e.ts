import { writeWorkbook } from '../shared/testing/workbook.ts';
import { expect, test } from './fixtures.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { makeWorkspace } from './steps/workspaces.ts';

const people = [
  ['Email', 'City', 'Since'],
  ['a@example.com', 'Oslo', { value: 45_019, style: 1 }],
  ['b@example.com', 'Bergen', { value: 45_020, style: 1 }],
];
const book = writeWorkbook({
  formats: [14],
  sheets: [
    { name: 'People', rows: [['Newsletter list'], ['Printed on Monday'], ...people, ['Source: the shop']] },
    {
      name: 'Products',
      rows: [
        ['SKU', 'Product name', 'Price'],
        ['T-1', 'Tea', 4.5],
      ],
    },
    { name: 'Old people', rows: people, state: 'hidden' },
  ],
});

test('a workbook: its sheets, where its table begins, notes above and below', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await dropIn(app, await writeDocument(app, 'book.xlsx', book));
  const sheet = page.getByRole('button', { name: 'Sheet' });
  await expect(sheet).toContainText('People');
  const above = page.getByRole('region', { name: 'Left out above the table: 2 rows' });
  await expect(above).toContainText('Newsletter list');
  await expect(page.getByRole('button', { name: 'The table begins with' })).toContainText(
    'Row 3: Email · City · Since',
  );
  const preview = page.getByRole('table', { name: 'First rows, as they are read' });
  await expect(preview).toContainText('2023-04-03');

  await sheet.click();
  const options = page.getByRole('option');
  await expect(options).toHaveText([/People/u, /Products/u, /Old people.*hidden/su]);
  await options.filter({ hasText: 'Products' }).click();
  await expect(page.getByText('This looks like Products.')).toBeVisible();
  await expect(above).toBeHidden();

  await sheet.click();
  await options.filter({ hasText: /^People/u }).click();
  await expect(page.getByText('This looks like Contacts.')).toBeVisible();
  expect(await checkRows(page)).toMatchObject({ New: 2, Rejected: 1, 'Rows in the file': 3 });
  await expect(page.getByRole('table', { name: 'Rejected rows' })).toContainText('like a note');
  await bringIn(page);
});

test('another row is taken for the names of the columns with one choice', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const lines = ['First,Second', 'Email,City', 'a@example.com,Oslo', 'b@example.com,Bergen'];
  await dropIn(app, await writeDocument(app, 'people.csv', lines));
  await page.getByRole('button', { name: 'The table begins with' }).click();
  await page.getByRole('option', { name: 'Row 2: Email · City' }).click();
  await expect(page.getByRole('region', { name: 'Left out above the table: 1 row' })).toContainText(
    'First · Second',
  );
  expect(await checkRows(page)).toMatchObject({ New: 2, Rejected: 0, 'Rows in the file': 2 });
});
