import type { Page } from '@playwright/test';
import { expect, test, type App } from './fixtures.ts';
import { listedCells } from './steps/customer-list.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

const header = 'Id,Email,Full name,City,Gender';
const may = [
  header,
  '1,mona@example.org,MONA ADEL,Dubai,F', '2,omar@example.org,Omar Said,DUBAI,male', '3,lina@example.org,Lina Haddad,Dubaii,female',
  '4,sami@example.org,Sami Nour,Dubai,male', '5,rana@example.org,Rana Aziz,Dubai,female', '6,hala@example.org,Hala Zaki,جدة,female',
  '7,noor@example.org,Noor Ali,جدة,female', '8,ziad@example.org,Ziad Aoun,جده,male', '9,huda@example.org,Huda Amin,Dubai,female',
]; // prettier-ignore

async function bringFile(app: App, name: string, lines: readonly string[]): Promise<void> {
  await dropIn(app, await writeDocument(app, name, lines));
  await checkRows(app.page);
  await bringIn(app.page);
}

async function openCleaning(app: App, heading = 'What could be cleaned'): Promise<void> {
  const { page } = app;
  await goTo(app, 'Quality');
  await page.getByRole('tab', { name: 'Cleaning' }).click();
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  // what could be cleaned is known
  await expect(page.getByRole('button', { name: /Column$/u })).toBeVisible({ timeout: 60_000 });
}

/** What writing the cities in capitals would do. */
async function previewCapitals(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Column$/u }).click();
  await page.getByRole('option', { name: 'City' }).click();
  await page.getByRole('button', { name: /What to do$/u }).click();
  await page.getByRole('option', { name: 'Write in capitals' }).click();
  await page.getByRole('button', { name: 'Preview', exact: true }).last().click();
}

/** The cities of the customers that are on screen, in order. */
const cities = async (app: App) => [...(await listedCells(app.page, 'City'))].sort().join(' ');

/** Looks at the customers until their cities, in order, begin with these. */
async function expectCities(app: App, first: string): Promise<void> {
  await goTo(app, 'Customers');
  // the list comes a moment after the screen, and its rows a moment after the list
  await expect.poll(async () => (await cities(app)).slice(0, first.length)).toBe(first);
}

test('values are cleaned in steps: seen before, applied, and one undone alone', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await bringFile(app, 'may.csv', may);
  await openCleaning(app);
  await expectNoFault(page);

  // a suggested fix
  await page.getByRole('button', { name: /^Preview: One word for each gender in/u }).click();
  const table = page.getByRole('table', { name: 'Before and after' });
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table).toContainText('MONA ADEL');
  await expectNoFault(page);
  await page.getByRole('button', { name: 'Change 1 value' }).click();
  await expect(page.getByRole('table', { name: 'Steps' })).toContainText('One word for each gender in');

  // what it changed stays to be seen
  await page.getByRole('button', { name: /^Show what step 1 changed:/u }).click();
  const changed = page.getByRole('table', { name: 'Values that the step changed' });
  await expect(changed.getByRole('row')).toHaveCount(2);
  await expect(changed).toContainText('may.csv');
  await expectNoFault(page);
  await changed.getByRole('button', { name: 'MONA ADEL' }).focus();
  await page.getByRole('button', { name: 'Back', exact: true }).click();

  // spellings, each group approved by hand, from the keyboard
  await page.getByRole('button', { name: /^Review: Spellings of one thing in .City/u }).click();
  const dubai = page.getByRole('listitem').filter({ hasText: 'Dubaii' });
  await expect(dubai).toContainText('1 letter differs');
  await expect(page.getByRole('button', { name: 'Preview 0 groups' })).toBeDisabled();
  await expectNoFault(page);
  await dubai.getByRole('checkbox', { name: /Join as/u }).focus();
  await page.keyboard.press('Space');
  // one spelling is left out
  await dubai.getByRole('checkbox', { name: /DUBAI/u }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Preview 1 group' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 value changes, of 1 customer.')).toBeVisible();
  await page.getByRole('button', { name: 'Change 1 value' }).click();
  await expect(page.getByRole('table', { name: 'Steps' }).getByRole('row')).toHaveCount(3);
  await expectCities(app, 'DUBAI Dubai Dubai Dubai Dubai Dubai جدة جدة جده');

  // a step on top of another says so, and the other way round each goes alone
  await openCleaning(app);
  await previewCapitals(page);
  await page.getByRole('button', { name: 'Change 5 values' }).click();
  await expect(page.getByText('Step 3 changed 1 of its values again: undo that first.')).toBeVisible();
  await page.getByRole('button', { name: /^Undo step 1:/u }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Step 1 was undone.' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo step 3:/u }).click();
  await page.getByRole('button', { name: /^Undo step 2:/u }).click();
  await expect(page.getByRole('table', { name: 'Steps' })).not.toContainText('undo that first');
  await expect(page.getByRole('button', { name: /^Undo step/u })).toHaveCount(0);
  await expectCities(app, 'DUBAI Dubai Dubai Dubai Dubai Dubaii جدة جدة جده');
});

