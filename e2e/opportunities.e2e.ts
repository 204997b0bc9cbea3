import type { Page } from '@playwright/test';
import { get } from './call.ts';
import { expect, test, type App } from './fixtures.ts';
import { beanConsent, beanOrders } from './steps/bean-orders.ts';
import { arabicChooser, type ChooserNames } from './steps/choosers.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { bringIn, checkRows, dropIn, writeDocument } from './steps/imports.ts';
import { pressByKey, tabTo } from './steps/keyboard.ts';
import { copySample } from './steps/sample.ts';
import { saveList } from './steps/saved-lists.ts';
import { goTo, makeWorkspace } from './steps/workspaces.ts';

const grid = (page: Page, name = 'Next offers') => page.getByRole('grid', { name });
const firstRow = (page: Page) => page.locator('[role=row][data-index="0"]:not([aria-label])');

async function bringInFile(app: App, name: string, lines: readonly string[]): Promise<void> {
  await goTo(app, 'Import');
  await dropIn(app, await writeDocument(app, name, lines));
  await checkRows(app.page);
  await bringIn(app.page);
}

async function openBoard(app: App): Promise<void> {
  await goTo(app, 'Opportunities');
  await expect(firstRow(app.page)).toBeVisible({ timeout: 120_000 });
}

/** The list of those who may be sent something, as CSV. @returns its lines without the mark */
async function saveCallList(
  app: App,
  file: string,
  save: string,
  type: string,
  chooser?: ChooserNames,
): Promise<readonly string[]> {
  const dialog = app.page.getByRole('dialog').last();
  await dialog.getByRole('radio', { name: type, exact: true }).click();
  return saveList(app, file, dialog.getByRole('button', { name: save }), chooser);
}

