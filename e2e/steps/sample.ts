import { copyFile, mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the set-up tells the tests' processes of the file that it made. */
export const sampleVariable = 'FIRSTHAND_SAMPLE_COMPANY';

/** A copy of the sample company, which nobody has looked at yet, in a folder of its own below this one. */
export async function copySample(below: string): Promise<string> {
  await mkdir(below, { recursive: true });
  return copySampleTo(join(await mkdtemp(join(below, 'sample-')), 'sample.firsthand'));
}

/** A copy of the sample company at this path. @returns the path */
export async function copySampleTo(file: string): Promise<string> {
  const made = process.env[sampleVariable];
  if (made === undefined) throw new Error('the sample company was not made before the tests');
  await copyFile(made, file);
  return file;
}
