import type { Page } from '@playwright/test';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type App } from './fixtures.ts';
import { flipBit, makeWithImports, removeMade } from './steps/damage.ts';
import { command, expectNoFault, expectNoFaultInAnyLook } from './steps/faults.ts';
import { goTo } from './steps/workspaces.ts';

test.afterAll(removeMade);

const customers = (page: Page) => expect(page.getByRole('contentinfo')).toContainText('8 customers');

async function openBackups(app: App): Promise<Page> {
  await customers(app.page);
  await command(app.page, 'Backups');
  await expect(app.page.getByRole('heading', { name: 'Backups', level: 1 })).toBeVisible();
  return app.page;
}

const kept = (page: Page, words: RegExp) => page.getByRole('row').filter({ hasText: words }).first();

test('one goes back to the state before an import, and from there forward again', async ({ launchApp }) => {
  test.setTimeout(150_000);
  const app = await launchApp({ file: await makeWithImports('orders.csv', 'more-orders.csv') });
  const page = await openBackups(app);
  await expectNoFaultInAnyLook(page);
  await kept(page, /Before the import of .*more-orders\.csv/u)
    .getByRole('button', { name: /^Go back to the state of/u })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Go back to this state?' });
  await expect(dialog).toContainText('The present state is kept first');
  await expectNoFault(page);
  await dialog.getByRole('button', { name: 'Go back', exact: true }).click();
  await expect(page.getByText(/The workspace is again what it was at/u)).toBeVisible();
  await goTo(app, 'Import');
  await expect(page.getByRole('cell', { name: 'orders.csv', exact: true })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'more-orders.csv', exact: true })).toHaveCount(0);

  await command(page, 'Backups');
  await kept(page, /Before going back/u)
    .getByRole('button', { name: /^Go back to the state of/u })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go back', exact: true }).click();
  await expect(page.getByText(/The workspace is again what it was at/u).last()).toBeVisible();
  await goTo(app, 'Import');
  await expect(page.getByRole('cell', { name: 'more-orders.csv', exact: true })).toBeVisible();
});

test('a save that is asked for is in the list at once', async ({ launchApp }) => {
  const app = await launchApp({ file: await makeWithImports('orders.csv') });
  const page = await openBackups(app);
  const rows = page.getByRole('table', { name: 'States to go back to' }).getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  const before = await rows.count();
  await goTo(app, 'Settings');
  await page.getByRole('button', { name: /Currency/u }).click();
  await page.getByRole('searchbox', { name: 'Narrow the list' }).fill('AED');
  await page.getByRole('option', { name: 'AED' }).first().click();
  await page.getByRole('button', { name: 'Show backups' }).click();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await expect(rows).not.toHaveCount(before);
});

test('a workspace that is gone is brought back from Welcome', async ({ launchApp }) => {
  const path = await makeWithImports('orders.csv');
  const first = await launchApp({ file: path });
  await customers(first.page);
  await first.close();
  await rm(path);
  const app = await launchApp({ dataFolder: first.dataFolder });
  const { page } = app;
  await page.getByRole('button', { name: /^Backups of .*acme/u }).click();
  await expect(page.getByText(/acme\.firsthand.* is not open/u)).toBeVisible();
  await expectNoFaultInAnyLook(page);
  await page
    .getByRole('button', { name: /^Go back to the state of/u })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go back', exact: true }).click();
  await customers(page);
});

test('where nothing can take the place of a damaged file, its backups are a press away', async ({
  launchApp,
}) => {
  const path = await makeWithImports('orders.csv');
  await rm(`${path}-backups`, { recursive: true });
  await flipBit(path, 0.5);
  const { page } = await launchApp({ file: path });
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('is damaged, and nothing whole was found');
  await dialog.getByRole('button', { name: 'Show its backups' }).click();
  await expect(page.getByRole('heading', { name: /No backups of .*acme/u })).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByRole('button', { name: 'New workspace' })).toBeVisible();
});

test('a second window says who holds the workspace since when, and takes it over once it is free', async ({
  launchApp,
}) => {
  const path = await makeWithImports('orders.csv');
  const app = await launchApp({ file: path });
  await customers(app.page);
  const second = await app.openWindow(path);
  const note = second.getByRole('note').filter({ hasText: 'Read only' });
  await expect(note).toContainText(/has had this workspace open since \d+ \w+ \d{4}, \d\d:\d\d/u);
  await expect(second.getByRole('button', { name: /^Undo/u })).toHaveCount(0);
  await expectNoFaultInAnyLook(second);
  await app.page.getByRole('button', { name: 'Workspace: acme' }).click();
  await app.page.getByRole('menuitem', { name: 'Close this workspace' }).click();
  await expect(app.page.getByRole('button', { name: 'Open a workspace' })).toBeVisible();
  await note.getByRole('button', { name: 'Open again' }).click();
  await expect(note).toHaveCount(0);
  await expect(second.getByRole('button', { name: /^Undo/u })).toBeVisible();
});

test('another file of the same workspace is told of, until it is passed over', async ({ launchApp }) => {
  const path = await makeWithImports('orders.csv');
  await copyFile(path, join(path, '..', 'acme (conflicted copy).firsthand'));
  const app = await launchApp({ file: path });
  const { page } = app;
  const note = page.getByRole('note').filter({ hasText: 'acme (conflicted copy).firsthand' });
  await expect(note).toContainText('Another file of this workspace lies beside it');
  await expectNoFaultInAnyLook(page);
  await note.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toHaveCount(0);
  await goTo(app, 'Settings');
  await expect(note).toHaveCount(0);
});
