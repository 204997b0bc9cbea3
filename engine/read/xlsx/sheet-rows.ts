import { AppError } from '../../../shared/core/model/errors.ts';
import type { SheetPlace, Workbook } from './open-workbook.ts';
import { makeSheetParser } from './sheet-parser.ts';
import type { SheetRow } from './sheet-row.ts';
import { makeXmlReader } from './xml-reader.ts';

/** Rows that one block of a sheet gave, and the share of the sheet that is read, 0–1. */
export type SheetBlock = Readonly<{ rows: SheetRow[]; share: number }>;

/**
 * The rows of a sheet, block by block, in constant memory. Leaving early stops reading.
 * @throws {AppError} spreadsheet-damaged, spreadsheet-unsafe, spreadsheet-too-large, file-too-many-columns
 */
export async function* sheetRows(workbook: Workbook, { part }: SheetPlace): AsyncGenerator<SheetBlock> {
  const { archive, name, limits, throwIfCancelled } = workbook.source;
  let rows: SheetRow[] = [];
  const events = makeSheetParser(workbook, part, (row) => rows.push(row));
  const reader = makeXmlReader({ name, part, textCharacters: limits.textCharacters }, events);
  const total = Math.max(1, archive.bytes(part));
  let spentMs = 0;
  let read = 0;
  for await (const block of archive.blocks(part)) {
    throwIfCancelled();
    const started = performance.now();
    read += block.length;
    reader.write(block);
    spentMs += performance.now() - started;
    if (spentMs / 1000 > limits.seconds)
      throw new AppError('spreadsheet-too-large', { name, what: 'seconds', limit: limits.seconds });
    if (rows.length === 0) continue;
    const found = rows;
    rows = [];
    yield { rows: found, share: Math.min(1, read / total) };
  }
  reader.end();
  if (rows.length > 0) yield { rows, share: 1 };
}
