import type { Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type App } from './fixtures.ts';
import { openCustomer, searchFor } from './steps/customer-list.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { copySample } from './steps/sample.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

const card = (page: Page) => page.getByRole('region', { name: 'Before you call' });
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const notes = (page: Page) => page.getByRole('region', { name: 'Notes' });
const followUps = (page: Page) => page.getByRole('region', { name: 'Follow-ups' });
const consent = (page: Page) => page.getByRole('region', { name: 'Consent' });

let folder = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-page-'));
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** The page of the customer of the sample company of whom most is known, in a copy of its own. */
async function openAnna(launchApp: (options: { file: string }) => Promise<App>): Promise<Page> {
  const app = await launchApp({ file: await copySample(folder) });
  const { page } = app;
  await page.getByRole('navigation').first().waitFor();
  await goTo(app, 'Customers');
  await searchFor(page, 'anna_vogel41@', ['Vogel Anna']);
  await openCustomer(page, 'Vogel Anna');
  await expect(timeline(page).getByRole('listitem').first()).toBeVisible();
  return page;
}

test('the page of a customer: card, timeline, consent, notes, follow-ups, paper', async ({ launchApp }) => {
  test.setTimeout(180_000);
  const page = await openAnna(launchApp);

  await test.step('the card leads to its entries and is copied as text', async () => {
    await expect(card(page).getByRole('listitem')).toHaveCount(5);
    await card(page).getByRole('button', { name: 'Show in the timeline: Last order' }).press('Enter');
    await expect(page.locator('[id^=entry-order-]:focus')).toContainText(/Order \u206814631\u2069/u);
    await card(page).getByRole('button', { name: 'Copy as text' }).click();
    await expect(page.getByText('The card is on the clipboard.')).toBeVisible();
    const note = notes(page).getByRole('textbox', { name: 'New note' });
    await note.press('Control+v');
    await expect(note).toHaveValue(
      /Vogel Anna[\s\S]*• Last order: Order \u206814631\u2069[\s\S]*• Was not asked about calls: /u,
    );
    await note.fill('');
  });

  await test.step('the timeline is narrowed, and a run opens', async () => {
    const chips = page
      .getByRole('toolbar', { name: 'Show only' })
      .or(page.getByRole('group', { name: 'Show only' }));
    await chips.getByRole('button', { name: /^Feedback, /u }).click();
    // the survey of products once, that of recommending three times
    await expect(timeline(page).getByRole('listitem')).toHaveCount(4);
    await expect(timeline(page).getByRole('listitem').filter({ hasText: '3 of 5' })).toHaveCount(1);
    await timeline(page).getByRole('button', { name: 'Show everything' }).click();
    const run = timeline(page).getByRole('listitem').filter({ hasText: '3 steps on the website' }).first();
    await run.getByRole('button', { name: 'Show all 3' }).press('Enter');
    await expect(run.getByRole('listitem')).toHaveCount(3);
    await expect(
      timeline(page).getByRole('listitem').filter({ hasText: 'wrong item' }).first(),
    ).toContainText('Closed');
  });

  await test.step('consent is a table, today and on a day that was', async () => {
    const table = consent(page).getByRole('table', { name: 'Purpose by channel' });
    const row = (purpose: string) => table.getByRole('row').filter({ hasText: purpose });
    await expect(row('Marketing').getByRole('cell').first()).toContainText('Denied');
    await expect(row('Newsletter').getByRole('cell').first()).toContainText('Granted');
    await expect(row('Newsletter').getByRole('cell').last()).toContainText('Not asked');
    await expect(consent(page)).toContainText('Refused: Marketing · E-mail; Marketing · SMS');
    const day = consent(page).getByRole('spinbutton');
    await day.first().focus();
    await page.keyboard.type('01062025');
    await expect(consent(page).getByRole('status').filter({ hasText: '1 Jun 2025' })).toBeVisible();
    await expect(row('Marketing').getByRole('cell').first()).toContainText('Granted');
    await day.first().focus();
    await page.keyboard.type('01012025');
    await expect(consent(page)).toContainText('Nothing was known by then');
    await consent(page).getByRole('button', { name: 'Today', exact: true }).click();
    await expect(row('Marketing')).toBeVisible();
  });

  await test.step('a note is added, changed and taken back', async () => {
    await notes(page).getByRole('textbox', { name: 'New note' }).fill('Prefers mornings');
    await page.keyboard.press('Control+Enter');
    const note = notes(page).getByRole('listitem');
    await expect(note).toContainText('Prefers mornings');
    await expect(timeline(page).getByRole('listitem').first()).toContainText('Prefers mornings');
    await note.getByRole('button', { name: /^Change the note/u }).click();
    await note.getByRole('textbox').fill('Prefers evenings');
    await note.getByRole('button', { name: 'Save' }).click();
    await expect(note).toContainText('Prefers evenings');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await expect(note).toContainText('Prefers mornings');
    await page.keyboard.press('Control+z');
    await expect(note).toHaveCount(0);
  });

  await test.step('a follow-up is made, stands on the card, and is done', async () => {
    await followUps(page).getByRole('button', { name: 'New follow-up' }).click();
    const dialog = page.getByRole('dialog', { name: 'New follow-up' });
    await dialog.getByRole('textbox', { name: 'What is to be done, and why' }).fill('Send the missing lid');
    await dialog.getByRole('spinbutton').first().focus();
    await page.keyboard.type('01022026');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(followUps(page).getByRole('listitem')).toContainText('overdue since 1 Feb 2026');
    await expect(card(page)).toContainText('Overdue follow-up');
    await followUps(page)
      .getByRole('button', { name: /^Mark as done/u })
      .click();
    await expect(followUps(page).getByRole('listitem')).toContainText('Done');
    await expect(card(page)).not.toContainText('Overdue follow-up');
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await expect(card(page)).toContainText('Overdue follow-up');
  });

  await test.step('on paper all of it is there, and nothing to press', async () => {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', 'true');
    });
    await page.getByRole('button', { name: 'Print' }).click();
    await expect(page.locator('body[data-printed]')).toHaveCount(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('button:visible')).toHaveCount(0);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(timeline(page)).toContainText(/Order \u206810/u);
    await expect(consent(page).getByText('consent_history.csv').first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  });
});

