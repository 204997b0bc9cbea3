import { byteOrderMark, csvHeader, csvLines } from '../../../shared/core/export/csv.ts';
import type { ExportCell, ExportColumn } from '../../../shared/core/export/table.ts';
import type { Job } from '../../../shared/core/model/progress.ts';
import type { FileWriting } from '../../files/write-file.ts';

const rowsAtOnce = 500;

/** Rows of a table that is made piece by piece, all of one state of the data. */
export type RowSource = Readonly<{
  columns: readonly ExportColumn[];
  currency: string | null;
  count: number;
  rows: (from: number, end: number) => Promise<(readonly ExportCell[])[]>;
  /** Whether the data are still those that the rows are made of. */
  isSame: () => boolean;
}>;

/**
 * Writes a table as CSV.
 * @returns whether it is whole: false when the data changed meanwhile, then it is begun again by whoever asked
 * @throws {AppError} 'cancelled'
 */
export async function writeRows(file: FileWriting, source: RowSource, job: Job): Promise<boolean> {
  const { columns, currency, count } = source;
  await file.restart();
  await file.append(byteOrderMark + csvHeader({ columns }));
  for (let at = 0; at < count && source.isSame(); at += rowsAtOnce) {
    job.throwIfCancelled();
    const rows = await source.rows(at, Math.min(count, at + rowsAtOnce));
    await file.append([...csvLines({ columns, currency, rows })].join(''));
    job.progress({ phase: 'writing', done: at + rows.length, total: count, unit: 'rows' });
  }
  job.throwIfCancelled();
  return source.isSame();
}
