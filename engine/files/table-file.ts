import { byteOrderMark, csvHeader, csvLines } from '../../shared/core/export/csv.ts';
import type { ExportCell, ExportColumn } from '../../shared/core/export/table.ts';
import type { AudienceFileType } from '../../shared/core/model/audience.ts';
import type { FileWriting } from './write-file.ts';
import { beginWorkbook } from './xlsx/write-workbook.ts';

/** A table while it is written to a file. */
export interface TableFile {
  readonly rows: (rows: readonly (readonly ExportCell[])[]) => Promise<void>;
  readonly end: () => Promise<void>;
}

export type TableHead = Readonly<{
  /** Of the sheet, where there are sheets. */
  name: string;
  columns: readonly ExportColumn[];
  currency: string | null;
  isRightToLeft: boolean;
  /** Whether a CSV begins with the mark by which spreadsheets know UTF-8. */
  hasMark: boolean;
}>;

/** Begins a table as CSV or as a workbook. */
export async function beginTable(
  type: AudienceFileType,
  append: FileWriting['append'],
  head: TableHead,
): Promise<TableFile> {
  if (type === 'xlsx') return beginWorkbook(append, head);
  await append((head.hasMark ? byteOrderMark : '') + csvHeader(head));
  return {
    rows: (rows) => append([...csvLines({ ...head, rows })].join('')),
    end: () => Promise.resolve(),
  };
}