const many = 20_000;

test('a step of very many values shows how far it is; cancelled, it leaves everything as it was', async ({
  launchApp,
}) => {
  test.slow();
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const rows = Array.from({ length: many }, (_, at) => `${at},p${at}@example.org,Some One,Cairo,female`);
  await dropIn(app, await writeDocument(app, 'many.csv', [header, ...rows]));
  await checkRows(page, 120_000);
  await bringIn(page, 120_000);
  await openCleaning(app, 'Steps');
  await expect(page.getByText('No step was made yet.')).toBeVisible();
  await previewCapitals(page);

  // on the screen that offers it
  const change = page.getByRole('button', { name: 'Change 20,000 values' });
  const bar = page.getByRole('progressbar');
  const cancel = page.getByRole('button', { name: 'Cancel', exact: true });
  await change.click({ timeout: 60_000 });
  await expect(bar).toBeVisible();
  await cancel.click();
  await expect(change).toBeVisible({ timeout: 30_000 });
  await expectNoFault(page);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page.getByText('No step was made yet.')).toBeVisible();
  await expectCities(app, 'Cairo Cairo');

  await openCleaning(app, 'Steps');
  await previewCapitals(page);
  await change.click({ timeout: 60_000 });
  const undo = page.getByRole('button', { name: /^Undo step 1:/u });
  await expect(undo).toBeEnabled({ timeout: 120_000 });
  // what could be cleaned is looked for again, with a bar of its own
  await expect(page.getByRole('button', { name: /Column$/u })).toBeVisible({ timeout: 60_000 });

  // in the list of steps
  await undo.click();
  await expect(bar).toBeVisible();
  await cancel.click();
  await expect(undo).toBeEnabled({ timeout: 30_000 });
  await expect(bar).toHaveCount(0);

  // in the history
  await page.keyboard.press('Control+z');
  const dialog = page.getByRole('dialog', { name: 'Undoing the last step' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(undo).toBeEnabled();
  await expectCities(app, 'CAIRO CAIRO');

  await openCleaning(app, 'Steps');
  await undo.click();
  await expect(page.getByRole('status').filter({ hasText: 'Step 1 was undone.' })).toBeVisible({
    timeout: 120_000,
  });
  await expectCities(app, 'Cairo Cairo');
});

test('next month’s file is cleaned by the steps that stand, and says so before and after', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await bringFile(app, 'may.csv', may);
  await openCleaning(app);
  await page.getByRole('button', { name: /^Review: Spellings of one thing in .City/u }).click();
  await page.getByRole('button', { name: 'Tick all that are sure' }).click();
  await page.getByRole('button', { name: /^Preview \d group/u }).click();
  await page.getByRole('button', { name: /^Change \d value/u }).click();
  await expect(page.getByRole('table', { name: 'Steps' })).toBeVisible();
  const june = [header, '10,adam@example.org,Adam Nasr,جده,male', '1,mona@example.org,MONA ADEL,Dubai,F'];
  await goTo(app, 'Import');
  await bringFile(app, 'june.csv', june);
  await expect(page.getByText('1 value cleaned by 1 standing step.')).toBeVisible();
  await goTo(app, 'Customers');
  await expect.poll(() => cities(app)).toContain('جدة جدة جدة جدة');
});

test('in Arabic: the offer, the review and the preview, and axe finds nothing', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await bringFile(app, 'may.csv', may);
  await openCleaning(app);
  await command(page, 'العربية');
  await expect(page.getByRole('heading', { name: 'ما يمكن تنظيفه' })).toBeVisible();
  await expectNoFault(page);
  await page.getByRole('button', { name: /^مراجعة: تهجئات/u }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'جده' })).toContainText('لا تختلف إلا');
  await expectNoFault(page);
  await page.getByRole('button', { name: 'تحديد كل ما هو مؤكد' }).click();
  await page.getByRole('button', { name: /^معاينة مجموع/u }).click();
  await expect(page.getByRole('table', { name: 'قبل وبعد' })).toBeVisible();
  await expectNoFault(page);
});
