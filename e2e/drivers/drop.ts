import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** Drags real files over an element and lets them go, as the system's file manager does. */
export async function dropFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`nothing visible to drop on: ${selector}`);
  // a file that cannot be read would be dropped as nothing
  await Promise.all(paths.map((path) => readFile(path)));
  const devtools = await page.context().newCDPSession(page);
  const at = {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    data: { items: [], files: [...paths], dragOperationsMask: 1 },
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at });
  await devtools.detach();
}
