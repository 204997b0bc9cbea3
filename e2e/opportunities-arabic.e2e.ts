import { get } from './call.ts';
import { expect, test, type App } from './fixtures.ts';
import { beanConsent, beanOrders, laterBeanOrders } from './steps/bean-orders.ts';
import { bringIn, button, checkFile, goTo, makeWorkspace, say } from './steps/arabic.ts';
import { arabicChooser } from './steps/choosers.ts';
import { expectNoFault } from './steps/faults.ts';
import { writeDocument } from './steps/imports.ts';
import { saveList } from './steps/saved-lists.ts';

async function bringInFile(app: App, name: string, lines: readonly string[]): Promise<void> {
  await goTo(app.page, 'import');
  await checkFile(app, await writeDocument(app, name, lines));
  await bringIn(app.page);
}

/** The call list of those who agreed, with a fifth of them kept out. @returns its lines */
async function drawAndSave(app: App, name: string): Promise<readonly string[]> {
  const { page } = app;
  await button(page, 'opportunities.board.callList').click();
  const dialog = page.getByRole('dialog', { name: say('opportunities.callList.title') });
  await dialog.getByRole('button', { name: new RegExp(`${say('audience.channel')}$`, 'u') }).click();
  await page.getByRole('option', { name: say('channel.email') }).click();
  await dialog.getByText(say('opportunities.callList.keepOut')).click();
  await dialog.getByRole('textbox', { name: say('opportunities.holdouts.name') }).fill(name);
  await dialog.getByRole('radio', { name: say('audience.types.csv'), exact: true }).click();
  const draw = dialog.getByRole('button', { name: say('opportunities.callList.drawAndSave') });
  await expectNoFault(page);
  return saveList(app, 'اتصالات.csv', draw, arabicChooser);
}

test('in Arabic from nothing to the written call list; orders of the next import say what it brought', async ({
  launchApp,
}) => {
  test.setTimeout(400_000);
  const app = await launchApp({ locale: 'ar-EG' });
  const { page } = app;
  await makeWorkspace(page, 'متجري');
  await goTo(page, 'opportunities');
  await expect(page.getByText(say('opportunities.empty.title'))).toBeVisible();
  await bringInFile(app, 'orders.csv', beanOrders);
  await bringInFile(app, 'consent.csv', beanConsent);
  await goTo(page, 'opportunities');
  const grid = page.getByRole('grid', { name: say('opportunities.board.grid') });
  await expect(grid.getByRole('gridcell').first()).toBeVisible({ timeout: 120_000 });

  const lines = await drawAndSave(app, 'مرشحات يوليو');
  const [drawn] = await get(page, 'opportunities.holdouts', null);
  expect(drawn).toMatchObject({ name: 'مرشحات يوليو', state: 'too-early' });
  expect(drawn?.heldOut).toBeGreaterThan(0);
  expect(lines[0]).toContain(say('export.callList.name'));
  expect(lines[0]).not.toMatch(/[A-Za-z]/u);
  expect(lines.length - 1).toBe(drawn?.contacted);

  // the files name no categories, so there is nothing to set against each other but products
  await page.getByRole('tab', { name: say('opportunities.tabs.whiteSpace') }).click();
  await expect(page.getByText(say('whiteSpace.noCategories.body'))).toBeVisible({ timeout: 60_000 });
  await expectNoFault(page);
  await button(page, 'whiteSpace.noCategories.products').click();
  await expect(page.getByRole('columnheader', { name: 'Paper filters' })).toBeVisible({ timeout: 60_000 });

  await page.getByRole('tab', { name: say('opportunities.tabs.holdouts') }).click();
  const card = page.getByRole('listitem').filter({ hasText: 'مرشحات يوليو' });
  await expect(card).toContainText(say('opportunities.holdouts.state.too-early'));
  await bringInFile(app, 'later.csv', laterBeanOrders());
  await goTo(page, 'opportunities');
  await expect(card).toContainText(say('opportunities.holdouts.state.running'), { timeout: 60_000 });
  await expect(card).not.toContainText(say('opportunities.holdouts.state.too-early'));
  // both shares, each with its interval
  const bought = card.getByRole('row').filter({ hasText: say('opportunities.holdouts.row.bought') });
  const { bought: read } = await get(page, 'opportunities.readout', { id: drawn?.id ?? 0 });
  expect((read?.contacted.value ?? 0) + (read?.heldOut.value ?? 0)).toBeGreaterThan(0);
  await expect(bought.getByRole('cell').filter({ hasText: /[%٪].*\[.+،.+\].*n/u })).toHaveCount(2);
  await expectNoFault(page);
});
