import { expect, test } from './fixtures.ts';
import { bringIn, checkRows, dropIn, rowOf, writeDocument } from './steps/imports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

const subscribed = [
  'Email Address,First Name,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME',
  'ada@example.com,Ada,2,2024-01-05 10:00:00,2024-01-05 10:05:00',
  'grace@example.com,Grace,2,2024-01-06 10:00:00,2024-01-06 10:05:00',
];
const unsubscribed = [
  'Email Address,First Name,MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,UNSUB_TIME',
  'ada@example.com,Ada,2,2024-01-05 10:00:00,2024-01-05 10:05:00,2024-03-01 09:00:00',
];

test('an import is undone from the list: what that does is said first, and leaving changes nothing', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await dropIn(app, await writeDocument(app, 'members.csv', subscribed));
  await checkRows(page);
  await bringIn(page);
  await dropIn(app, await writeDocument(app, 'unsubscribed.csv', unsubscribed));
  await checkRows(page);
  await bringIn(page);
  await expect(page.getByRole('contentinfo')).toContainText('2 customers');

  const history = page.getByRole('table', { name: 'Imports so far' });
  await rowOf(history, 'unsubscribed.csv')
    .getByRole('button', { name: /^Undo the import/u })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Undo the import of .*unsubscribed\.csv/u });
  const warning = dialog.getByRole('note');
  await expect(warning).toContainText('1 person has refused to be written to');
  await expect(warning).toContainText('1 person could be written to again at once.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(rowOf(history, 'unsubscribed.csv')).not.toContainText('Undone');

  await rowOf(history, 'unsubscribed.csv')
    .getByRole('button', { name: /^Undo the import/u })
    .click();
  await dialog.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('was undone');
  await expect(rowOf(history, 'unsubscribed.csv')).toContainText('Undone');
  await expect(rowOf(history, 'members.csv')).not.toContainText('Undone');

  // the step that undid it names itself; the first import goes by the list as well
  await rowOf(history, 'members.csv')
    .getByRole('button', { name: /^Undo the import/u })
    .click();
  const first = page.getByRole('dialog', { name: /^Undo the import of .*members\.csv/u });
  await expect(first).toContainText('2 customers');
  await first.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('no customers yet');
  await goTo(app, 'Customers');
  await expect(page.getByRole('heading', { name: 'No customers yet' })).toBeVisible();
});

test('Ctrl+Z after an import offers to undo the import', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await dropIn(app, await writeDocument(app, 'members.csv', subscribed));
  await checkRows(page);
  await bringIn(page);
  await goTo(app, 'Customers');
  await page.keyboard.press('Control+z');
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Undo the import of/u })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Undo the import of/u });
  await dialog.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('heading', { name: 'No customers yet' })).toBeVisible();
});
