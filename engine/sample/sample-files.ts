import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../shared/core/model/errors.ts';
import { workerFile } from '../worker-file.ts';

const shipped = /\.(csv|tsv|txt|xlsx)(\.gz)?$/u;

/** The files of the sample company, as they are shipped beside the programs. */
export function sampleFiles(): string[] {
  // programs lie in dist/node, two folders below the application's
  const folder = new URL('../../samples/company/', workerFile('engine-worker'));
  try {
    return readdirSync(folder)
      .filter((name) => shipped.test(name))
      .toSorted()
      .map((name) => fileURLToPath(new URL(name, folder)));
  } catch (cause) {
    throw new AppError('file-missing', { name: 'samples/company' }, { cause });
  }
}