test('the page reads from right to left and has no fault in either language', async ({ launchApp }) => {
  test.setTimeout(180_000);
  const page = await openAnna(launchApp);
  await expectNoFault(page);
  await command(page, 'العربية');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const service = page.getByRole('region', { name: 'قبل أن تتصل' });
  await expect(service).toContainText('آخر طلب');
  await expectNoFault(page);
  await service.getByRole('button', { name: 'نسخ كنص' }).click();
  const note = page.getByRole('textbox', { name: 'ملاحظة جديدة' });
  await note.press('Control+v');
  await expect(note).toHaveValue(/• آخر طلب: الطلب \u206814631\u2069/u);
  // who the card is of begins the line whichever way it is read
  await expect(note).toHaveValue(/^\u2068Vogel Anna\u2069\n/u);
});

test('an order beyond the first page is found from the card', async ({ launchApp }) => {
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  const rows = Array.from(
    { length: 60 },
    (_, at) => `V${at},many@example.org,visit ${at},2025-0${(at % 9) + 1}-1${at % 10}`,
  );
  await dropIn(
    app,
    await writeDocument(app, 'orders.csv', [
      'Order ID,Email,Full name,Order Date,Total',
      'A1,many@example.org,Mona Adel,2024-01-05,10.00',
    ]),
  );
  await checkRows(page);
  await bringIn(page);
  await dropIn(
    app,
    await writeDocument(app, 'tickets.csv', [
      'Ticket ID,Requester email,Subject,Created at,Status,Assignee,Requester',
      ...rows.map((row) => {
        const [key, email, subject, on] = row.split(',');
        return `${key},${email},${subject},${on} 10:00,closed,Omar,Mona Adel`;
      }),
    ]),
  );
  await checkRows(page);
  await page.getByRole('button', { name: /^Bring in/u }).click();
  await expect(page.getByRole('button', { name: 'See the customers' })).toBeVisible();
  await goTo(app, 'Customers');
  await openCustomer(page, 'Mona Adel');
  await expect(timeline(page).getByRole('listitem').first()).toBeVisible();
  await expect(timeline(page)).not.toContainText('orders.csv');
  await card(page).getByRole('button', { name: 'Show in the timeline: Last order' }).click();
  await expect(page.locator('[id^=entry-order-]:focus')).toContainText(/Order \u2068A1\u2069/u);
});
