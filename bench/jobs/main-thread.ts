// The longest task of the page's main thread while order lines come in on the screen, in a real browser.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../shell/find-browser.ts';
import { launchInBrowser } from '../../e2e/drivers/browser.ts';
import { bringIn, checkRows, dropIn } from '../../e2e/steps/imports.ts';
import { makeWorkspace } from '../../e2e/steps/workspaces.ts';
import { orderLinesFile } from '../data-files.ts';
import { reportTimes } from '../job.ts';

const lines = Number(process.argv[2]);
const goalMs = 100;
const patienceMs = 300_000;

/** Browsers tell of tasks of 50 ms and more. */
async function watchTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(window, 'longTasks', tasks);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  // put there above
  return () => page.evaluate(() => Reflect.get(window, 'longTasks') as number[]);
}

/** @throws {Error} a task that is long for certain goes unseen: then nothing was measured */
async function proveThatLongTasksAreSeen(page: Page, tasks: () => Promise<readonly number[]>) {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          const end = performance.now() + 150;
          while (performance.now() < end);
          resolve();
        });
      }),
  );
  await page.waitForTimeout(200);
  if (!(await tasks()).some((duration) => duration >= 150)) throw new Error('long tasks are not seen');
}

const executablePath = findBrowser({ platform: process.platform, env: process.env, home: homedir() });
if (executablePath === null) throw new Error('no Chromium, Chrome or Edge was found');
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath, chromiumSandbox: !isRoot });
const dataFolder = mkdtempSync(join(tmpdir(), 'firsthand-bench-'));
const documents = join(dataFolder, 'Documents');
mkdirSync(documents);
const app = await launchInBrowser(browser, { dataFolder, documents, locale: 'en-GB' });

await makeWorkspace(app);
// tsx names functions by a function of its own, which functions that are sent to the page call there
await app.page.evaluate('globalThis.__name = (made) => made');
const tasks = await watchTasks(app.page);
await dropIn(app, orderLinesFile(lines));
const numbers = await checkRows(app.page, patienceMs);
if (numbers['New'] !== lines) throw new Error(`unusable plan: ${JSON.stringify(numbers)}`);
await bringIn(app.page, patienceMs);
await app.page.getByRole('button', { name: 'See the customers' }).click();
await app.page.getByRole('gridcell').first().waitFor();
const long = [...(await tasks())];
await proveThatLongTasksAreSeen(app.page, tasks);

await app.close();
await browser.close();
rmSync(dataFolder, { recursive: true, force: true });
const longest = Math.max(0, ...long);
const verdict = longest <= goalMs ? 'met' : 'missed';
reportTimes([longest], `${long.length} tasks of 50 ms or more; goal ≤ ${goalMs} ms ${verdict}`);
