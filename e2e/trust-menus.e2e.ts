import { get } from './call.ts';
import { expect, test } from './fixtures.ts';
import { makeWithImports, removeMade } from './steps/damage.ts';
import { goTo } from './steps/workspaces.ts';

test.skip(({ driver }) => driver !== 'electron-double', 'the stand-in chooses from a menu without a screen');
test.afterAll(removeMade);

test('Undo of the menu means the text that is written, and the workspace otherwise', async ({
  launchApp,
}) => {
  const app = await launchApp({ file: await makeWithImports('orders.csv') });
  const { page } = app;
  await expect(page.getByRole('contentinfo')).toContainText('8 customers');
  await get(page, 'workspace.setCurrency', { currency: 'AED' });
  await goTo(app, 'Settings');
  const currency = page.getByRole('button', { name: /Currency/u });
  await expect(currency).toContainText('AED');
  const field = page.getByRole('textbox', { name: 'Your name' });
  const before = await field.inputValue();
  await field.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  app.double?.menu.choose('edit.undo');
  await expect(field).toHaveValue(before);
  app.double?.menu.choose('edit.redo');
  await expect(field).toHaveValue(`${before}x`);
  await expect(currency).toContainText('AED');

  await page.keyboard.press('Control+z');
  await currency.focus();
  app.double?.menu.choose('edit.undo');
  await expect(currency).toContainText('EUR');
  app.double?.menu.choose('edit.redo');
  await expect(currency).toContainText('AED');
});