test('orders become a board, the board a call list with a group kept out, in either language', async ({
  launchApp,
}) => {
  test.setTimeout(400_000);
  const app = await launchApp();
  const { page } = app;
  await makeWorkspace(app);
  await goTo(app, 'Opportunities');
  await expect(page.getByText('No orders yet')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try the sample company' })).toBeVisible();
  await expectNoFault(page);
  await bringInFile(app, 'orders.csv', beanOrders);
  await bringInFile(app, 'consent.csv', beanConsent);

  // who bought both has nothing left but the other thing; nobody is offered what they have
  await openBoard(app);
  await expect(page.getByText(/In the next .* can be expected from/u)).toBeVisible();
  const overview = await get(page, 'opportunities.overview', null);
  expect(overview.offers).toBeGreaterThan(0);
  await expect(page.getByRole('status').filter({ hasText: /offers? to/u })).toBeVisible();

  // one offer, read and marked
  await firstRow(page).getByRole('gridcell').nth(2).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('In numbers');
  await sheet.getByRole('button', { name: 'Contacted' }).click();
  await expect(sheet).toHaveCount(0);
  await expect.poll(async () => contactedOffers(page), { timeout: 60_000 }).toBe(1);
  await command(page, 'Undo');
  await expect.poll(async () => contactedOffers(page), { timeout: 60_000 }).toBe(0);

  // what is excluded is offered to nobody
  await page.getByRole('button', { name: 'Never offered…' }).click();
  const editor = page.getByRole('dialog', { name: 'Never offered' });
  await editor.getByRole('checkbox', { name: 'Enamel mug' }).click({ force: true });
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor).toHaveCount(0);
  await expect.poll(async () => offeredProducts(page), { timeout: 60_000 }).not.toContain('Enamel mug');
  await command(page, 'Undo');
  await expect.poll(async () => offeredProducts(page), { timeout: 60_000 }).toContain('Enamel mug');

  // a call list of those who agreed, with a fifth of them kept out
  await page.getByRole('button', { name: 'Call list…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Call list' });
  await dialog.getByRole('button', { name: /Over which channel$/u }).click();
  await page.getByRole('option', { name: 'E-mail' }).click();
  await expect(dialog.getByText(/people of \d+ will be in the file/u)).toBeVisible({ timeout: 60_000 });
  await dialog.getByText('Keep a group out by lot', { exact: false }).click();
  await expect(dialog.getByText(/people are contacted, \d+ are kept out/u)).toBeVisible({ timeout: 60_000 });
  await expectNoFault(page);
  await dialog.getByRole('textbox', { name: 'Name of the campaign' }).fill('Filters in July');
  const lines = await saveCallList(app, 'calls.csv', 'Draw and save the file…', 'CSV');
  const [drawn] = await get(page, 'opportunities.holdouts', null);
  expect(drawn?.name).toBe('Filters in July');
  expect(lines.length - 1).toBe(drawn?.contacted);
  expect(drawn?.heldOut).toBeGreaterThan(0);
  const agreed = new Set(beanConsent.slice(1).map((line) => line.split(',')[0]));
  for (const line of lines.slice(1))
    expect([...agreed].some((email) => line.includes(email ?? ''))).toBe(true);

  // too early to say what it brought; both sides are people one can look at
  await page.getByRole('tab', { name: 'Hold-outs' }).click();
  const card = page.getByRole('listitem').filter({ hasText: 'Filters in July' });
  await expect(card).toContainText('Too early');
  await card.getByRole('button', { name: /Filters in July.*: Kept out/u }).click();
  await expect(page.getByRole('dialog')).toContainText(
    new RegExp(`${drawn?.heldOut ?? -1} (person|people)`, 'u'),
  );
  await page.keyboard.press('Escape');
  await expectNoFault(page);

  // the page of a customer says what to offer
  await goTo(app, 'Customers');
  await page.getByRole('searchbox').fill('p2@example.org');
  await firstRow(page).click();
  const panel = page.getByRole('region', { name: 'Next offers' });
  await expect(panel.getByRole('listitem').first()).toBeVisible({ timeout: 60_000 });

  // the same list in Arabic, from the campaign
  await command(page, 'العربية');
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('فرص البيع');
  // it opens at the part where it was left
  await page.getByRole('tab', { name: 'العروض التالية' }).click();
  await expect(firstRow(page)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'قائمة اتصال…' }).click();
  const arabic = page.getByRole('dialog', { name: 'قائمة اتصال' });
  await arabic.getByRole('button', { name: /عبر أي قناة$/u }).click();
  await page.getByRole('option', { name: 'البريد الإلكتروني' }).click();
  await expect(arabic.getByRole('button', { name: 'حفظ الملف…' })).toBeEnabled({ timeout: 60_000 });
  await expectNoFault(page);
  const again = await saveCallList(app, 'اتصالات.csv', 'حفظ الملف…', 'CSV', arabicChooser);
  expect(again[0]).toMatch(/^[^A-Za-z]*الاسم/u);
  // who is kept out of a campaign that is being measured is in no list
  expect(again.length - 1).toBe(drawn?.contacted);
});

async function contactedOffers(page: Page): Promise<number | undefined> {
  const { states } = await get(page, 'opportunities.overview', null);
  return states.find(({ state }) => state === 'contacted')?.offers;
}

const everyOffer = {
  people: null,
  productId: null,
  category: null,
  reason: null,
  state: 'to-do',
  leastMinor: 0,
} as const;

async function offeredProducts(page: Page): Promise<readonly string[]> {
  const { rows } = await get(page, 'opportunities.byProduct', { filter: everyOffer, offset: 0, limit: 100 });
  return rows.map(({ product }) => product.name);
}

