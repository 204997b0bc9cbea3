import { basename } from 'node:path';
import { limits, type WorkbookLimits } from '../limits.ts';
import { makeNumbering, type Batch } from '../numbering.ts';
import type { ResolvedRead } from '../row-reader.ts';
import type { ReadSummary, RowSink } from '../row-sink.ts';
import { chooseSheet } from './choose-sheet.ts';
import { makeNoteCount } from './count-notes.ts';
import { makeMergeFiller } from './fill-merges.ts';
import { findMerges } from './find-merges.ts';
import { sheetRows } from './sheet-rows.ts';
import type { SheetRow } from './sheet-row.ts';
import { withWorkbook } from './workbook-file.ts';

/** Blank cells at the end of a row are not written in the file: each row is as wide as the header. */
function padded(cells: readonly string[], width: number): string[] {
  const row = [...cells];
  while (row.length < width) row.push('');
  return row;
}

/**
 * Streams the rows of a sheet as those of any file: in constant memory, but for the strings that the workbook shares.
 * @throws {AppError} as `withWorkbook` and `sheetRows`, and 'sheet-missing'
 */
export async function readWorkbookRows(
  path: string,
  read: ResolvedRead,
  sink: RowSink,
  workbookLimits?: WorkbookLimits,
): Promise<ReadSummary> {
  const numbering = makeNumbering(basename(path), read);
  const notes = makeNoteCount();
  const request = {
    path,
    ...(sink.expected ? { expected: sink.expected } : {}),
    ...(sink.throwIfCancelled ? { throwIfCancelled: sink.throwIfCancelled } : {}),
    ...(workbookLimits ? { limits: workbookLimits } : {}),
  };
  return withWorkbook(request, async (workbook, file) => {
    const sheet = chooseSheet(workbook, read.sheet);
    const filler = makeMergeFiller(await findMerges(workbook.source, sheet.part), limits.columns);
    const beforeData = read.skipRows + read.headerRows;
    let place = 0;
    let width = 0;

    const prepare = (row: SheetRow): string[] => {
      filler.fillDown(row);
      const isHeader = place >= read.skipRows && place < beforeData;
      if (isHeader) {
        filler.spread(row);
        width = Math.max(width, row.cells.length);
      }
      place += 1;
      if (place > beforeData) for (const note of row.notes) notes.add(note, place - beforeData);
      return isHeader || place <= beforeData ? row.cells : padded(row.cells, width);
    };

    const hand = async (batch: Batch | null) => {
      sink.throwIfCancelled?.();
      if (batch) await sink.onBatch(batch);
    };
    for await (const { rows, share } of sheetRows(workbook, sheet)) {
      sink.onBytes?.(Math.round(share * file.stamp.bytes), file.stamp.bytes);
      const damage = rows.some((row) => row.damage) ? rows.map((row) => row.damage) : null;
      await hand(numbering.batch({ rows: rows.map(prepare), damage }, ''));
    }
    await hand(numbering.end());
    return {
      rows: numbering.rows(),
      header: numbering.header,
      bytes: file.stamp.bytes,
      sha256: file.sha256,
      compressed: file.compressed,
      stamp: file.stamp,
      issues: notes.list(),
    };
  });
}
