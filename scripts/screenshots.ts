// Draws the screens of the built app, with the sample company, into docs/images/. Looks and languages as listed
// below, or every combination with --all; --only NAME,NAME for some screens, --out FOLDER for elsewhere, --workspace FILE
// for other data, --height PIXELS for what one would scroll to.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import type { App } from '../e2e/drivers/app.ts';
import { launchInBrowser } from '../e2e/drivers/browser.ts';
import { startBrowser } from '../e2e/drivers/start-browser.ts';
import { everyLook, imageName, isSame, type Look } from './shots/looks.ts';
import { shots } from './shots/shots.ts';

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

const height = Number(options.height);
const only = options.only?.split(',') ?? [];

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

const { browser, launch, end } = await startBrowser();
const problems: string[] = [];

/** Draws what is wanted of the shots with a workspace, or of those without. */
async function drawAll(app: App, needsWorkspace: boolean): Promise<void> {
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
        (options.all || shot.kept.some((kept) => isSame(kept, look))),
    );
    if (wanted.length > 0) await setLook(page, look);
    for (const shot of wanted) {
      await shot.go(page, app);
      await page.waitForTimeout(900);
      const path = join(options.out, `${imageName(shot.name, look)}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      await closeDialogs(page);
    }
  }
}

try {
  await mkdir(options.out, { recursive: true });
  // not who runs this
  await writeFile(join(launch.dataFolder, 'settings.json'), JSON.stringify({ name: 'Mona' }));
  const given = options.workspace;
  const workspace = given !== undefined && existsSync(given) ? given : makeSample(launch.documents);
  for (const needsWorkspace of [false, true]) {
    const app = await launchInBrowser(browser, { ...launch, ...(needsWorkspace && { file: workspace }) });
    await drawAll(app, needsWorkspace).finally(() => app.close());
  }
} finally {
  await end();
}
for (const problem of new Set(problems)) process.stderr.write(`the page said: ${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
