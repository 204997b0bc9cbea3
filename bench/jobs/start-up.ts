// From the first byte that a browser asks for, of a program whose engine is ready, to a window that shows the workspace and hears keys.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { endChild, serve } from '../../e2e/drivers/browser.ts';
import { startBrowser } from '../../e2e/drivers/start-browser.ts';
import { benchFolder } from '../data-files.ts';
import { createWorkspace } from '../desk.ts';
import { reportTimes } from '../job.ts';

const [path = '', goal = '', count = '3', kind = 'made by another job'] = process.argv.slice(2);
const goalMs = Number(goal);
if (kind === 'empty') {
  rmSync(path, { force: true });
  await (await createWorkspace(path)).stop();
} else if (!existsSync(path))
  throw new Error('the workspace is not there: run the job that imports it before');

const { browser, launch, end } = await startBrowser();
/** The engine gets ready while a browser starts, which takes longer than this. */
const browserStartMs = 1_500;
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

/** What the program holds now, its workers with it, in bytes. */
const heldBy = (pid: number | undefined) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' })) * 1024;

/** What the page's scripts hold after what is no longer used was given back, in bytes. */
async function heldByPage(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

type Watched = typeof globalThis & { heardAfterMs?: number; drawnAfterMs?: number };

/**
 * Runs in the page from its beginning: presses the keys of the palette again and again once a workspace is shown, and notes when they were heard and
 * when the palette was drawn.
 */
function pressUntilHeard(): void {
  const watch = setInterval(() => {
    const page = globalThis as Watched;
    if (document.querySelector('[role="dialog"] input') !== null) {
      page.drawnAfterMs = performance.now();
      clearInterval(watch);
    } else if (page.heardAfterMs === undefined && document.querySelector('nav') !== null) {
      const keys = { key: 'k', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
      const isHeard = !document.body.dispatchEvent(new KeyboardEvent('keydown', keys));
      if (isHeard) page.heardAfterMs = performance.now();
    }
  }, 10);
}

let found = '';
async function start(): Promise<number> {
  // the folder of the app that wrote the workspace: one from elsewhere is looked through first
  const served = serve({ ...launch, dataFolder: join(benchFolder, 'app data'), file: path });
  const address = await served.nextAddress();
  const context = await browser.newContext({ locale: launch.locale });
  const page = await context.newPage();
  await pause(browserStartMs);
  await page.addInitScript(pressUntilHeard);
  const begin = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  const drawn = await page.waitForFunction(() => (globalThis as Watched).drawnAfterMs, undefined, {
    polling: 50,
  });
  const drawnAfterMs = Math.round((await drawn.jsonValue()) ?? Number.NaN);
  const took = (await page.evaluate(() => (globalThis as Watched).heardAfterMs)) ?? Number.NaN;
  await page.keyboard.press('Escape');
  await page
    .locator('[aria-busy="true"], [role="progressbar"]')
    .first()
    .waitFor({ state: 'detached', timeout: 300_000 });
  const whole = ((performance.now() - begin) / 1000).toFixed(1);
  found = `the palette drawn after ${drawnAfterMs} ms, the overview whole after ${whole} s; program ${megabytes(heldBy(served.child.pid))}, scripts of the page ${megabytes(await heldByPage(page))}`;
  await context.close();
  await endChild(served.child);
  return took;
}

const times: number[] = [];
// each with a program of its own: nothing is warm but the files
for (let run = 0; run < Number(count); run += 1) times.push(await start());
await end();
const slowest = Math.max(...times);
reportTimes(times, `${found}; goal ≤ ${goalMs} ms ${slowest <= goalMs ? 'met' : 'missed'} by the slowest`);
