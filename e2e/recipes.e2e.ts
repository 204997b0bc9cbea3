import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type App } from './fixtures.ts';
import { chooseFolder, chooseToRead, chooseToWrite } from './steps/choosers.ts';
import { bringIn, checkRows, dropIn, rowOf, writeDocument } from './steps/imports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

const sample = fileURLToPath(new URL('../samples/company/shopify_customers_export.csv', import.meta.url));

/** The first customers of the sample company's shop, as a file of one month. */
async function customersOf(
  app: App,
  name: string,
  change: (line: string, at: number) => string,
): Promise<string> {
  const lines = (await readFile(sample, 'utf8')).split('\n').filter((line) => line !== '');
  return writeDocument(
    app,
    name,
    lines
      .slice(0, 201)
      .map((line) => line.replace(/\r$/u, ''))
      .map(change),
  );
}

const tab = (app: App, name: RegExp | string) => app.page.getByRole('tab', { name });

async function may(app: App): Promise<void> {
  await dropIn(app, await customersOf(app, 'customers_2025-05.csv', (line) => line));
  await checkRows(app.page);
  await bringIn(app.page);
  await app.page.getByRole('button', { name: 'Bring in another file' }).click();
}

/** A new column, and in it three tiers; the month after, a fourth. */
const withTier = (tiers: readonly string[]) => (line: string, at: number) =>
  at === 0 ? `${line},Loyalty Tier` : `${line},${tiers[at % tiers.length] ?? ''}`;

test('a month is recorded, runs on next month’s file in one go, and says what is different', async ({
  launchApp,
}) => {
  test.setTimeout(120_000);
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await may(app);
  await tab(app, 'Recipes').click();
  const recipe = page.getByRole('listitem', { name: 'Recorded in this workspace' });
  await expect(recipe.getByRole('listitem')).toHaveCount(1);
  await expect(recipe.getByRole('listitem')).toContainText('customers_{date}.csv');
  await expect(recipe.getByRole('listitem')).toContainText('Contacts from Shopify');

  for (const [month, tiers] of [
    ['06', ['gold', 'silver']],
    ['07', ['gold', 'silver', 'platinum']],
  ] as const) {
    const file = await customersOf(app, `customers_2025-${month}.csv`, withTier(tiers));
    await chooseToRead(app, [file], () => recipe.getByRole('button', { name: 'Run on files…' }).click());
    const run = page.getByRole('dialog', { name: /^Running/u });
    await expect(run.getByText(/^What will happen:/u)).toBeVisible({ timeout: 30_000 });
    const drift = run.getByRole('region', { name: `customers_2025-${month}.csv: Compared with last time` });
    if (month === '06') await expect(drift).toContainText(/Loyalty Tier.?” was not there last time\./u);
    else await expect(drift).toContainText('platinum');
    await run.getByRole('button', { name: 'Bring in 1 file' }).click();
    await expect(run.getByText('All files are in.')).toBeVisible({ timeout: 30_000 });
    // of the same people nothing is new
    await expect(run.getByRole('definition').first()).toHaveText('0');
    await run.getByRole('button', { name: 'Close' }).last().click();
  }
  await tab(app, 'Imports').click();
  await expect(
    rowOf(page.getByRole('table', { name: 'Imports so far' }), 'customers_2025-07.csv'),
  ).toBeVisible();
});

test('a file that is none of the recipe’s is left out, and says why', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await may(app);
  await tab(app, 'Recipes').click();
  const odd = await writeDocument(app, 'products.csv', ['SKU,Product name,Price', 'T-1,Tea,4.50']);
  await chooseToRead(app, [odd], () => page.getByRole('button', { name: 'Run on files…' }).click());
  const run = page.getByRole('dialog', { name: /^Running/u });
  await expect(run).toContainText(/products\.csv.? fits no step of this recipe\./u);
  await expect(run.getByRole('button', { name: /^Bring in/u })).toBeDisabled();
});

