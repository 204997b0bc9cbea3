// The longest task of the page's main thread while order lines come in on the screen, in a real browser.
import type { Page } from '@playwright/test';
import { launchInBrowser } from '../../e2e/drivers/browser.ts';
import { startBrowser } from '../../e2e/drivers/start-browser.ts';
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

const { browser, launch, end } = await startBrowser();
const app = await launchInBrowser(browser, launch);

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
await end();
const longest = Math.max(0, ...long);
const verdict = longest <= goalMs ? 'met' : 'missed';
reportTimes([longest], `${long.length} tasks of 50 ms or more; goal ≤ ${goalMs} ms ${verdict}`);
