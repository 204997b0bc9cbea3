import { execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { get } from './call.ts';
import { expect, test, type App } from './fixtures.ts';
import { chooseToWrite } from './steps/choosers.ts';
import { command, expectNoFault } from './steps/faults.ts';
import { pressByKey, tabTo } from './steps/keyboard.ts';

const cli = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));
let folder = '';
let made = '';

/**
 * Thirty answers of two years, by p0 … p29: ten speak of a drone, which no theme knows, ten of late delivery, five of these in each year, and four
 * ask for oat milk. Two of the detractors agreed to be written to.
 */
const answers = Array.from({ length: 30 }, (_, at) => {
  const words = [`The drone brought box ${at}`, `التوصيل متأخر ${at}`, `Fair price, order ${at}`];
  const wish = at % 9 === 2 ? 'Please add oat milk' : (words[at % 3] ?? '');
  return `p${at}@example.org,202${4 + (at % 2)}-0${(at % 9) + 1}-15,${at % 11},"${wish}"`;
});
const files = {
  'nps.csv': [
    'Email,Date,How likely are you to recommend us to a friend or colleague?,What is the main reason for your score?',
    ...answers,
  ],
  'consent.csv': [
    'Email,Purpose,Channel,Decision,Date',
    'p1@example.org,service,email,granted,2024-01-05',
    'p4@example.org,service,email,granted,2024-01-05',
    'p2@example.org,service,email,withdrawn,2024-01-05',
  ],
};

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-walks-'));
  made = join(folder, 'acme.firsthand');
  const paths: string[] = [];
  for (const [name, lines] of Object.entries(files)) {
    paths.push(join(folder, name));
    await writeFile(join(folder, name), `${lines.join('\n')}\n`);
  }
  execFileSync(process.execPath, [cli, 'new', made, '--currency', 'EUR']);
  execFileSync(process.execPath, [cli, 'import', ...paths, '--workspace', made]);
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(launchApp: (options: { file: string }) => Promise<App>, name: string): Promise<App> {
  const file = join(folder, `${name}.firsthand`);
  await copyFile(made, file);
  const app = await launchApp({ file });
  await app.page.getByRole('navigation').first().waitFor({ timeout: 90_000 });
  return app;
}

const settled = (page: Page) =>
  expect(page.locator('[role=tabpanel] [aria-busy=true]')).toHaveCount(0, { timeout: 90_000 });

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await settled(page);
}

const parts = ['Scores', 'Themes', 'Drivers', 'Requests', 'Answers', 'Follow-up'] as const;

/** Goes to a part of feedback by the keys alone: to the first, then from one to the next. */
async function tabByKey(page: Page, name: (typeof parts)[number]): Promise<void> {
  const chosen = page
    .getByRole('tablist', { name: 'Parts of feedback' })
    .getByRole('tab', { selected: true });
  await tabTo(page, chosen);
  await page.keyboard.press('Home');
  await expect(chosen).toHaveText('Scores');
  for (const part of parts.slice(1, parts.indexOf(name) + 1)) {
    await page.keyboard.press('ArrowRight');
    await expect(chosen).toHaveText(part);
  }
  await settled(page);
}

