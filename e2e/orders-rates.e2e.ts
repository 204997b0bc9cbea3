import { expect, test } from './fixtures.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { makeWorkspace } from './steps/workspaces.ts';

const orders = [
  'order_id,order_date,currency,shipping,order_total,line_items',
  '1,2024-01-10,EUR,3.00,26.00,2 x Mug @ 9.50; 1 x Tea = 4.00',
  '2,2024-01-11,USD,0.00,8.00,1 x Pot = 8.00; 1 x Lid = 0.00',
];

test('lines in one cell are explained, totals compared, and a rate brings in what was left out', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await dropIn(app, await writeDocument(app, 'orders.csv', orders));
  await expect(page.getByText('2 of 2 cells are understood')).toBeVisible();
  await expect(page.getByRole('button', { name: /When “order_total” has a value already/u })).toBeVisible();
  await expectNoFault(page);
  await checkRows(page);
  await expectNoFault(page);
  for (const currency of ['EUR', 'USD'])
    await expect(page.getByRole('table', { name: `Totals in ${currency}` })).toContainText('The same');
  await bringIn(page);
  await expect(page.getByRole('table', { name: 'Totals in EUR' })).toBeVisible();

  await command(page, 'Settings');
  await expect(page.getByText('1 order is left out of every sum')).toBeVisible();
  await page.getByRole('textbox', { name: 'From day' }).fill('2024-01-01');
  await page.getByRole('textbox', { name: 'Worth of one unit' }).fill('0.92');
  await page.getByRole('button', { name: 'Set the rate' }).click();
  await expect(page.getByRole('table', { name: 'Rates, newest first' })).toContainText('0.92');
  await expect(page.getByText('1 order is left out of every sum')).toBeHidden();
  await expectNoFault(page);
});
