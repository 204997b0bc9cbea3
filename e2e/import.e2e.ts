import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { listedCells, openCustomer, searchFor } from './steps/customer-list.ts';
import { bringIn, checkRows, dropIn, readNumbers, rowOf, writeDocument } from './steps/imports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

const data = fileURLToPath(new URL('../../shared/data/', import.meta.url));
const [retail, cdnow] = ['online_retail_2010-12_to_2011-06.csv.gz', 'cdnow_master.txt.gz'].map(
  (name) => `${data}transactions/${name}`,
) as [string, string];
const crm = (name: string) => `${data}crm/${name}`;

test.describe('with the collected data sets', () => {
  test.skip(!existsSync(data), `the collected data sets are not at ${data}`);

  test('a quarter of a million rows: seen going, stopped half-way without a trace, then brought in', async ({
    launchApp,
  }) => {
    test.setTimeout(240_000);
    const app = await launchApp();
    const { page } = app;
    await makeWorkspace(app, { currency: 'British Pound (GBP)' });
    await dropIn(app, retail);
    await page.getByRole('button', { name: 'Check every row' }).click();
    const bar = page.getByRole('progressbar');
    await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(10);

    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: 'Check every row' })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Imports so far' })).toBeHidden();
    await expect(page.getByRole('contentinfo')).toContainText('no customers yet');

    // it goes on while another screen is shown
    await page.getByRole('button', { name: 'Check every row' }).click();
    await goTo(app, 'Customers');
    await expect(page.getByRole('heading', { name: 'No customers yet' })).toBeVisible();
    await goTo(app, 'Import');
    await expect(page.getByText('What will happen', { exact: true })).toBeVisible({ timeout: 120_000 });
    expect(await readNumbers(page)).toEqual({
      New: 245_903,
      Changed: 0,
      Unchanged: 0,
      Rejected: 0,
      'Rows in the file': 245_903,
    });
    await bringIn(page, 60_000);
    await goTo(app, 'Customers');
    await expect(page.getByRole('status').filter({ hasText: '3,002 customers' })).toBeVisible();
  });

  test('CDNOW asks for the currency and nothing else', async ({ launchApp }) => {
    test.setTimeout(120_000);
    const app = await launchApp();
    const { page } = app;
    await makeWorkspace(app, { currency: null });
    await dropIn(app, cdnow);
    const questions = page.getByRole('note').filter({ hasText: 'One thing the file cannot tell' });
    await expect(questions).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Check every row' })).toBeDisabled();
    await questions.getByRole('button', { name: 'Currency' }).click();
    await page.getByRole('searchbox', { name: 'Narrow the list' }).fill('US Dollar');
    await page.getByRole('option', { name: 'US Dollar (USD)' }).click();
    await expect(questions).toHaveCount(0);
    expect(await checkRows(page, 60_000)).toMatchObject({ New: 69_659, Rejected: 0 });
    await bringIn(page, 60_000);
    await page.getByRole('button', { name: 'See the customers' }).click();
    await expect(page.getByRole('status').filter({ hasText: '23,570 customers' })).toBeVisible();
  });

  test('Shopify’s orders and customers give the totals that its owner knows', async ({ launchApp }) => {
    const app = await launchApp();
    const { page } = app;
    await makeWorkspace(app);
    await dropIn(app, crm('shopify_orders_export.csv'));
    await expect(page.getByText('This looks like Orders from Shopify.')).toBeVisible();
    expect(await checkRows(page)).toMatchObject({ New: 30, Rejected: 0, 'Rows in the file': 30 });
    await bringIn(page);
    await dropIn(app, crm('shopify_customers_export.csv'));
    await expect(page.getByText('This looks like Contacts from Shopify.')).toBeVisible();
    expect(await checkRows(page)).toMatchObject({ Rejected: 0, 'Rows in the file': 12 });
    await bringIn(page);

    await goTo(app, 'Customers');
    // two of the twelve rows are one person
    await expect(page.getByRole('status').filter({ hasText: '11 customers' })).toBeVisible();
    // the totals of what is not refunded, pending or cancelled are 1,222.65, 10.00 of them for shipping
    await expect.poll(() => totalSpent(page)).toBe(121_265);
    await searchFor(page, 'ada.whitcombe', ['Ada Whitcombe']);
    await openCustomer(page, 'Ada Whitcombe');
    const entries = page.getByRole('region', { name: 'Timeline' }).getByRole('listitem');
    await expect(entries.filter({ hasText: '#1001' })).toContainText('€31.25');
    await expect(entries.filter({ hasText: '#1013' })).toContainText('Cancelled');
    // goods of #1001 without 5.00 for shipping
    await expect(page.getByRole('main')).toContainText('Spent€26.25');
  });

  test('who unsubscribed from Mailchimp is withdrawn, whoever is still on the other list', async ({
    launchApp,
  }) => {
    const app = await launchApp();
    const { page } = app;
    await makeWorkspace(app);
    for (const state of ['unsubscribed', 'subscribed']) {
      await dropIn(app, crm(`mailchimp_${state}_members_export.csv`));
      await expect(page.getByText('This looks like Contacts from Mailchimp.')).toBeVisible();
      expect(await checkRows(page)).toMatchObject({ Rejected: 0 });
      await bringIn(page);
    }
    for (const [words, name, state] of [
      ['ada.whitcombe', 'Ada Whitcombe', 'Withdrawn'],
      ['diego+news', 'Diego Núñez, Jr.', 'Withdrawn'],
      ['فاطمة', 'فاطمة الزهراني', 'Granted'],
    ] as const) {
      await goTo(app, 'Customers');
      await searchFor(page, words, [name]);
      await openCustomer(page, name);
      const table = page.getByRole('table', { name: 'Purpose by channel' });
      await expect(table.getByRole('row', { name: 'Marketing' }).getByRole('cell').first()).toContainText(
        state,
      );
    }
  });
});