test('by keys alone: a theme, its answers, a correction that becomes a rule, and somebody is followed up', async ({
  launchApp,
}) => {
  test.setTimeout(300_000);
  const { page } = await start(launchApp, 'keys');
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Feedback');
  await tabByKey(page, 'Themes');
  const themes = page.getByRole('table', { name: 'Themes', exact: true });
  const delivery = themes.getByRole('row').filter({ hasText: 'Delivery and shipping' });
  await tabTo(page, delivery.getByRole('button').first());
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText(/\d+ answers speak of it/u);
  await pressByKey(page, /^Read all \d+ answers$/u);
  // as many as the button said
  await expect(page.getByRole('status').filter({ hasText: /^\d+ answers?$/u })).toHaveText('10 answers');

  await test.step('an answer is said to be about something else, with a rule', async () => {
    await pressByKey(page, 'Show all');
    await tabTo(page, page.getByRole('searchbox', { name: 'Search in answers' }));
    await page.keyboard.type('drone');
    await expect(page.getByRole('status').filter({ hasText: '10 answers' })).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'What is it about?' }).first());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'It is about…' })).toBeFocused();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'What is it about?' });
    await tabTo(page, dialog.getByRole('button', { name: /It is about/u }));
    await page.keyboard.press('Enter');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.type('Delivery and');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, dialog.getByRole('radio', { name: 'This answer alone' }));
    const rule = dialog.getByRole('radio', { name: /All with .*drone.* are about it/u }).first();
    for (let pressed = 0; pressed < 6 && !(await rule.isChecked()); pressed += 1)
      await page.keyboard.press('ArrowDown');
    await expect(dialog).toContainText('10 answers would come in.');
    await pressByKey(page, 'Correct');
    await expect(dialog).toBeHidden();
  });

  await test.step('the rule stands with the theme', async () => {
    await tabByKey(page, 'Themes');
    await expect(delivery).toContainText('20', { timeout: 60_000 });
    await tabTo(page, delivery.getByRole('button').first());
    await page.keyboard.press('Enter');
    await tabTo(page, sheet.getByRole('tab', { selected: true }));
    await page.keyboard.press('ArrowRight');
    await expect(sheet).toContainText('from a correction');
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
  });

  await test.step('somebody is followed up, and then waited for', async () => {
    await tabByKey(page, 'Follow-up');
    await pressByKey(page, 'Follow up with p1@example.org');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox').first()).toBeFocused();
    await page.keyboard.type('Call about the parcel');
    await page.keyboard.press('Enter');
    const card = page.getByRole('listitem').filter({ hasText: 'p1@example.org' });
    await expect(card).toContainText('Call about the parcel');
    await pressByKey(page, 'Change the follow-up with p1@example.org');
    const waiting = dialog.getByRole('radio', { name: 'Waiting' });
    await waiting.focus();
    await page.keyboard.press('Space');
    await expect(waiting).toBeChecked();
    await pressByKey(page, 'Save');
    await expect(dialog).toHaveCount(0);
    await expect(card).toContainText('Waiting');
  });
});

test('in Arabic: a theme, exactly its answers of a period, a correction, its rule, and the list to follow up', async ({
  launchApp,
}) => {
  test.setTimeout(300_000);
  const { page } = await start(launchApp, 'arabic');
  await command(page, 'العربية');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.keyboard.press('Control+4');
  await openTab(page, 'المواضيع');
  await page.getByRole('button', { name: /^الفترة/u }).click();
  await page.getByRole('option', { name: 'آخر 12 شهرًا' }).click();
  await page.keyboard.press('Escape');
  await settled(page);
  const themes = page.getByRole('table', { name: 'المواضيع', exact: true });
  const delivery = themes.getByRole('row').filter({ hasText: 'التوصيل' }).first();
  await delivery.getByRole('button').first().click();
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('تذكره 5 إجابات');
  await expectNoFault(page);
  await sheet.getByRole('button', { name: 'اقرأ الإجابات (5)' }).click();
  // what a message says is a status too
  const found = page.getByRole('main').getByRole('status').filter({ hasText: /إجاب/u });
  await expect(found).toHaveText('5 إجابات');
  await expect(page.getByRole('listitem').filter({ hasText: 'التوصيل متأخر' })).toHaveCount(5);
  await expectNoFault(page);
  // without the days there are those of both years
  await page
    .getByRole('group', { name: 'مقصورة على' })
    .getByRole('button', { name: /ألغِ هذا القصر/u })
    .click();
  await expect(found).toHaveText('10 إجابات');

  await test.step('the people who wrote them become a segment', async () => {
    await page.getByRole('button', { name: 'من كتبوا هذه' }).click();
    await expect(sheet).toContainText('10 أشخاص');
    await sheet.getByRole('button', { name: 'حفظ كشريحة…' }).click();
    await expect(page.getByRole('textbox', { name: 'الاسم', exact: true })).toHaveValue('كتبوا هذه الإجابات');
    const save = page.getByRole('button', { name: 'حفظ', exact: true });
    await save.click();
    await expect(save).toBeDisabled();
    expect(await get(page, 'segments.list', null)).toMatchObject([
      { name: 'كتبوا هذه الإجابات', customers: 10 },
    ]);
  });

  await test.step('a correction teaches a rule', async () => {
    await page.keyboard.press('Control+4');
    await openTab(page, 'الإجابات');
    await page.getByRole('searchbox', { name: 'ابحث في الإجابات' }).fill('التوصيل');
    await expect(found).toHaveText('10 إجابات');
    await page.getByRole('button', { name: 'عمّ تتحدث؟' }).first().click();
    await page.getByRole('menuitem').filter({ hasText: 'التوصيل' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'عمّ تتحدث؟' });
    await expect(dialog).toContainText('لا تتحدث عن');
    await expectNoFault(page);
    await dialog.getByRole('button', { name: 'صحّح', exact: true }).click();
    await expect(dialog).toBeHidden();
    await openTab(page, 'المواضيع');
    await expect(delivery).toContainText('4', { timeout: 60_000 });
    await delivery.getByRole('button').first().click();
    await sheet.getByRole('tab', { name: 'القواعد' }).click();
    await expect(sheet).toContainText('صُحّحت إجابة واحدة يدويًّا.');
    await page.keyboard.press('Escape');
  });

  await test.step('somebody is followed up', async () => {
    await openTab(page, 'المتابعة');
    await page.getByRole('button', { name: 'تابع p1@example.org' }).click();
    await sheet.getByRole('textbox').first().fill('اتصال بشأن الطرد');
    await sheet.getByRole('radio', { name: 'قيد الانتظار' }).click();
    await sheet.getByRole('button', { name: 'حفظ', exact: true }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'p1@example.org' })).toContainText(
      'قيد الانتظار',
    );
    await expectNoFault(page);
  });
});

