import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import {
  cellsAt,
  type CodedBlock,
  type CodedFile,
  type OddRow,
} from '../../../shared/core/import/coded/coded-file.ts';
import { findNotesBelow } from '../../../shared/core/import/table/find-notes-below.ts';
import type { ReadOptions } from '../../../shared/core/model/import.ts';
import type { RowBlock } from '../csv-rows.ts';
import { makeTextDecoder } from '../decode-text.ts';
import { readBytes } from '../file-bytes.ts';
import { heldRows, makeNumbering, shapeRows } from '../numbering.ts';
import { peekFormat } from '../peek-format.ts';
import { resolveRead } from '../resolve-read.ts';
import { makeRowReader } from '../row-reader.ts';
import type { ReadSummary, RowSink } from '../row-sink.ts';
import { hashOf, makeDictionary } from './dictionary.ts';
import { makeBlockScanner } from './scan-block.ts';

type Cells = readonly string[];
export type Coded = Readonly<{ file: CodedFile; summary: ReadSummary }>;

// so many cells take 400 MB; a larger file is read twice instead
const mostCells = 100_000_000;
const mostTextBytes = 512 * 1024 * 1024;
const mostOdd = 200_000;
// a file with a longer row is read row by row
const mostCarried = 1 << 16;
const replacement = Buffer.from('\ufffd');
const lf = 10;

/** Thrown inside to end reading; never seen outside. */
class NotCoded extends Error {}

const encoder = new TextEncoder();

/** The first rows of a file and its last ones; a row that is among both is the same one. */
function ends(file: CodedFile): Readonly<{ first: Cells[]; last: Cells[] }> {
  const first: Cells[] = [];
  const last: Cells[] = [];
  for (const block of file.blocks)
    for (let at = 0; at < block.rows; at += 1) {
      const row = block.firstRow + at;
      const [isFirst, isLast] = [row <= shapeRows, row > file.rows - heldRows];
      if (!isFirst && !isLast) continue;
      const cells = cellsAt(file, block, at);
      if (isFirst) first.push(cells);
      if (isLast) last.push(cells);
    }
  return { first, last };
}

/** Whether notes or totals stand below the table, as `readRows` looks for them. */
function hasNotesBelow(file: CodedFile): boolean {
  const { first, last } = ends(file);
  return findNotesBelow(first, last).length > 0;
}

/**
 * Reads a whole file once, to numbers: plain blocks straight from their bytes, whatever is not plain by the reader of `readRows`, which
 * gives the same rows. A file with a quote out of place is not read this way at all.
 * @param width cells of a row
 * @returns null for a file that cannot be held or read this way: it must be read with `readRows`
 * @throws {AppError} as `readRows`
 */
