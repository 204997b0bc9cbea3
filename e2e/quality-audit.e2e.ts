import type { Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace } from '../engine/store/open-workspace.ts';
import { sql } from '../shared/core/db/sql.ts';
import { anyStep } from '../shared/testing/steps.ts';
import { expect, test, type App } from './fixtures.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { copySample } from './steps/sample.ts';
import { makeWorkspace } from './steps/workspaces.ts';

const minutes = 60_000;

async function goToQuality(page: Page, name = 'Quality'): Promise<void> {
  // a file from elsewhere is looked through before it opens
  await page.getByRole('navigation').first().getByRole('button', { name }).click({ timeout: minutes });
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** The finding with a heading; the second of two of one name is about another field. */
const finding = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, level: 3 }) });

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-quality-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** The sample company, which nobody has audited yet. */
async function auditedSample(launchApp: (options: { file: string }) => Promise<App>): Promise<App> {
  const app = await launchApp({ file: await copySample(folder) });
  await goToQuality(app.page);
  await expect(finding(app.page, 'Mistyped e-mail domain')).toBeVisible({ timeout: minutes });
  return app;
}

test('the sample company is audited when one looks: findings, examples, the people behind one, and a fix that leads to cleaning', async ({
  launchApp,
}) => {
  test.setTimeout(3 * minutes);
  const { page } = await auditedSample(launchApp);
  const typos = finding(page, 'Mistyped e-mail domain');
  await expect(typos).toContainText(/\d+ of 2,892/u);
  await typos.getByRole('button', { name: /^Examples of: /u }).click();
  await expect(typos.getByRole('table')).toContainText('@inbox.example.net');
  await expectNoFault(page);

  await finding(page, 'Orders below zero that are no return')
    .getByRole('button', { name: /^The customers behind/u })
    .click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('3 people');
  await page.keyboard.press('Escape');

  await typos.getByRole('button', { name: /^Correct the domains/u }).click();
  await expect(page.getByRole('tab', { name: 'Cleaning' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'Findings' }).click();
  await finding(page, 'Same phone number as another customer')
    .getByRole('button', { name: /^See who may be/u })
    .click();
  await expect(page.getByRole('tab', { name: 'Same person?' })).toHaveAttribute('aria-selected', 'true');
});

test('a finding is mended by the fix it suggests, is gone from the next audit, and is back when the step is undone', async ({
  launchApp,
}) => {
  test.setTimeout(3 * minutes);
  const { page } = await auditedSample(launchApp);
  await finding(page, 'Mistyped e-mail domain')
    .getByRole('button', { name: /^Correct the domains/u })
    .click();
  await expect(page.getByRole('table', { name: 'Before and after' })).toContainText('@inbox.example.net');
  await page.getByRole('button', { name: /^Change \d+ values$/u }).click();
  const steps = page.getByRole('table', { name: 'Steps' });
  await expect(steps.getByRole('row')).toHaveCount(2);
  await page.getByRole('tab', { name: 'Findings' }).click();
  await expect(finding(page, 'Mistyped e-mail domain')).toHaveCount(0, { timeout: minutes });
  await expect(finding(page, 'Same phone number as another customer')).toBeVisible();

  await page.getByRole('tab', { name: 'Cleaning' }).click();
  await steps.getByRole('button', { name: /^Undo/u }).click();
  await page.getByRole('tab', { name: 'Findings' }).click();
  await expect(finding(page, 'Mistyped e-mail domain')).toContainText(/\d+ of 2,892/u, { timeout: minutes });
});

test('a rule of one’s own is written like a sentence, is checked, told among the findings, and undone', async ({
  launchApp,
}) => {
  test.setTimeout(3 * minutes);
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const file = await writeDocument(app, 'contacts.csv', [
    'Name,Email,Country,Phone',
    'Mona Said,mona@a.example,EG,+201001234567',
    'Omar Adel,omar@b.example,EG,',
    'Ada Byron,ada@c.example,GB,',
  ]);
  await dropIn(app, file);
  await checkRows(page);
  await bringIn(page);
  await expect(page.getByText(/^Quality [\d.]+ of 100 after this import\./u)).toBeVisible({
    timeout: minutes,
  });
  await page.getByRole('button', { name: 'See the findings' }).click();
  await page.getByRole('tab', { name: 'Rules' }).click();
  await expect(page.getByText('No rules of your own yet')).toBeVisible();
  await expectNoFault(page);
  await page.getByRole('button', { name: 'New rule' }).click();
  const editor = page.getByRole('dialog', { name: 'New rule' });
  await editor.getByRole('textbox', { name: 'Name of the rule' }).fill('Egypt by phone');
  const choose = async (select: string, option: string) => {
    await editor.getByRole('button', { name: select }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose('Only those whose…', 'Country');
  await editor.getByRole('textbox', { name: 'Value' }).fill('EG');
  await choose('What must be so of', 'Phone');
  await editor.getByRole('textbox', { name: 'Who looks after it' }).fill('Mona');
  await editor.getByRole('group', { name: 'Should hold by' }).getByRole('spinbutton').first().focus();
  await page.keyboard.type('30062030');
  await expect(editor.getByRole('button', { name: 'Clear: Should hold by' })).toBeVisible();
  await expect(editor.getByRole('status')).toContainText('For every customer whose Country is');
  await expectNoFault(page);
  await editor.getByRole('button', { name: 'Save the rule' }).click();
  const rule = finding(page, 'Egypt by phone');
  await expect(rule).toContainText('1 of 2', { timeout: minutes });
  await expect(rule).toContainText(/Looked after by \P{L}?Mona/u);
  await expect(rule).toContainText('due 30 Jun 2030');
  await rule.getByRole('button', { name: /^The customers behind: /u }).click();
  await expect(page.getByRole('dialog')).toContainText('Omar Adel');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Findings' }).click();
  await expect(finding(page, 'Egypt by phone')).toContainText('1 of 2');
  await page.getByRole('tab', { name: 'Rules' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No rules of your own yet')).toBeVisible();
});

test('in Arabic, in dark colours, the findings and the rules read from right to left and axe finds nothing', async ({
  launchApp,
}) => {
  test.setTimeout(3 * minutes);
  const { page } = await auditedSample(launchApp);
  await command(page, 'العربية');
  await command(page, 'ألوان داكنة');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(finding(page, 'نطاق بريد كُتب خطأً')).toBeVisible();
  await expectNoFault(page);
  await page.getByRole('tab', { name: 'القواعد' }).click();
  await expect(page.getByText('لا قواعد خاصة بكم بعد')).toBeVisible();
  await expectNoFault(page);
});

test('a workspace without data says what will be checked and leads to the import', async ({ launchApp }) => {
  const app = await launchApp();
  await makeWorkspace(app);
  await goToQuality(app.page);
  await expect(app.page.getByText('Nothing to check yet')).toBeVisible();
  await app.page.getByRole('button', { name: 'Bring in files' }).click();
  await expect(app.page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
});

test('an audit after an import that fails is told on its summary, with the way to try it again', async ({
  launchApp,
}) => {
  test.setTimeout(2 * minutes);
  // a rule that cannot be read, as a damaged file may have it
  const file = join(folder, 'failing.firsthand');
  const now = () => new Date().toISOString();
  const made = await createWorkspace(file, 'EUR', { now });
  await made.change(anyStep, (db) =>
    db.run(
      sql`INSERT INTO quality_rule (id, name, definition, owner, due_on, changed_at) VALUES (1, 'r', 'no rule', '', NULL, '')`,
    ),
  );
  await made.close();
  const app = await launchApp({ file });
  const { page } = app;
  await page
    .getByRole('navigation')
    .first()
    .getByRole('button', { name: 'Import' })
    .click({ timeout: minutes });
  await dropIn(app, await writeDocument(app, 'contacts.csv', ['Name,Email', 'Mona Said,mona@a.example']));
  await checkRows(page);
  await bringIn(page);
  const told = page.getByText('The check of the data after this import did not succeed');
  await expect(told).toBeVisible({ timeout: minutes });
  await expect(page.getByText('The data are being checked…')).toHaveCount(0);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(told).toBeVisible({ timeout: minutes });
  await expectNoFault(page);
  await goToQuality(page);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: minutes });
});
