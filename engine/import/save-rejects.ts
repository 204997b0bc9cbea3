import { byteOrderMark, csvHeader, csvLines } from '../../shared/core/export/csv.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { RejectedRow } from '../../shared/core/model/import.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { ownColumnMark } from '../../shared/core/import/mapping/own-columns.ts';
import type { Language } from '../../shared/core/model/languages.ts';
import { releaseFile } from '../consent/release.ts';
import type { Session } from '../session.ts';
import { hasWords, startWords, type Words } from '../words.ts';
import { plansOf } from './plans.ts';
import { importColumns } from './read-imports.ts';
import { readRejects } from './reject-store.ts';

export type RejectsOf = Readonly<{ plan: string }> | Readonly<{ importId: number }>;

type Rejects = Readonly<{
  columns: readonly string[];
  page: (offset: number, limit: number) => Promise<readonly RejectedRow[]>;
}>;

const rowsAtOnce = 1000;
const ownColumns = ['row', 'field', 'reason', 'fix'] as const;

function rejectsOf(session: Session, from: RejectsOf): Rejects {
  if ('plan' in from) {
    const plans = plansOf(session);
    return {
      columns: plans.columnsOf(from.plan),
      page: (offset, limit) => plans.rejects(from.plan, offset, limit),
    };
  }
  const { db } = session.workspace();
  const columns = importColumns(db, from.importId);
  if (columns === null) throw new AppError('import-missing', { id: from.importId });
  return {
    columns,
    page: (offset, limit) =>
      Promise.resolve(readRejects(session.workspace().db, from.importId, offset, limit)),
  };
}

function reasonOf({ reason, params }: RejectedRow, t: Words): string {
  return t(hasWords(`reject.${reason}`) ? `reject.${reason}` : `issue.${reason}`, params);
}

function fixOf({ reason, params }: RejectedRow, t: Words): string {
  return t(hasWords(`fix.${reason}`) ? `fix.${reason}` : 'fix.other', params);
}

/** The original cells under their own columns, then what we say about the row. */
function line(row: RejectedRow, width: number, t: Words): (string | number)[] {
  const cells = Array.from({ length: width }, (_, at) => row.cells[at] ?? '');
  const meaning = `meaning.${row.field}`;
  const field = hasWords(meaning) ? t(meaning) : row.field;
  return [...cells, row.row, field, reasonOf(row, t), fixOf(row, t)];
}

/**
 * Writes rejected rows as CSV that can be mended and brought in again: the file's own columns first, ours after them.
 * A row with more cells than the header keeps them, under columns without a name.
 * @returns how many rows were written
 * @throws {AppError} 'import-plan-gone', 'import-missing', 'workspace-read-only', 'cancelled', or why the file cannot be written
 */
export async function saveRejects(
  session: Session,
  { from, path, language, by }: Readonly<{ from: RejectsOf; path: string; language: Language; by: string }>,
  job: Job,
): Promise<number> {
  const { columns, page } = rejectsOf(session, from);
  const t = startWords(language);
  let width = columns.length;
  for (let offset = 0; ; offset += rowsAtOnce) {
    const rows = await page(offset, rowsAtOnce);
    for (const { cells } of rows) width = Math.max(width, cells.length);
    if (rows.length < rowsAtOnce) break;
  }
  const head = {
    columns: [
      ...Array.from({ length: width }, (_, at) => ({ name: columns[at] ?? '', kind: 'text' as const })),
      ...ownColumns.map((name) => ({
        name: `${ownColumnMark}${t(`export.rejects.${name}`)}`,
        kind: name === 'row' ? ('number' as const) : ('text' as const),
      })),
    ],
    currency: null,
  };
  // they must be whole to be mended: nobody is left out
  const use = { use: 'administration' } as const;
  const release = { use, what: 'import.saveRejects', by, path, now: session.now };
  const released = await releaseFile(session.workspace(), release, async ({ append }) => {
    await append(byteOrderMark + csvHeader(head));
    for (let written = 0; ;) {
      job.throwIfCancelled();
      const rows = await page(written, rowsAtOnce);
      await append([...csvLines({ ...head, rows: rows.map((row) => line(row, width, t)) })].join(''));
      written += rows.length;
      job.progress({ phase: 'writing', done: written, total: null, unit: 'rows' });
      if (rows.length < rowsAtOnce) return { written, leftOut: [] };
    }
  });
  return released.written;
}