async function totalSpent(page: Page): Promise<number> {
  const amounts = await listedCells(page, 'Spent');
  return amounts.reduce((sum, amount) => sum + Math.round(Number(amount.replace(/[^\d.-]/gu, '')) * 100), 0);
}

test('the same file a second time changes nothing, and says so', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const contacts = ['Email,City', 'a@example.com,Oslo', 'b@example.com,Bergen'];
  const file = await writeDocument(app, 'contacts.csv', contacts);
  await dropIn(app, file);
  await checkRows(page);
  await bringIn(page);
  await page.getByRole('button', { name: 'Bring in another file' }).click();

  await dropIn(app, file);
  expect(await checkRows(page)).toEqual({
    New: 0,
    Changed: 0,
    Unchanged: 2,
    Rejected: 0,
    'Rows in the file': 2,
  });
  await expect(page.getByText('Every row is already here, so nothing would change.')).toBeVisible();
});

test('several files dropped at once wait in a queue, each with its own choices', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const contacts = await writeDocument(app, 'contacts.csv', ['Email,City', 'a@example.com,Oslo']);
  const products = await writeDocument(app, 'products.csv', ['SKU,Product name,Price', 'T-1,Tea,4.50']);
  await dropIn(app, contacts, products);
  const queue = page.getByRole('navigation', { name: 'Files to bring in' });
  await checkRows(page);
  await queue.getByRole('button', { name: 'products.csv', exact: true }).click();
  await expect(page.getByText('This looks like Products.')).toBeVisible();
  await queue.getByRole('button', { name: 'contacts.csv', exact: true }).click();
  await expect(page.getByText('What will happen', { exact: true })).toBeVisible();
  await bringIn(page);
  await queue.getByRole('button', { name: 'Remove contacts.csv' }).click();
  await expect(queue).toBeHidden();
  await expect(page.getByText('This looks like Products.')).toBeVisible();
  await expect(rowOf(page.getByRole('table', { name: 'Imports so far' }), 'contacts.csv')).toBeVisible();
});
