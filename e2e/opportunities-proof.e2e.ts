import { buyers, tastedOrders, things } from '../shared/testing/offers/tasted-orders.ts';
import { get } from './call.ts';
import { expect, test, type App } from './fixtures.ts';
import { expectNoFault } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

/** Brings in orders of people who have tastes, or none, and opens the board. */
async function openBoard(app: App, hasTaste: boolean): Promise<void> {
  await makeWorkspace(app);
  const orders = [
    'Order ID,Order Date,Email,Name,Product,Quantity,Unit Price',
    ...tastedOrders(hasTaste).map(
      ({ customer, on, product }, at) =>
        `${at + 1},${on},p${customer}@example.org,Person ${customer},Thing ${product},1,10.00`,
    ),
  ];
  await dropIn(app, await writeDocument(app, 'orders.csv', orders));
  await checkRows(app.page);
  await bringIn(app.page);
  await goTo(app, 'Opportunities');
  await expect(app.page.getByText(/In the next .* can be expected from/u)).toBeVisible({ timeout: 120_000 });
}

test('where nobody has a taste the board warns, says that it shows what most buy, and does', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await openBoard(app, false);
  await expect(page.getByText('Does not beat the bestsellers', { exact: true })).toBeVisible();
  await expect(page.getByText('Beats the bestsellers', { exact: true })).toHaveCount(0);
  await expect(
    page.getByText(/That is no more than chance, so what most people buy is shown instead/u),
  ).toBeVisible();
  await expectNoFault(page);
  const { rows } = await get(page, 'opportunities.byProduct', {
    filter: { people: null, productId: null, category: null, reason: null, state: 'to-do', leastMinor: 0 },
    ...{ offset: 0, limit: 100 },
  });
  // half as many buy each thing as the one before
  const most = rows.toSorted((a, b) => b.customers - a.customers).slice(0, 4);
  expect(most.map(({ product }) => product.name).toSorted()).toEqual(
    things.slice(0, 4).map((thing) => `Thing ${thing}`),
  );
  await page.getByRole('button', { name: 'See the proof' }).click();
  await expect(page.getByText(/The score did not do better than popularity on the past/u)).toBeVisible({
    timeout: 120_000,
  });
});

test('where people have tastes the board says that it beats the bestsellers, and the proof has its weights', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await openBoard(app, true);
  await expect(page.getByText('Beats the bestsellers', { exact: true })).toBeVisible();
  await expect(
    page.getByText(
      new RegExp(`Tried on the past: .* of ${buyers.length} customers bought one of their first three`, 'u'),
    ),
  ).toBeVisible();
  await expect(page.getByText(/what most people buy is shown/u)).toHaveCount(0);
  await page.getByRole('button', { name: 'See the proof' }).click();
  await expect(page.getByText(/Shown because it works/u)).toBeVisible({ timeout: 120_000 });
  const weights = page.getByRole('table', { name: 'What the score weighs' });
  await expect(weights.getByRole('row', { name: 'Buyers in 90 days' })).toContainText(/\d – /u);
  await expectNoFault(page);
  // the orders name no categories, so there is nothing to set against each other but products
  await page.getByRole('tab', { name: 'White space' }).click();
  await expect(page.getByText(/The files name no categories of products/u)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Show products' }).click();
  await expect(page.getByRole('columnheader', { name: 'Thing 12' })).toBeVisible({ timeout: 60_000 });
});
