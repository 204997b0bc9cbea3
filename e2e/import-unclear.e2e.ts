import { rm } from 'node:fs/promises';
import { expect, test, type App } from './fixtures.ts';
import { chooseToRead } from './steps/choosers.ts';
import { dropIn, rowOf, writeDocument } from './steps/imports.ts';
import { pressByKey, tabTo } from './steps/keyboard.ts';
import { makeWorkspace } from './steps/workspaces.ts';

const asked = ({ page }: App) => page.getByRole('note').filter({ hasText: 'One thing the file cannot tell' });

test('a file that could be anything does not go on before somebody has said what it is, by keyboard', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await dropIn(app, await writeDocument(app, 'list.csv', ['Alpha,Beta', 'x,12', 'y,14']));
  await expect(asked(app)).toContainText('but little speaks for it');
  const check = page.getByRole('button', { name: 'Check every row' });
  await expect(check).toBeDisabled();
  await tabTo(page, asked(app).getByRole('button', { name: 'Kind of data' }));
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Contacts' }).press('Enter');
  await expect(asked(app)).toHaveCount(0);
  await expect(page.getByText('This looks like Contacts')).toBeVisible();
  await expect(check).toBeEnabled();
});

test('what was guessed is confirmed by one press, and the file stays out of what is brought in together', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const contacts = ['a.csv', 'b.csv'].map((name, at) =>
    writeDocument(app, name, ['Email,City', `${at}@example.com,Oslo`]),
  );
  const list = await writeDocument(app, 'list.csv', ['Alpha,Beta', 'x,12', 'y,14']);
  await dropIn(app, list, ...(await Promise.all(contacts)));
  await expect(page.getByRole('region', { name: 'All files' })).toContainText(
    '2 files have no open question',
  );
  await pressByKey(page, /^Yes, /u);
  await expect(asked(app).filter({ hasText: 'little speaks for it' })).toHaveCount(0);
});

test('of files that are brought in together the one that fails stays, and is named', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const one = await writeDocument(app, 'one.csv', ['Email,City', 'a@example.com,Oslo']);
  const two = await writeDocument(app, 'two.csv', ['Email,City', 'b@example.com,Bergen']);
  const gone = await writeDocument(app, 'gone.csv', ['Email,City', 'c@example.com,Paris']);
  await chooseToRead(app, [one, gone, two], () =>
    page.getByRole('button', { name: 'Choose files…' }).click(),
  );
  const all = page.getByRole('region', { name: 'All files' });
  await expect(all).toContainText('3 files have no open question');
  await rm(gone);
  await all.getByRole('button', { name: 'Bring in all that are clear' }).click();
  await expect(all).toContainText('2 files are in.', { timeout: 60_000 });
  await expect(all).toContainText('gone.csv');
  const table = page.getByRole('table', { name: 'Imports so far' });
  await expect(rowOf(table, 'one.csv')).toBeVisible();
  await expect(rowOf(table, 'two.csv')).toBeVisible();
  await expect(rowOf(table, 'gone.csv')).toHaveCount(0);
});
