import type { Page } from '@playwright/test';
import { expect, test, type App } from './fixtures.ts';
import { expectNoFaultInAnyLook } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, rowOf, writeDocument } from './steps/imports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

const header = 'Order ID,Order Date,Email,Product,Quantity,Unit Price';
const before = [
  header,
  'A-1,2024-05-01,ada@example.com,Tea,1,10.00',
  'B-1,2024-05-30,bob@example.com,Tea,1,50.00',
];
const after = [
  header,
  'B-2,2024-07-29,bob@example.com,Tea,1,5.00',
  'C-1,2024-07-01,cem@example.com,Tea,1,15.00',
];

async function bring(app: App, name: string, lines: readonly string[]): Promise<void> {
  await goTo(app, 'Import');
  await dropIn(app, await writeDocument(app, name, lines));
  await checkRows(app.page);
  await bringIn(app.page);
}

/** Three scores, divided where the test wants it: 30 and 60 days, 1 and 2 orders, 10.00 and 20.00. */
async function setOwnBounds(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change scores…' }).click();
  const dialog = page.getByRole('dialog', { name: 'How scores are made' });
  await dialog.getByRole('radio', { name: '1 to 3' }).click();
  await dialog.getByRole('radio', { name: 'Own bounds' }).click();
  const fill = async (measure: string, values: readonly [score: number, value: string][]) => {
    for (const [score, value] of values) {
      await dialog
        .getByRole('textbox', { name: `${measure}: the last value of score ${score}`, exact: true })
        .fill(value);
      await page.keyboard.press('Tab');
    }
  };
  await fill('Days since last order', [
    [3, '30'],
    [2, '60'],
  ]);
  await fill('Orders', [
    [1, '2'],
    [2, '2'],
  ]);
  await expect(dialog.getByText('Bounds are missing or do not rise: Orders.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeDisabled();
  await fill('Orders', [[1, '1']]);
  await fill('Spent (EUR)', [
    [1, '10'],
    [2, '20'],
  ]);
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog).toHaveCount(0);
}

test('scores of one’s own, who moved with the last import, and a group by another name', async ({
  launchApp,
}) => {
  test.setTimeout(180_000);
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await bring(app, 'may.csv', before);
  await bring(app, 'july.csv', after);
  await goTo(app, 'Segments');
  await page.getByRole('tab', { name: 'RFM' }).click();
  await setOwnBounds(page);
  const bounds = page.getByRole('table', { name: 'Where the scores divide' });
  await expect(rowOf(bounds, '3')).toContainText('up to 30 days');
  await expect(rowOf(bounds, '2')).toContainText('over €10.00, up to €20.00');

  const moved = page.getByRole('figure', { name: 'Who moved with the last import of orders' });
  await expect(moved).toContainText('3 customers moved or joined; 2 were scored before, as of 31 May 2024');
  await moved.getByRole('button', { name: 'Show as a table' }).click();
  // ada has not been back for 90 days; bob bought again; cem is new
  await expect(moved.getByRole('row', { name: 'Could become loyal Champions' })).toBeVisible();
  await expect(moved.getByRole('row', { name: 'Not a customer yet Could become loyal' })).toBeVisible();
  await rowOf(moved, 'New').getByRole('button').click();
  const people = page.getByRole('dialog', { name: 'From New to Lost' });
  await expect(people).toContainText('ada@example.com');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Name groups…' }).click();
  const names = page.getByRole('dialog', { name: 'Names of the groups and what to do' });
  const lost = names.getByRole('group', { name: 'Lost' });
  await lost.getByRole('textbox', { name: 'Name' }).fill('Gone fishing');
  await lost.getByRole('textbox', { name: 'What to do' }).fill('Send a postcard.');
  await names.getByRole('button', { name: 'Keep' }).click();
  const groups = page.getByRole('table', { name: 'Groups and what to do' });
  await expect(rowOf(groups, 'Gone fishing')).toContainText('Send a postcard.');
  await expectNoFaultInAnyLook(page);

  await page.keyboard.press('Control+z');
  await expect(rowOf(groups, 'Lost')).toContainText('Do not spend on them.');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1 to 5 · Equal parts')).toBeVisible();
});
