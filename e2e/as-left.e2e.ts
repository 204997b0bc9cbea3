import { expect, test } from './fixtures.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { openCopy } from './steps/sample.ts';
import { goTo } from './steps/workspaces.ts';

test('columns, their order and the part of a screen are as they were left, also after a restart', async ({
  launchApp,
}, info) => {
  test.setTimeout(420_000);
  const first = await openCopy(launchApp, info.outputPath('file'));
  const { file } = first;
  {
    const { page } = first;
    await goTo(first, 'Customers');
    const grid = page.getByRole('grid', { name: 'Customers' });
    await grid.getByRole('gridcell').first().waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByText('Phone', { exact: true }).click();
    await page.keyboard.press('Escape');
    await grid.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await expect(grid.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    await goTo(first, 'Quality');
    await page.getByRole('tab', { name: 'Rules' }).click();
    await goTo(first, 'Customers');
    await goTo(first, 'Quality');
    await expect(page.getByRole('tab', { name: 'Rules', selected: true })).toBeVisible();
  }
  await first.close();
  const again = await launchApp({ file, dataFolder: first.dataFolder });
  await again.page.getByRole('navigation').first().waitFor({ timeout: 120_000 });
  await goTo(again, 'Customers');
  const grid = again.page.getByRole('grid', { name: 'Customers' });
  await expect(grid.getByRole('columnheader', { name: 'Phone' })).toBeVisible();
  await expect(grid.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  await goTo(again, 'Quality');
  await expect(again.page.getByRole('tab', { name: 'Rules', selected: true })).toBeVisible();
});

test('what was deleted is brought back by name, also after a restart', async ({ launchApp }, info) => {
  test.setTimeout(420_000);
  const first = await openCopy(launchApp, info.outputPath('file'));
  const { file } = first;
  {
    const { page } = first;
    await goTo(first, 'Segments');
    await page.getByRole('button', { name: /^Use .*One-time buyers/u }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
    await page.getByRole('button', { name: 'More for this segment' }).click();
    await page.getByRole('menuitem', { name: /Delete/u }).click();
    await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible();
  }
  await first.close();
  const { page } = await launchApp({ file, dataFolder: first.dataFolder });
  await page.getByRole('navigation').first().waitFor({ timeout: 120_000 });
  await command(page, 'Deleted things');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('1 thing was deleted.');
  await expectNoFault(page);
  await sheet.getByRole('button', { name: /^Bring back: .*One-time buyers/u }).click();
  await expect(sheet).toContainText('Nothing was deleted that is not there again.');
  // the button that was pressed is gone; the sheet hears keys where the focus goes
  await expect(sheet.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await command(page, 'العربية');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('One-time buyers');
  await page
    .getByRole('menuitem', { name: /^[\u2068\s]*One-time buyers/u })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'One-time buyers', level: 1 })).toBeVisible();
  await command(page, 'المحذوفات');
  await expectNoFault(page);
});
