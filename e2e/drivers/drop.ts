import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';

/** Drags real files over an element and lets them go, as the system's file manager does. */
export async function dropFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`nothing visible to drop on: ${selector}`);
  // a file that cannot be read would be dropped as nothing
  await Promise.all(paths.map((path) => readFile(path)));
  const seen = await page.evaluateHandle(() => {
    const events = { isWelcome: false, isDropped: false };
    // whether the page takes it is known once its own listeners have been asked
    const over = (event: Event) =>
      void setTimeout(() => {
        if (event.defaultPrevented) events.isWelcome = true;
      });
    addEventListener('dragover', over, true);
    addEventListener('drop', () => (events.isDropped = true), { capture: true, once: true });
    return events;
  });
  const devtools = await page.context().newCDPSession(page);
  const at = {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    data: { items: [], files: [...paths], dragOperationsMask: 1 },
  };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    devtools.send('Input.dispatchDragEvent', { type, ...at });
  // on a busy machine Chromium may hear of the page's answer after the drop, and takes it for one that nobody wants: a hand tries again
  await expect(async () => {
    await send('dragEnter');
    // a hand moves on until the page has answered
    await expect
      .poll(async () => {
        await send('dragOver');
        return seen.evaluate(({ isWelcome }) => isWelcome);
      }, 'the page takes what is dragged over it')
      .toBe(true);
    await send('dragOver');
    await send('drop');
    await expect
      .poll(() => seen.evaluate(({ isDropped }) => isDropped), {
        message: 'the drop reaches the page',
        timeout: 5_000,
      })
      .toBe(true);
  }).toPass({ timeout: 60_000 });
  await seen.dispose();
  await devtools.detach();
}
