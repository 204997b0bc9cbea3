import { copyFile, cp, mkdir, mkdtemp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { knownFolder } from '../../engine/store/foreign/known-files.ts';
import type { App } from '../drivers/app.ts';

/** Where the set-up tells the tests' processes of the file that it made. */
export const sampleVariable = 'FIRSTHAND_SAMPLE_COMPANY';

function madeFile(): string {
  const made = process.env[sampleVariable];
  if (made === undefined) throw new Error('the sample company was not made before the tests');
  return made;
}

/** Has the app of this data folder know the sample company for its own, as if it had made it. */
export async function knowSample(dataFolder: string): Promise<void> {
  await cp(knownFolder(dirname(madeFile())), knownFolder(dataFolder), { recursive: true });
}

/** A copy of the sample company, which nobody has looked at yet, in a folder of its own below this one. */
export async function copySample(below: string): Promise<string> {
  await mkdir(below, { recursive: true });
  return copySampleTo(join(await mkdtemp(join(below, 'sample-')), 'sample.firsthand'));
}

/** A copy of the sample company at this path. @returns the path */
export async function copySampleTo(file: string): Promise<string> {
  await copyFile(madeFile(), file);
  return file;
}

/** Starts the app with a copy of the sample company, and waits until it is open. */
export async function openCopy(
  launchApp: (options: { file: string }) => Promise<App>,
  below: string,
): Promise<App & { readonly file: string }> {
  const file = await copySample(below);
  const app = await launchApp({ file });
  await app.page.getByRole('navigation').first().waitFor({ timeout: 120_000 });
  return { ...app, file };
}
