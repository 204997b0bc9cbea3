import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { expect, test, type App } from './fixtures.ts';
import { chooseToWrite } from './steps/choosers.ts';
import { listedNames, openCustomer, searchFor } from './steps/customer-list.ts';
import { bringIn, checkRows, dropIn, readNumbers, rowOf, writeDocument } from './steps/imports.ts';
import { contactsExport, ordersExport } from './steps/shop-exports.ts';
import { fromOverviewToCustomers, goTo, goToRfm, makeWorkspace } from './steps/workspaces.ts';

/** A CSV file as other programs read it: rows by the names of their columns. */
async function readCsv(path: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const text = (await readFile(path, 'utf8')).replace(/^\ufeff/u, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

async function bringOrders(app: App): Promise<void> {
  const { page } = app;
  await dropIn(app, await writeDocument(app, 'orders.csv', ordersExport()));
  await expect(page.getByText('This looks like Orders.')).toBeVisible();
  const columns = page.getByRole('table', { name: 'Columns' });
  const status = rowOf(columns, 'Status');
  await expect(status.getByRole('button', { name: 'Order status' })).toBeVisible();
  await expect(status).toContainText('Sure');

  await status.getByRole('button', { name: 'What “Status” means' }).click();
  await page.getByRole('option', { name: 'Leave out' }).click();
  await expect(status).not.toContainText('Sure');
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(status.getByRole('button', { name: 'Order status' })).toBeVisible();

  // 30 orders, a return and a cancelled one are good; the one of someday is not
  expect(await checkRows(page)).toEqual({
    New: 32,
    Changed: 0,
    Unchanged: 0,
    Rejected: 1,
    'Rows in the file': 33,
  });
  await expect(page.getByRole('table', { name: 'Rejected rows' })).toContainText('“someday” is not a date');
  await bringIn(page);
  expect(await readNumbers(page)).toMatchObject({ New: 32, Rejected: 1 });
}

async function saveRejects(app: App): Promise<void> {
  const path = await chooseToWrite(app, 'left over.csv', () =>
    app.page.getByRole('button', { name: 'Save rejected rows…' }).click(),
  );
  await expect(app.page.getByText('1 rejected row was saved.')).toBeVisible();
  const rejects = await readCsv(path);
  expect(rejects).toHaveLength(1);
  expect(rejects[0]).toMatchObject({ 'Order ID': 'Y-1', 'Order Date': 'someday', Email: 'anna@example.com' });
}

async function bringContacts(app: App): Promise<void> {
  const { page } = app;
  await goTo(app, 'Import');
  await dropIn(app, await writeDocument(app, 'contacts.csv', contactsExport()));
  await expect(page.getByText('This looks like Contacts.')).toBeVisible();
  const numbers = await checkRows(page);
  expect(numbers['Rows in the file']).toBe(12);
  expect(numbers['Rejected']).toBe(0);
  await bringIn(page);
  await page.getByRole('button', { name: 'See the customers' }).click();
}

async function lookAtCustomers(app: App): Promise<void> {
  const { page } = app;
  // eleven people: the twelfth contact is Omar again
  await expect(page.getByRole('status').filter({ hasText: '11 customers' })).toBeVisible();
  await page.getByRole('columnheader', { name: 'Spent' }).getByRole('button').click();
  await page.getByRole('columnheader', { name: 'Spent' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Spent' })).toHaveAttribute('aria-sort', 'descending');
  // 5 × 50.09, then 5 × 50.10 less 20.00 refunded and 10.00 returned, then 4 × 50.08
  const best = ['=SUM(1) Ünal', 'ليلى حداد', 'Omar Nasser'];
  await expect.poll(async () => (await listedNames(page)).slice(0, 3)).toEqual(best);

  await searchFor(page, 'garcia', ['José García']);
  await searchFor(page, 'الخطيب', ['محمد الخطيب']);
  await searchFor(page, 'OMAR@', ['Omar Nasser']);
}

async function lookAtLayla(app: App): Promise<void> {
  const { page } = app;
  await searchFor(page, 'ليلى', ['ليلى حداد']);
  await openCustomer(page, 'ليلى حداد');
  const entries = page
    .getByRole('region', { name: 'Timeline' })
    .getByRole('listitem')
    .filter({ hasText: 'Order ' });
  await expect(entries).toHaveCount(6);
  await expect(entries.first()).toContainText('C-1-1');
  await expect(entries.first()).toContainText('€50.10');
  await expect(entries.first()).toContainText('row 1 · first-party');
  await expect(entries.filter({ hasText: 'C-1-2' })).toContainText('€20.00 refunded');
  await expect(entries.filter({ hasText: 'R-1' })).toContainText('Return');
}

async function exportChampions(app: App): Promise<void> {
  const { page } = app;
  await goToRfm(app);
  const groups = page.getByRole('table', { name: 'Groups and what to do' });
  const size = async (name: string) => rowOf(groups, name).getByRole('cell').nth(1).innerText();
  await expect(rowOf(groups, 'Champions')).toBeVisible();
  const sizes = ['Champions', 'Loyal', 'Need attention', 'Hibernating', 'Lost', 'New', 'At risk'].map(size);
  expect(await Promise.all(sizes)).toEqual(['2', '2', '2', '2', '2', '0', '0']);

  await groups.getByRole('button', { name: 'Champions' }).click();
  const sheet = page.getByRole('dialog', { name: 'Champions: the people' });
  await expect(sheet).toContainText('2 people');
  const names = sheet.getByRole('table', { name: 'List of customers' }).getByRole('button');
  await expect(names).toHaveText(['=SUM(1) Ünal', 'ليلى حداد']);

  const path = await chooseToWrite(app, 'champions.csv', () =>
    sheet.getByRole('button', { name: 'Export as CSV' }).click(),
  );
  await expect(page.getByText('2 people written to champions.csv.')).toBeVisible();
  const people = await readCsv(path);
  expect(people.map((person) => person['E-mail']).toSorted()).toEqual([
    'layla@example.com',
    'unal@example.com',
  ]);
  // a spreadsheet would run what begins with =
  expect(people.map((person) => person['Name']).toSorted()).toEqual(["'=SUM(1) Ünal", 'ليلى حداد']);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
}

async function findEverythingAgain(app: App): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: /^Acme/u }).click();
  await fromOverviewToCustomers(app);
  await expect(page.getByRole('status').filter({ hasText: '11 customers' })).toBeVisible();
  await lookAtLayla(app);
  await goToRfm(app);
  const groups = page.getByRole('table', { name: 'Groups and what to do' });
  await expect(rowOf(groups, 'Champions').getByRole('cell').nth(1)).toHaveText('2');
  await goTo(app, 'Import');
  const history = page.getByRole('table', { name: 'Imports so far' });
  await expect(rowOf(history, 'orders.csv')).toContainText('32');
  await expect(rowOf(history, 'contacts.csv')).toBeVisible();
}

test('from two exports to a list of the best customers, and everything is there the next day', async ({
  launchApp,
}) => {
  const app = await launchApp();
  await makeWorkspace(app);
  await bringOrders(app);
  await saveRejects(app);
  await bringContacts(app);
  await lookAtCustomers(app);
  await lookAtLayla(app);
  await exportChampions(app);
  await app.close();

  await findEverythingAgain(await launchApp({ dataFolder: app.dataFolder }));
});