export async function readCoded(
  path: string,
  read: ReadOptions,
  width: number,
  sink: Pick<RowSink, 'onBytes' | 'expected'>,
): Promise<Coded | null> {
  const resolved = await resolveRead(path, read, await peekFormat(path));
  const { delimiter, headerRows, skipRows } = resolved;
  // 'xlsx' and 'fixed' are no characters
  const isDelimited = delimiter.length === 1 && delimiter <= '\u007f';
  if (resolved.encoding !== 'utf-8' || !isDelimited || width < 2 || skipRows > 0) return null;
  const decoder = makeTextDecoder('utf-8');
  const reader = makeRowReader(resolved);
  const numbering = makeNumbering(basename(path), resolved, 0);
  const dictionaries = Array.from({ length: width }, makeDictionary);
  const scanner = makeBlockScanner(delimiter.charCodeAt(0), dictionaries);
  const blocks: CodedBlock[] = [];
  const odd = new Map<number, OddRow>();
  let carried: Buffer = Buffer.alloc(0);
  let isBetweenRows = false;
  let cells = 0;
  let firstWidth: number | null = null;

  function keep(codes: Int32Array, rows: number): void {
    cells += rows * width;
    if (cells > mostCells || dictionaries.reduce((sum, of) => sum + of.heapBytes(), 0) > mostTextBytes)
      throw new NotCoded();
    blocks.push({ firstRow: numbering.rows() + 1, rows, codes });
  }

  function codeOfText(column: number, text: string): number {
    const bytes = encoder.encode(text);
    return dictionaries[column]?.codeOf(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length)) ?? 0;
  }

  /** @throws {NotCoded} rows that may come out otherwise when the file is cut into blocks elsewhere */
  function refuseCutElsewhere(block: RowBlock, text: string): void {
    // how far a quote out of place reaches depends on where blocks are cut, which is elsewhere here
    if (block.damage !== null) throw new NotCoded();
    // a row that goes on and on, likewise
    if (text !== '' && block.rows.length === 0 && !reader.isBetweenRows()) throw new NotCoded();
  }

  /** Rows as the careful way gives them. */
  function takeText(text: string, isLast: boolean): void {
    const block = reader.push(text, isLast);
    refuseCutElsewhere(block, text);
    isBetweenRows = reader.isBetweenRows() && numbering.header.length === headerRows;
    if (width !== (firstWidth ??= block.rows[0]?.length ?? null) && firstWidth !== null) throw new NotCoded();
    const first = numbering.rows() + 1;
    const batch = numbering.batch(block, text);
    if (batch === null) return;
    const damage = new Map(batch.damage.map(({ row, code }) => [row, code]));
    const codes = new Int32Array(batch.rows.length * width);
    batch.rows.forEach((row, at) => {
      const found = damage.get(first + at) ?? null;
      if (row.length !== width || found !== null)
        odd.set(first + at, { cells: row.map((cell) => ` ${cell}`.slice(1)), damage: found });
      for (let column = 0; column < width; column += 1)
        codes[at * width + column] = codeOfText(column, row[column] ?? '');
    });
    cells += codes.length;
    if (cells > mostCells || odd.size > mostOdd) throw new NotCoded();
    blocks.push({ firstRow: first, rows: batch.rows.length, codes });
  }

  function isPlain(bytes: Buffer): boolean {
    return isUtf8(bytes) && !bytes.includes(replacement);
  }

  /** Whole lines. Returns what of them begins a row that is not whole. */
  function takeLines(bytes: Buffer): Buffer {
    const scanned = isBetweenRows && isPlain(bytes) ? scanner.scan(bytes) : null;
    if (scanned?.rows === 0 && bytes.length > mostCarried) throw new NotCoded();
    if (scanned === null) {
      takeText(decoder.write(bytes), false);
      return bytes.subarray(bytes.length);
    }
    keep(scanner.codes().slice(0, scanned.rows * width), scanned.rows);
    numbering.pass(scanned.rows);
    reader.pass(scanned.consumed);
    return bytes.subarray(scanned.consumed);
  }

  function take(block: Buffer): void {
    const bytes = carried.length === 0 ? block : Buffer.concat([carried, block]);
    const end = bytes.lastIndexOf(lf) + 1;
    if (end === 0) {
      if (bytes.length > mostCarried) throw new NotCoded();
      carried = Buffer.from(bytes);
      return;
    }
    const left = takeLines(bytes.subarray(0, end));
    carried = Buffer.concat([left, bytes.subarray(end)]);
  }

  try {
    // the first line goes the careful way: it settles the width, and marks before it are taken off
    let isFirst = true;
    const file = await readBytes(path, sink, (block) => {
      const end = isFirst ? block.indexOf(lf) + 1 : 0;
      isFirst = false;
      if (end > 0) take(block.subarray(0, end));
      take(block.subarray(end));
    });
    takeText(decoder.write(carried) + decoder.end(), true);
    const { stamp, sha256, compressed } = file;
    const rows = numbering.rows();
    const coded = { rows, columns: dictionaries, blocks, odd };
    if (hasNotesBelow(coded)) return null;
    return {
      file: coded,
      summary: { rows, header: numbering.header, bytes: stamp.bytes, sha256, compressed, stamp, issues: [] },
    };
  } catch (error) {
    if (error instanceof NotCoded) return null;
    throw error;
  }
}
