// Draws the screens of the built app, with the sample company, into docs/images/. Looks and languages as listed
// below, or every combination with --all; --only NAME,NAME for some screens, --out FOLDER for elsewhere, --workspace FILE
// for other data, --height PIXELS for what one would scroll to.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../shell/find-browser.ts';
import type { App } from '../e2e/drivers/app.ts';
import { launchInBrowser } from '../e2e/drivers/browser.ts';
import { shotsOfFeedback } from './shots-of-feedback.ts';
import { shotsOfMerging } from './shots-of-merging.ts';
import { openReports } from './shots-of-reports.ts';
import { shotsOfOpportunities } from './shots-of-opportunities.ts';
import {
  openAudience,
  openGroups,
  openReady,
  openRfm,
  openRfmDialog,
  openSegments,
} from './shots-of-segments.ts';

type Look = Readonly<{ language: 'en' | 'ar'; theme: 'light' | 'dark'; width: number }>;
type Shot = Readonly<{
  name: string;
  needsWorkspace: boolean;
  go: (page: Page, app: App) => Promise<void>;
  /** The looks that are kept in docs/. */
  kept: readonly Look[];
}>;

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    only: { type: 'string' },
    out: { type: 'string', default: join(root, 'docs', 'images') },
    workspace: { type: 'string' },
    height: { type: 'string', default: '900' },
  },
});

const english: Look = { language: 'en', theme: 'light', width: 1440 };
const dark: Look = { ...english, theme: 'dark' };
const arabic: Look = { ...english, language: 'ar' };
const everyLook: readonly Look[] = [1440, 1024].flatMap((width) =>
  (['en', 'ar'] as const).flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({ language, theme, width })),
  ),
);
const height = Number(options.height);
const only = options.only?.split(',') ?? [];

const press = (keys: string) => async (page: Page) => page.keyboard.press(keys);
const firstRow = (page: Page) => page.locator('[role=row][data-index="0"]:not([aria-label])').first();

/** A tab of the screen of quality, when what it looks for has been found. */
const openQuality = (tab: number) => async (page: Page) => {
  await page.keyboard.press('Control+7');
  await page.getByRole('tab').nth(tab).click();
  const begin = page.locator('[role=tabpanel] button').first();
  await begin.waitFor();
  if (tab === 2 && (await page.locator('[role=tabpanel] [role=group]').count()) === 0) await begin.click();
  await page.locator('[role=progressbar]').waitFor({ state: 'detached', timeout: 60_000 });
};

const shots: readonly Shot[] = [
  { name: 'welcome', needsWorkspace: false, kept: [english, arabic], go: () => Promise.resolve() },
  {
    name: 'new-workspace',
    needsWorkspace: false,
    kept: [],
    go: async (page) => page.locator('main button').nth(2).click(),
  },
  {
    name: 'chooser',
    needsWorkspace: false,
    kept: [english],
    go: async (page) => page.locator('main button').nth(3).click(),
  },
  {
    name: 'overview',
    needsWorkspace: true,
    kept: [english, dark, arabic],
    async go(page) {
      await press('Control+1')(page);
      await page.locator('main ol li').first().waitFor({ timeout: 120_000 });
      await page
        .locator('[role=status]')
        .filter({ hasText: '…' })
        .waitFor({ state: 'detached', timeout: 240_000 });
    },
  },
  {
    name: 'customers',
    needsWorkspace: true,
    kept: [english, dark, arabic],
    async go(page) {
      await press('Control+2')(page);
      await firstRow(page).waitFor();
    },
  },
  {
    name: 'customer',
    needsWorkspace: true,
    kept: [english],
    async go(page) {
      await press('Control+2')(page);
      await firstRow(page).click();
    },
  },
  { name: 'segments', needsWorkspace: true, kept: [english, dark, arabic], go: openSegments },
  {
    name: 'segment',
    needsWorkspace: true,
    kept: [english, dark, arabic],
    go: openReady(2, 0),
  },
  { name: 'segment-near', needsWorkspace: true, kept: [], go: openReady(2, 2) },
  { name: 'segment-reach', needsWorkspace: true, kept: [], go: openReady(2, 1) },
  { name: 'audience', needsWorkspace: true, kept: [], go: openAudience },
  ...shotsOfFeedback.map((shot) => ({ ...shot, needsWorkspace: true, kept: [english] })),
  { name: 'reports', needsWorkspace: true, kept: [], go: openReports },
  ...shotsOfOpportunities.map((shot) => ({ ...shot, needsWorkspace: true, kept: [english] })),
  ...shotsOfMerging.map((shot) => ({ ...shot, needsWorkspace: true, kept: [] })),
  { name: 'rfm', needsWorkspace: true, kept: [english, dark, arabic], go: openRfm },
  {
    name: 'rfm-moved',
    needsWorkspace: true,
    kept: [],
    async go(page) {
      await openRfm(page);
      await page.locator('[role=tabpanel] figure').nth(1).scrollIntoViewIfNeeded();
    },
  },
  { name: 'rfm-scores', needsWorkspace: true, kept: [], go: openRfmDialog(0) },
  { name: 'rfm-names', needsWorkspace: true, kept: [], go: openRfmDialog(1) },
  { name: 'clusters', needsWorkspace: true, kept: [english, arabic], go: openGroups(2) },
  { name: 'compare', needsWorkspace: true, kept: [], go: openGroups(3) },
  { name: 'overlap', needsWorkspace: true, kept: [], go: openGroups(4) },
  {
    name: 'people',
    needsWorkspace: true,
    kept: [english],
    async go(page) {
      await openRfm(page);
      await page.locator('main table button').nth(3).click();
    },
  },
  {
    name: 'period',
    needsWorkspace: true,
    kept: [],
    async go(page) {
      await openRfm(page);
      await page.locator('header button').last().click();
    },
  },
  { name: 'import', needsWorkspace: true, kept: [english], go: press('Control+6') },
  {
    name: 'unclear',
    needsWorkspace: true,
    kept: [],
    async go(page, app) {
      await press('Control+6')(page);
      if ((await page.getByRole('note').count()) > 0) return;
      const file = join(app.documents, 'list.csv');
      await writeFile(file, 'Alpha,Beta\nx,12\ny,14\n');
      await app.drop('main', [file]);
      await page.getByRole('note').first().waitFor();
    },
  },
  { name: 'quality', needsWorkspace: true, kept: [english, arabic], go: openQuality(0) },
  { name: 'cleaning', needsWorkspace: true, kept: [english], go: openQuality(1) },
  { name: 'matching', needsWorkspace: true, kept: [english, dark], go: openQuality(2) },
  { name: 'rules', needsWorkspace: true, kept: [], go: openQuality(3) },
  {
    name: 'rule',
    needsWorkspace: true,
    kept: [],
    async go(page) {
      await openQuality(3)(page);
      await page.locator('[role=tabpanel] button').first().click();
    },
  },
  { name: 'palette', needsWorkspace: true, kept: [english], go: press('Control+k') },
  { name: 'keyboard', needsWorkspace: true, kept: [], go: press('?') },
  { name: 'settings', needsWorkspace: true, kept: [english], go: press('Control+,') },
];

