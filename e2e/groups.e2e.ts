import { expect, test, type App } from './fixtures.ts';
import { expectNoFaultInAnyLook } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { ordersExport } from './steps/shop-exports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

/** A workspace with the orders of ten buyers. */
async function openShop(app: App): Promise<void> {
  await makeWorkspace(app);
  await dropIn(app, await writeDocument(app, 'orders.csv', ordersExport()));
  await checkRows(app.page);
  await bringIn(app.page);
}

async function openTab(app: App, name: 'Clusters' | 'Compare' | 'Overlap'): Promise<void> {
  await goTo(app, 'Segments');
  await app.page.getByRole('tab', { name, exact: true }).click();
}

/** Saves ready segments by their names, as a user would. */
async function saveReady(app: App, names: readonly string[]): Promise<void> {
  const { page } = app;
  for (const name of names) {
    await goTo(app, 'Segments');
    await page.getByRole('tab', { name: 'Segments', exact: true }).click();
    const ready = page.getByRole('region', { name: 'Ready to use' });
    await ready
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name, exact: true }) })
      .getByRole('button')
      .first()
      .click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  }
}

test('clusters say how far to believe them, open their people, and go to the builder as a list', async ({
  launchApp,
}) => {
  test.setTimeout(240_000);
  const app = await launchApp();
  const { page } = app;
  await openShop(app);
  await openTab(app, 'Clusters');
  await expect(page.getByRole('note').filter({ hasText: /structure/u })).toBeVisible({ timeout: 90_000 });
  const clusters = page.getByRole('region', { name: 'The clusters' }).getByRole('listitem');
  const first = clusters.filter({ has: page.getByRole('heading', { name: /^1: / }) });
  await expect(first).toBeVisible();
  await expectNoFaultInAnyLook(page);

  const size =
    /^([\d,]+) customer/u.exec(await first.getByText(/^[\d,]+ customers?, /u).innerText())?.[1] ?? '';
  await first.getByRole('button', { name: /^Show the people of 1: / }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText(new RegExp(`${size} (?:person|people)`, 'u'));
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  // the same numbers as a table, a press away
  const profile = page.getByRole('figure', { name: 'What sets each cluster apart' });
  await profile.getByRole('button', { name: 'Show as a table' }).click();
  await expect(profile.getByRole('table')).toBeVisible();

  await first.getByRole('button', { name: /^Save 1: .* as a segment$/u }).click();
  await expect(page.getByRole('tab', { name: 'Clusters' })).toHaveCount(0, { timeout: 60_000 });
});

test('two segments are compared, and who they are is said; overlap opens its people', async ({
  launchApp,
}) => {
  test.setTimeout(240_000);
  const app = await launchApp();
  const { page } = app;
  await openShop(app);
  await openTab(app, 'Compare');
  await expect(page.getByText('No segments yet')).toBeVisible();
  await saveReady(app, ['Champions', 'One-time buyers']);

  await openTab(app, 'Compare');
  await expect(page.getByRole('figure', { name: 'Differences, the largest first' })).toBeVisible({
    timeout: 90_000,
  });
  await expect(page.getByText(/stand out from chance/u)).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await page.getByRole('button', { name: /Compared with/u }).click();
  await page.getByRole('option', { name: 'One-time buyers' }).click();
  await expect(page.getByText(/One-time buyers\W*: \d+ (?:person|people)/u)).toBeVisible({ timeout: 60_000 });

  await openTab(app, 'Overlap');
  const picture = page.getByRole('figure', { name: 'Who is in exactly which segments' });
  await picture.getByRole('button', { name: 'Show as a table' }).click();
  await expectNoFaultInAnyLook(page);
  const rows = picture.getByRole('table').getByRole('row');
  const count = (await rows.nth(1).getByRole('cell').nth(2).innerText()).trim();
  await rows.nth(1).getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toContainText(new RegExp(`${count} (?:person|people)`, 'u'));
  await page.keyboard.press('Escape');
  await rows
    .nth(1)
    .getByRole('button', { name: /in the builder$/u })
    .click();
  await expect(page.getByRole('tab', { name: 'Overlap' })).toHaveCount(0);
});
