import type { Page } from '@playwright/test';
import { expect, test, type App } from './fixtures.ts';
import { makeWithImports, removeMade } from './steps/damage.ts';
import { command, expectNoFault, expectNoFaultInAnyLook } from './steps/faults.ts';
import { goTo } from './steps/workspaces.ts';

test.afterAll(removeMade);

async function setCurrency(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Currency/u }).click();
  await page.getByRole('searchbox', { name: 'Narrow the list' }).fill(name);
  await page.getByRole('option', { name }).first().click();
  await expect(page.getByRole('button', { name: /Currency/u })).toContainText(name);
}

const shown = (page: Page, currency: string) =>
  expect(page.getByRole('button', { name: /Currency/u })).toContainText(currency);

async function openSettings(app: App): Promise<Page> {
  await expect(app.page.getByRole('contentinfo')).toContainText('8 customers');
  await goTo(app, 'Settings');
  return app.page;
}

test('a step is undone and done again by keys, buttons and messages, and survives a restart', async ({
  launchApp,
}) => {
  const path = await makeWithImports('orders.csv');
  const first = await launchApp({ file: path });
  const page = await openSettings(first);
  await setCurrency(page, 'AED');
  await setCurrency(page, 'USD');
  await expect(page.getByRole('button', { name: 'Undo: currency set to USD' })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await shown(page, 'AED');
  await page.keyboard.press('Control+Shift+z');
  await shown(page, 'USD');
  await page.keyboard.press('Control+z');
  await shown(page, 'AED');
  await page.keyboard.press('Control+y');
  await shown(page, 'USD');
  await page.getByRole('button', { name: 'Undo: currency set to USD' }).click();
  await shown(page, 'AED');
  const said = page.getByRole('region', { name: 'Messages' }).getByRole('group');
  await expect(said).toHaveCount(1);
  await expect(said).toContainText('Undone: currency set to USD.');
  await first.close();

  const again = await launchApp({ file: path });
  const next = await openSettings(again);
  await shown(next, 'AED');
  await next.getByRole('button', { name: 'Redo: currency set to USD' }).click();
  await shown(next, 'USD');
  await next.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await shown(next, 'AED');
});

test('in a text field the keys belong to the text', async ({ launchApp }) => {
  const app = await launchApp({ file: await makeWithImports('orders.csv') });
  const page = await openSettings(app);
  await setCurrency(page, 'AED');
  const field = page.getByRole('textbox', { name: 'Your name' });
  const before = await field.inputValue();
  await field.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  await page.keyboard.press('Control+z');
  await expect(field).toHaveValue(before);
  await shown(page, 'AED');
});

test('what was done is listed, and is undone and done again from there', async ({ launchApp }) => {
  const app = await launchApp({ file: await makeWithImports('orders.csv') });
  const page = await openSettings(app);
  await setCurrency(page, 'AED');
  await command(page, 'What was done');
  const sheet = page.getByRole('dialog', { name: 'What was done' });
  await expect(sheet.getByRole('listitem')).toHaveCount(2);
  await expectNoFault(page);
  await expect(sheet.getByRole('listitem').first()).toContainText('Next to undo');
  await sheet.getByRole('button', { name: 'Undo' }).click();
  await expect(sheet.getByRole('listitem').first()).toContainText('Undone');
  await expect(sheet.getByRole('button', { name: 'Undo' })).toBeFocused();
  await sheet.getByRole('button', { name: 'Redo' }).click();
  await expect(sheet.getByRole('listitem').first()).toContainText('Next to undo');
  await page.keyboard.press('Escape');
  await expectNoFaultInAnyLook(page);
});
