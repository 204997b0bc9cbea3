import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chooseToWrite } from './steps/choosers.ts';
import { openCustomer } from './steps/customer-list.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

/** Thirty answers of two years; a third of them speaks of a drone, which no theme knows. */
const answers = [
  'Email,Date,How likely are you to recommend us to a friend or colleague?,What is the main reason for your score?',
  ...Array.from({ length: 30 }, (_, at) => {
    const words = [`The drone brought box ${at}`, `Late delivery, ${at} days`, `Fair price, order ${at}`];
    const day = `202${4 + (at % 2)}-0${(at % 9) + 1}-15`;
    return `p${at}@example.org,${day},${at % 11},"${words[at % 3] ?? ''}"`;
  }),
];

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await expect(page.locator('[role=tabpanel] [aria-busy=true]')).toHaveCount(0, { timeout: 90_000 });
}

test('a correction becomes a rule that is seen and undone; themes are named, merged and split; tables are kept', async ({
  launchApp,
}) => {
  test.setTimeout(240_000);
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await dropIn(app, await writeDocument(app, 'nps.csv', answers));
  await checkRows(page);
  await bringIn(page);
  await goTo(app, 'Feedback');
  const themes = page.getByRole('table', { name: 'Themes', exact: true });
  const row = (name: string) => themes.getByRole('row').filter({ hasText: name });
  const sheet = page.getByRole('dialog');

  await test.step('without orders a period counts back from the last answer', async () => {
    await openTab(page, 'Scores');
    await page.getByRole('button', { name: /^Period/u }).click();
    await expect(page.getByRole('dialog')).toContainText('the day of the last answer');
    await page.getByRole('option', { name: 'Last 12 months' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('figure', { name: 'What was answered' })).toContainText('n = 15 answers');
    await page.getByRole('button', { name: /^Period/u }).click();
    await page.getByRole('option', { name: 'All time' }).click();
    await page.keyboard.press('Escape');
  });

  await test.step('what an answer is about is said, and what follows for the others', async () => {
    await openTab(page, 'Answers');
    await page.getByRole('searchbox', { name: 'Search in answers' }).fill('drone');
    await expect(page.getByRole('status').filter({ hasText: '10 answers' })).toBeVisible();
    await page.getByRole('button', { name: 'What is it about?' }).first().click();
    await page.getByRole('menuitem', { name: 'It is about…' }).click();
    const dialog = page.getByRole('dialog', { name: 'What is it about?' });
    await dialog.getByRole('button', { name: /It is about/u }).click();
    await page.getByRole('option', { name: 'Delivery and shipping' }).click();
    await dialog
      .getByRole('radio', { name: /All with .*drone.* are about it/u })
      .first()
      .focus();
    await page.keyboard.press('Space');
    await expect(dialog).toContainText('10 answers would come in.');
    await expectNoFault(page);
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
    await expect(dialog).toBeHidden();
    await openTab(page, 'Themes');
    await expect(row('Delivery and shipping')).toContainText('20', { timeout: 60_000 });
    await row('Delivery and shipping').getByRole('button').click();
    await sheet.getByRole('tab', { name: 'Rules' }).click();
    await expect(sheet).toContainText('from a correction');
    await expect(sheet).toContainText('drone');
    await expectNoFault(page);
  });

  await test.step('a theme is named, split, and another merged into it', async () => {
    await sheet.getByRole('button', { name: 'Rename', exact: true }).click();
    const rename = page.getByRole('dialog', { name: 'Rename the theme' });
    await rename.getByRole('textbox', { name: 'Name in English' }).fill('How it comes');
    await rename.getByRole('button', { name: 'Rename' }).click();
    await expect(rename).toBeHidden();
    await sheet.getByRole('button', { name: 'Split', exact: true }).click();
    const split = page.getByRole('dialog', { name: /^Split/u });
    await split.getByRole('textbox', { name: 'Name in English' }).fill('Drones');
    await split.getByRole('textbox', { name: 'Name in Arabic' }).fill('المسيّرات');
    await split.getByRole('checkbox', { name: /drone/u }).first().focus();
    await page.keyboard.press('Space');
    await split.getByRole('button', { name: 'Split' }).click();
    await expect(split).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(row('Drones')).toContainText('10', { timeout: 60_000 });
    // one's own word on the one answer stays with it
    await expect(row('How it comes')).toContainText('11');
    await row('Drones').getByRole('button').click();
    await sheet.getByRole('tab', { name: 'Rules' }).click();
    await sheet.getByRole('button', { name: 'Merge', exact: true }).click();
    const merge = page.getByRole('dialog', { name: /^Merge/u });
    await merge.getByRole('button', { name: /Into/u }).click();
    await page.getByRole('option', { name: 'How it comes' }).click();
    await merge.getByRole('button', { name: 'Merge' }).click();
    await expect(merge).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(row('How it comes')).toContainText('20', { timeout: 60_000 });
    // all of it is taken back, step by step
    const settled = { timeout: 60_000 };
    await command(page, 'Undo');
    await expect(row('Drones')).toContainText('10', settled);
    await command(page, 'Undo');
    await expect(row('Drones')).toHaveCount(0, settled);
    await command(page, 'Undo');
    await expect(row('Delivery and shipping')).toContainText('20', settled);
    await command(page, 'Undo');
    await expect(row('Delivery and shipping')).toContainText('10', settled);
  });

  await test.step('a table of themes is kept as a file', async () => {
    const path = await chooseToWrite(app, 'themes.csv', () =>
      page.getByRole('button', { name: 'Export as CSV' }).click(),
    );
    await expect(page.getByText(/lines were written to .*themes\.csv/u)).toBeVisible();
    const [header, ...lines] = (await readFile(path, 'utf8')).trim().split('\r\n');
    expect(header).toContain('Theme,Answers,Responses,Customers,negative');
    expect(lines.find((line) => line.startsWith('Delivery and shipping'))).toMatch(
      /^Delivery and shipping,10,/u,
    );
  });

  await test.step('the page of a customer has the last score and the last words', async () => {
    await goTo(app, 'Customers');
    await openCustomer(page, 'p1@example.org');
    const said = page.getByRole('region', { name: 'What they said' });
    await expect(said).toContainText('1 of 10');
    await expect(said).toContainText('Late delivery, 1 days');
    await expect(said).toContainText('Delivery and shipping', { timeout: 60_000 });
    await expectNoFault(page);
  });
});