test('the board is worked by keys alone: move, choose on, mark, open, go to the customer', async ({
  launchApp,
}) => {
  test.setTimeout(300_000);
  const app = await launchApp({ file: await copySample(test.info().outputDir) });
  const { page } = app;
  await page.getByRole('navigation').first().waitFor();
  await page.keyboard.press('Control+5');
  await expect(firstRow(page)).toBeVisible({ timeout: 200_000 });
  await tabTo(page, grid(page));
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 offers chosen')).toBeVisible();
  await expect(page.locator('[role=row][aria-selected=true]')).toHaveCount(3);
  await pressByKey(page, 'Contacted');
  await expect.poll(async () => contactedOffers(page), { timeout: 120_000 }).toBe(3);
  await expect(page.getByText('3 offers chosen')).toHaveCount(0);

  await tabTo(page, grid(page));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expectNoFault(page);
  await pressByKey(page, 'Snooze…');
  const snooze = page.getByRole('dialog', { name: 'Snooze' });
  await pressByKey(page, 'Three months');
  await tabTo(page, snooze.getByRole('button', { name: 'Snooze', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 60_000 });
  await tabTo(page, grid(page));
  await page.keyboard.press('Enter');
  await pressByKey(page, 'Open the customer');
  await expect(page.getByRole('region', { name: 'Next offers' })).toBeVisible();
});

test('what to read next stands with the offers of who read something, with its reason', async ({
  launchApp,
}) => {
  test.setTimeout(400_000);
  const app = await launchApp({ file: await copySample(test.info().outputDir) });
  const { page } = app;
  await page.getByRole('navigation').first().waitFor();
  await goTo(app, 'Customers');
  // one of the sixty of the sample company who read a guide
  await page.getByRole('searchbox').fill('dina_elnaggar@mail.example.com');
  await expect(firstRow(page)).toContainText('dina_elnaggar@mail.example.com');
  await firstRow(page).click();
  const list = page.getByRole('region', { name: 'To read next' });
  const first = list.getByRole('listitem').first();
  await expect(first).toContainText(/guides.*(Often read after|Read by|read it lately)/u, {
    timeout: 200_000,
  });
  const subject = (await first.locator('strong').textContent()) ?? '';
  await expectNoFault(page);
  await command(page, 'العربية');
  const arabic = page.getByRole('region', { name: 'للقراءة بعد ذلك' });
  await expect(arabic.getByRole('listitem').first()).toContainText(subject);
});

test('where the money is adds up to the board, and every number opens its people', async ({ launchApp }) => {
  test.setTimeout(400_000);
  const app = await launchApp({ file: await copySample(test.info().outputDir) });
  const { page } = app;
  await page.getByRole('navigation').first().waitFor();
  await openBoard(app);
  const found = (await page.getByRole('status').filter({ hasText: 'expected' }).textContent()) ?? '';
  const total = /people, (.+) expected$/u.exec(found)?.[1] ?? 'no total';
  await page.getByRole('tab', { name: 'Where the money is' }).click();
  const products = page.getByRole('table', { name: 'Expected by product' });
  const groups = page.getByRole('table', { name: 'Expected by group of customers' });
  for (const table of [products, groups])
    await expect(table.locator('tfoot')).toContainText(total, { timeout: 120_000 });
  await groups
    .getByRole('button', { name: /^With an offer: / })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText(/(person|people)/u);
  await page.keyboard.press('Escape');
  // the first number of a row is all who belong to it
  const members = groups.locator('tbody tr').first().getByRole('button').first();
  const count = (await members.textContent()) ?? 'no number';
  await members.click();
  await expect(page.getByRole('dialog')).toContainText(`${count} `);
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'Saved segments' }).click();
  await expect(groups.locator('tbody')).toContainText('In no saved segment');
  await expectNoFault(page);
});

test('axe finds nothing on any part of opportunities', async ({ launchApp }) => {
  test.setTimeout(400_000);
  const { page } = await launchApp({ file: await copySample(test.info().outputDir) });
  await page.getByRole('navigation').first().waitFor();
  await page.keyboard.press('Control+5');
  for (const language of ['English', 'العربية']) {
    await command(page, language);
    const tabs = page.getByRole('tab');
    await expect(tabs.first()).toBeVisible();
    for (let at = 0; at < (await tabs.count()); at += 1) {
      await tabs.nth(at).click();
      await expect(page.locator('[role=tabpanel] [aria-busy=true], [role=progressbar]')).toHaveCount(0, {
        timeout: 200_000,
      });
      await expectNoFault(page);
    }
  }
});