test('a recipe is named, its pattern changed, saved as a file and added from it', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await may(app);
  await tab(app, 'Recipes').click();
  await page.getByRole('button', { name: 'More for “Recorded in this workspace”' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const editor = page.getByRole('dialog', { name: 'Edit the recipe' });
  await editor.getByRole('textbox', { name: 'Name', exact: true }).fill('Shop month');
  await editor.getByRole('textbox', { name: 'Files named' }).fill('shop-*.csv');
  await editor.getByRole('button', { name: 'Save' }).click();
  const recipe = page.getByRole('listitem', { name: 'Shop month', exact: true });
  await expect(recipe.getByRole('listitem')).toContainText('shop-*.csv');

  const path = await chooseToWrite(app, 'month.json', async () => {
    await page.getByRole('button', { name: 'More for “Shop month”' }).click();
    await page.getByRole('menuitem', { name: 'Save as a file…' }).click();
  });
  await expect(page.getByText('The recipe was saved.')).toBeVisible();
  await writeFile(path, (await readFile(path, 'utf8')).replace('"Shop month"', '"Other month"'));
  await chooseToRead(app, [path], () => page.getByRole('button', { name: 'Add from a file…' }).click());
  await expect(page.getByRole('listitem', { name: 'Other month', exact: true })).toBeVisible();
});

test('next month’s file with another column is offered last month’s choices, and can start fresh', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await may(app);
  await dropIn(app, await customersOf(app, 'customers_2025-06.csv', withTier(['gold'])));
  const offer = page
    .getByRole('note')
    .filter({ hasText: /customers_2025-05\.csv.? are used again for the columns that are the same/u });
  await expect(offer).toContainText(/New here: .?Loyalty Tier.?\./u);
  await offer.getByRole('button', { name: 'Start fresh' }).click();
  await expect(offer).toBeHidden();
  await checkRows(page);
  await expect(page.getByRole('region', { name: 'Compared with last time' })).toContainText(
    /Loyalty Tier.?” was not there last time\./u,
  );
});

test('files without an open question come in together, people before orders; what is unclear stays', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app, { currency: null });
  const orders = await writeDocument(app, 'orders.csv', [
    'Order ID,Order Date,Email,Total,Currency',
    '1,2024-05-25,a@example.com,9.50,EUR',
  ]);
  const unclear = await writeDocument(app, 'spend.csv', ['Date,Channel,Spend', '2024-05-25,search,9.50']);
  const contacts = await writeDocument(app, 'contacts.csv', [
    'Email,City',
    'a@example.com,Oslo',
    'b@example.com,Bergen',
  ]);
  await dropIn(app, orders, unclear, contacts);
  const all = page.getByRole('region', { name: 'All files' });
  await expect(all).toContainText('2 files have no open question');
  await all.getByRole('button', { name: 'Bring in all that are clear' }).click();
  await expect(all).toContainText('2 files are in.', { timeout: 30_000 });
  await expect(all.getByRole('definition').first()).toHaveText('3');
  const rows = page.getByRole('table', { name: 'Imports so far' }).getByRole('row');
  // newest first: the orders came after the people
  await expect(rows.nth(1)).toContainText('orders.csv');
  await expect(rows.nth(2)).toContainText('contacts.csv');
});

test('a new file in the watched folder is offered, never brought in, and not again once dismissed', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await may(app);
  const folder = join(app.documents, 'Downloads');
  await mkdir(folder);
  await tab(app, 'Watched folder').click();
  await chooseFolder(app, folder, () => page.getByRole('button', { name: 'Choose a folder…' }).click());
  await expect(page.getByText('No file there is waiting.')).toBeVisible();
  const from = await customersOf(app, 'customers_2025-06.csv', withTier(['gold']));
  await writeFile(join(folder, 'customers_2025-06.csv'), await readFile(from));
  await writeFile(join(folder, 'weather.csv'), 'Station,Wind\nOslo,4\n');
  await expect(page.getByText('is like one you brought in before')).toBeVisible({ timeout: 20_000 });
  const offered = page.getByRole('table', { name: 'Files that are offered' });
  await expect(offered.getByRole('row')).toHaveCount(2);
  await expect(rowOf(offered, 'customers_2025-06.csv')).toContainText('customers_2025-05.csv');
  await offered.getByRole('button', { name: 'Do not offer customers_2025-06.csv' }).click();
  await expect(page.getByText('No file there is waiting.')).toBeVisible();
  await goTo(app, 'Customers');
  await expect(page.getByRole('contentinfo')).not.toContainText('no customers');
  await goTo(app, 'Import');
  await expect(page.getByRole('table', { name: 'Imports so far' }).getByRole('row')).toHaveCount(2);
});
