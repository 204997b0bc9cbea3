import { expect, test } from './fixtures.ts';
import { command, expectNoFault, expectNoFaultInAnyLook } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { contactsExport } from './steps/shop-exports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

test('the guide goes along with the first import, is closed and comes back from the palette', async ({
  launchApp,
}) => {
  test.setTimeout(240_000);
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const guide = page.getByRole('complementary', { name: 'Guide to importing' });
  const present = guide.locator('[aria-current="step"]');
  await expect(present).toContainText('1. Choose files');
  await expectNoFaultInAnyLook(page);
  await dropIn(app, await writeDocument(app, 'contacts.csv', contactsExport()));
  await expect(present).toContainText('2. See what the columns mean');
  await checkRows(page);
  await expect(present).toContainText('3. See what will happen');
  await bringIn(page);
  await expect(present).toContainText('4. Bring it in');
  await expectNoFault(page);
  await guide.getByRole('button', { name: 'Close the guide' }).click();
  await expect(guide).toHaveCount(0);
  await goTo(app, 'Customers');
  await command(page, 'Guide to importing');
  await expect(guide).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
});

test('a step is ticked by what the workspace holds, and open again when that is taken back', async ({
  launchApp,
}) => {
  test.setTimeout(240_000);
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await goTo(app, 'Overview');
  await page.getByRole('button', { name: /Your work/u }).click();
  await page.getByRole('option', { name: 'Customer data (CRM)' }).click();
  await expect(page.getByText('0 of 5 steps done')).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await page.getByRole('button', { name: 'Go there: Bring in your customers' }).click();
  await dropIn(app, await writeDocument(app, 'contacts.csv', contactsExport()));
  await checkRows(page);
  await bringIn(page);
  await command(page, 'First steps');
  const sheet = page.getByRole('dialog');
  const step = sheet.getByRole('listitem').filter({ hasText: 'Bring in your customers' });
  await expect(step).toContainText('Done');
  await expect(sheet).toContainText('1 of 5 steps done');
  await expectNoFault(page);
  await sheet.getByRole('button', { name: 'Go there: Set a rule for your data' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Rules', selected: true })).toBeVisible();
});
