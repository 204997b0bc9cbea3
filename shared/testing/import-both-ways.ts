import { expect } from 'vitest';
import { hurry } from '../../engine/import/hurry.ts';
import { loadingDb } from '../../engine/import/loading-db.ts';
import type { Prepared } from '../../engine/import/messages.ts';
import type { OpenDb } from '../../engine/open.ts';
import { dump as dumpOf } from '../core/db/dump.ts';
import type { Mapping } from '../core/model/import.ts';
import { freshDb, lines } from './apply-drafts.ts';
import { bringIn } from './import-files.ts';

export type FileToImport = Readonly<{ path: string; decided?: Partial<Mapping> }>;
type Plan = Omit<Prepared['plan'], 'seconds'>;

/** How a file is read by the texts of its columns, where its rows are plain. */
export const byColumn = { encoding: 'utf-8', delimiter: ',', headerRows: 1, skipRows: 0 };
// the files are ASCII: read as windows-1252 they are the same, and go row by row
const byRow = { ...byColumn, encoding: 'windows-1252' };

/** Everything that is stored, without the way in which the files were read. */
function stored(db: OpenDb): string[] {
  return [...dumpOf(db)].map((line) => line.replaceAll(/windows-1252|utf-8/gu, 'encoding'));
}

async function bring(files: readonly FileToImport[], read: Mapping['read'], db: OpenDb): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const { path, decided } of files) {
    const { seconds, ...plan } = await bringIn(db, path, { currency: 'EUR', ...decided, read });
    expect(seconds).toBeGreaterThanOrEqual(0);
    plans.push(plan);
  }
  return plans;
}

/**
 * Imports ASCII files one after the other, row by row with statements, and again by columns and pages: what is stored and what
 * is said must be equal.
 * @returns what was said of each file, and the database that was loaded the fast way, which the caller closes
 */
export async function importBothWays(
  files: readonly FileToImport[],
): Promise<Readonly<{ plans: readonly Plan[]; db: OpenDb }>> {
  const slow = await freshDb();
  const fast = loadingDb(await freshDb(), hurry);
  const plans = await bring(files, byRow, slow);
  expect(await bring(files, byColumn, fast)).toEqual(plans);
  expect(stored(fast)).toEqual(stored(slow));
  expect(lines(fast, 'PRAGMA integrity_check')).toEqual(['ok']);
  expect(lines(fast, 'PRAGMA foreign_key_check')).toEqual([]);
  slow.close();
  return { plans, db: fast };
}