/** The lines of a file that was written. */
async function linesOf(path: string): Promise<readonly string[]> {
  return (await readFile(path, 'utf8')).trim().split('\r\n');
}

test('the backlog and the list to follow up are written as files that say what the screen says', async ({
  launchApp,
}) => {
  test.setTimeout(240_000);
  const app = await start(launchApp, 'files');
  const { page } = app;
  await page.keyboard.press('Control+4');
  await openTab(page, 'Requests');
  const milk = page
    .getByRole('table', { name: 'Requests and problems' })
    .getByRole('row')
    .filter({ hasText: 'oat milk' });
  await milk.getByRole('button').first().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio', { name: 'Planned' }).click();
  await expect(sheet.getByRole('radio', { name: 'Planned' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(milk).toContainText('Planned', { timeout: 60_000 });
  const backlog = await chooseToWrite(app, 'backlog.csv', () =>
    page.getByRole('button', { name: 'Export the backlog' }).click(),
  );
  await expect(page.getByText(/written to .*backlog\.csv/u)).toBeVisible();
  const [header, ...requests] = await linesOf(backlog);
  expect(header).toMatch(/^\uFEFF?Request,Kind,.*,Spent by them in a year,Change of share,Against noise,/u);
  expect(requests.find((line) => line.startsWith('oat milk'))).toMatch(
    /^oat milk,request,planned,,4,4,0\.00,-?[\d.]+,Within noise,/u,
  );
  expect(requests.join('\n')).not.toContain('@example.org');

  await openTab(page, 'Follow-up');
  await page.getByRole('button', { name: 'Follow up with p1@example.org' }).click();
  await sheet.getByRole('textbox').first().fill('Call back');
  await sheet.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(sheet).toHaveCount(0);
  const list = await chooseToWrite(app, 'list.csv', () =>
    page.getByRole('button', { name: 'Export the list' }).click(),
  );
  await expect(page.getByText(/written to .*list\.csv/u)).toBeVisible();
  const [, ...people] = await linesOf(list);
  // of twenty-one detractors two agreed
  expect(people.map((line) => /p\d+@example\.org/u.exec(line)?.[0]).sort()).toEqual([
    'p1@example.org',
    'p4@example.org',
  ]);
  expect(people.find((line) => line.includes('p1@'))).toContain('التوصيل متأخر 1');
  expect(people.find((line) => line.includes('p1@'))).toContain('open');
});
