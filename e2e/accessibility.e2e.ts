import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { screenTitle } from './steps/every-screen.ts';
import { command, expectNoFault } from './steps/faults.ts';

const cli = fileURLToPath(new URL('../dist/node/cli.js', import.meta.url));
const looks = (['en', 'ar'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);
/** The keys of each screen, and its title. */
const screens = {
  en: [
    ['Control+1', 'Overview'],
    ['Control+2', 'Customers'],
    ['Control+3', 'Segments'],
    ['Control+4', 'Feedback'],
    ['Control+5', 'Opportunities'],
    ['Control+6', 'Import'],
    ['Control+7', 'Quality'],
    ['Control+8', 'Reports'],
    ['Control+,', 'Settings'],
  ],
  ar: [
    ['Control+1', 'نظرة عامة'],
    ['Control+2', 'العملاء'],
    ['Control+3', 'الشرائح'],
    ['Control+4', 'آراء العملاء'],
    ['Control+5', 'فرص البيع'],
    ['Control+6', 'الاستيراد'],
    ['Control+7', 'الجودة'],
    ['Control+8', 'التقارير'],
    ['Control+,', 'الإعدادات'],
  ],
} as const;

let folder = '';
let workspace = '';

/** Thirty customers with one or two orders each and forty answers to a survey, enough for every screen to show something. */
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-axe-'));
  workspace = join(folder, 'acme.firsthand');
  const rows = Array.from({ length: 45 }, (_, at) => {
    const who = at % 30;
    const day = String((at % 28) + 1).padStart(2, '0');
    return `${1000 + at},2025-0${(at % 9) + 1}-${day},c${who}@example.org,${at % 2 === 0 ? 'Salma' : 'سلمى'} ${who},${at + 5}.50`;
  });
  const orders = join(folder, 'orders.csv');
  await writeFile(orders, `Order ID,Order Date,Email,Name,Total\n${rows.join('\n')}\n`);
  execFileSync(process.execPath, [cli, 'new', workspace, '--currency', 'EUR']);
  const survey = join(folder, 'survey.csv');
  const reasons = ['The delivery was late', 'Lovely quality', 'Please add oat milk', 'السعر غالي جدا'];
  const said = Array.from({ length: 40 }, (_, at) => {
    const [score, speed, price] = [at % 11, (at % 5) + 1, ((at * 3) % 5) + 1];
    const reason = `${reasons[at % 4] ?? ''}${at % 4 === 2 ? '' : `, ${at}`}`;
    return `c${at % 30}@example.org,2025-0${(at % 8) + 1}-10,${score},${speed},${price},"${reason}"`;
  });
  const asks = [
    ...['Email', 'Date', 'How likely are you to recommend us to a friend or colleague?'],
    ...[
      'How do you rate our speed?',
      'How do you rate our prices?',
      'What is the main reason for your score?',
    ],
  ];
  await writeFile(survey, `${asks.join(',')}\n${said.join('\n')}\n`);
  execFileSync(process.execPath, [cli, 'import', orders, survey, '--workspace', workspace]);
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** No fault in a wide window, nor in a narrow one. */
async function expectNoFaultAtAnyWidth(page: Page): Promise<void> {
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoFault(page);
  }
}

/** No fault in any part of a screen, each with something to show. */
async function expectNoFaultInParts(page: Page): Promise<void> {
  const parts = page.getByRole('tab');
  const count = await parts.count();
  expect(count).toBe(6);
  for (let at = 0; at < count; at += 1) {
    await parts.nth(at).click();
    const panel = page.getByRole('tabpanel');
    await expect(panel.locator('[aria-busy="true"], [role="progressbar"]')).toHaveCount(0, {
      timeout: 90_000,
    });
    await expect(panel.locator('figure, table, li').first()).toBeVisible();
    await expectNoFaultAtAnyWidth(page);
  }
}

for (const { language, theme } of looks)
  test(`axe finds nothing on any screen: ${language}, ${theme}`, async ({ launchApp }) => {
    test.setTimeout(480_000);
    const { page } = await launchApp({ file: workspace });
    await page.getByRole('navigation').first().waitFor();
    await command(page, 'العربية');
    await command(page, theme === 'light' ? 'ألوان فاتحة' : 'ألوان داكنة');
    if (language === 'en') await command(page, 'English');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const [keys, title] of screens[language]) {
      await page.keyboard.press(keys);
      await expect(screenTitle(page)).toHaveText(title);
      // what it shows comes after it
      await expect(page.locator('[aria-busy="true"], [role="progressbar"]')).toHaveCount(0);
      await expectNoFaultAtAnyWidth(page);
      if (keys === 'Control+4') await expectNoFaultInParts(page);
    }
    await page.keyboard.press('Control+2');
    await page.locator('[role=row][data-index="0"]:not([aria-label])').click();
    await page.getByRole('button').nth(3).waitFor();
    await expectNoFaultAtAnyWidth(page);
    for (const keys of ['Control+k', '?']) {
      await page.keyboard.press(keys);
      await page.getByRole('dialog').waitFor();
      await expectNoFaultAtAnyWidth(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

test('axe finds nothing on the welcome screen and its dialogs', async ({ launchApp }) => {
  const { page } = await launchApp();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectNoFault(page);
  await page.getByRole('button', { name: 'New workspace' }).click();
  await page.getByRole('dialog').waitFor();
  await expectNoFault(page);
  await page.getByRole('button', { name: 'Currency' }).click();
  await page.getByRole('listbox').waitFor();
  await expectNoFault(page);
});
