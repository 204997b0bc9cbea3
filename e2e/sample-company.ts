import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSample } from '../engine/sample/make-sample.ts';
import { knownFiles, knownFolder } from '../engine/store/foreign/known-files.ts';
import { unattended } from '../shared/core/model/progress.ts';
import { sampleVariable } from './steps/sample.ts';

/** Before all tests: the sample company is made once, and every test that needs it opens a copy. @returns what removes it */
// eslint-disable-next-line no-restricted-syntax -- Playwright calls the default export of a set-up
export default async function makeSampleCompany(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-sample-'));
  const file = join(folder, 'sample.firsthand');
  const known = knownFiles(knownFolder(folder));
  await makeSample(file, { now: () => new Date().toISOString(), known }, unattended);
  process.env[sampleVariable] = file;
  return () => rm(folder, { recursive: true, force: true });
}
