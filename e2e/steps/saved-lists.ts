import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { expect, type App } from '../fixtures.ts';
import { chooseToWrite, type ChooserNames } from './choosers.ts';

/** Saves the list of an open dialog, which closes then. @returns the lines of the CSV file, without the mark at its beginning */
export async function saveList(
  app: App,
  file: string,
  save: Locator,
  chooser?: ChooserNames,
): Promise<readonly string[]> {
  await expect(save).toBeEnabled({ timeout: 60_000 });
  const path = await chooseToWrite(app, file, () => save.click(), chooser);
  await expect(app.page.getByRole('dialog')).toHaveCount(0, { timeout: 60_000 });
  const text = await readFile(path, 'utf8');
  return text.replace('\uFEFF', '').trimEnd().split(/\r?\n/u);
}