function makeSample(folder: string): string {
  const file = join(folder, 'Sample company.firsthand');
  execFileSync(process.execPath, [join(root, 'dist', 'node', 'cli.js'), 'sample', file], { stdio: 'ignore' });
  return file;
}

async function closeDialogs(page: Page): Promise<void> {
  const dialogs = page.getByRole('dialog');
  while ((await dialogs.count()) > 0) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  }
}

/** What a page says of a look is asked of the app, as a user would set it. */
async function setLook(page: Page, { language, theme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  const choose = async (english: string, arabicWords: string) => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('dialog').getByRole('searchbox');
    const isArabic = (await page.locator('html').getAttribute('lang')) === 'ar';
    await field.fill(isArabic ? arabicWords : english);
    await page.keyboard.press('Enter');
    await field.waitFor({ state: 'detached' });
  };
  await choose(language === 'en' ? 'English' : 'العربية', language === 'en' ? 'English' : 'العربية');
  if (theme === 'light') await choose('Light colours', 'ألوان فاتحة');
  else await choose('Dark colours', 'ألوان داكنة');
}

const program = findBrowser({ platform: process.platform, env: process.env, home: homedir() });
if (program === null) throw new Error('Screenshots need Chromium, Chrome or Edge.');
const folder = await mkdtemp(join(tmpdir(), 'firsthand-screens-'));
const browser = await chromium.launch({
  executablePath: program,
  chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
});
const problems: string[] = [];
try {
  const documents = join(folder, 'Documents');
  await mkdir(documents);
  await mkdir(options.out, { recursive: true });
  const given = options.workspace;
  const workspace = given !== undefined && existsSync(given) ? given : makeSample(documents);
  for (const needsWorkspace of [false, true]) {
    const app = await launchInBrowser(browser, {
      dataFolder: folder,
      documents,
      locale: 'en-GB',
      ...(needsWorkspace && { file: workspace }),
    });
    const { page } = app;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.locator('main').waitFor();
    if (needsWorkspace) await page.locator('nav').waitFor();
    for (const look of everyLook) {
      const wanted = shots.filter(
        (shot) =>
          shot.needsWorkspace === needsWorkspace &&
          (only.length === 0 || only.includes(shot.name)) &&
          (options.all || shot.kept.includes(look) || shot.kept.some((kept) => isSame(kept, look))),
      );
      if (wanted.length > 0) await setLook(page, look);
      for (const shot of wanted) {
        await shot.go(page, app);
        await page.waitForTimeout(900);
        const path = join(options.out, `${nameOf(shot, look)}.png`);
        await page.screenshot({ path, animations: 'disabled' });
        await closeDialogs(page);
      }
    }
    await app.close();
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
for (const problem of new Set(problems)) process.stderr.write(`the page said: ${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

function isSame(one: Look, other: Look): boolean {
  return one.language === other.language && one.theme === other.theme && one.width === other.width;
}

/** segments, segments-ar, segments-dark, segments-ar-dark-1024: what is usual is not said. */
function nameOf({ name }: Shot, { language, theme, width }: Look): string {
  const parts = [
    language === 'en' ? '' : language,
    theme === 'light' ? '' : theme,
    width === 1440 ? '' : width,
  ];
  return [name, ...parts.filter((part) => part !== '')].join('-');
}
