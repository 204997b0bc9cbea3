import { expect, test } from './fixtures.ts';
import { customerGrid, listedNames, openCustomer, searchFor } from './steps/customer-list.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { goTo, goToRfm, makeWorkspace, openSampleCompany } from './steps/workspaces.ts';

const many = 100_000;
const nameOf = (at: number) => `Person ${String(at).padStart(6, '0')}`;
const cities = ['Oslo', 'Amman', 'Kyoto', 'إربد'];

test('a hundred thousand customers: scrolled, jumped through, sorted and searched', async ({ launchApp }) => {
  test.setTimeout(180_000);
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const rows = Array.from(
    { length: many },
    (_, at) => `${nameOf(at)},p${at}@example.com,${cities[at % 4] ?? ''}`,
  );
  await dropIn(app, await writeDocument(app, 'contacts.csv', ['Full name,Email,City', ...rows]));
  expect(await checkRows(page, 90_000)).toMatchObject({ New: many, Rejected: 0 });
  await bringIn(page, 60_000);
  await goTo(app, 'Customers');
  await expect(page.getByRole('status').filter({ hasText: '100,000 customers' })).toBeVisible();

  const grid = customerGrid(page);
  await expect(grid).toHaveAttribute('aria-rowcount', String(many + 1));
  await grid.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect.poll(async () => (await listedNames(page))[0]).toBe(nameOf(0));

  await grid.focus();
  await page.keyboard.press('End');
  const last = grid.getByRole('row', { name: nameOf(many - 1) });
  await expect(last).toBeInViewport();
  await expect(last).toHaveAttribute('aria-rowindex', String(many + 1));
  expect(await grid.getByRole('row').count()).toBeLessThan(100);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(last).not.toBeInViewport();
  await page.keyboard.press('Home');
  await expect(grid.getByRole('row', { name: nameOf(0) })).toBeInViewport();

  await grid.hover();
  for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 20_000);
  await expect(grid.getByRole('row', { name: /^Person 02\d{4}/u }).nth(12)).toBeInViewport();
  expect(await grid.getByRole('row').count()).toBeLessThan(100);

  await grid.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect.poll(async () => (await listedNames(page))[0]).toBe(nameOf(many - 1));
  await searchFor(page, 'p54321@', [nameOf(54_321)]);
  await page.getByRole('searchbox').fill('إربد');
  await expect(page.getByRole('status').filter({ hasText: '25,000 customers' })).toBeVisible();
  await page.getByRole('searchbox').fill('nobody at all');
  await expect(page.getByText('No customer matches “nobody at all”.')).toBeVisible();
});

test('the sample company opens from Welcome and shows its customers', async ({ launchApp }) => {
  test.setTimeout(240_000);
  const app = await launchApp();
  const { page } = app;
  await openSampleCompany(app);
  // rows are there before what is in them
  await expect.poll(async () => (await listedNames(page)).length).toBeGreaterThan(0);
  const [first = ''] = await listedNames(page);
  await openCustomer(page, first);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByRole('listitem').first()).toBeVisible();
  await page.getByRole('button', { name: 'Customers', exact: true }).last().click();
  await expect(customerGrid(page)).toBeVisible();

  await goToRfm(app);
  await page
    .getByRole('table', { name: 'Groups and what to do' })
    .getByRole('button', { name: 'Champions' })
    .click();
  const sheet = page.getByRole('dialog', { name: 'Champions: the people' });
  const count = /[\d,]+/u.exec(await sheet.getByText(/^[\d,]+ people$/u).innerText())?.[0] ?? '';
  await sheet.getByRole('button', { name: 'Show in Customers' }).click();
  await expect(page.getByRole('status').filter({ hasText: `${count} customers` })).toBeVisible();
  await page.getByRole('button', { name: 'Show all customers' }).click();
  await expect(page.getByRole('heading', { name: 'Customers', level: 1 })).toBeVisible();
});
