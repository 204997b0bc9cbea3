import { basename } from 'node:path';
import type { Damage } from '../../shared/core/import/normalise.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { ReadOptions } from '../../shared/core/model/import.ts';
import type { RowBlock } from './csv-rows.ts';
import { makeTextDecoder } from './decode-text.ts';
import { readBytes, type FileStamp } from './file-bytes.ts';
import { limits } from './limits.ts';
import { resolveRead } from './resolve-read.ts';
import { makeRowReader } from './row-reader.ts';

export type { FileStamp } from './file-bytes.ts';
export type { ResolvedRead } from './row-reader.ts';

/** Rows in file order. `rows[i]` is data row `firstRow + i`, counted from 1 without header and blank lines. */
export type Batch = Readonly<{
  firstRow: number;
  rows: readonly (readonly string[])[];
  damage: readonly Readonly<{ row: number; code: Damage }>[];
}>;

export type ReadSummary = Readonly<{
  rows: number;
  /** Header lines as cells. */
  header: readonly (readonly string[])[];
  bytes: number;
  /** Of the file as it lies on disk, hexadecimal. */
  sha256: string;
  compressed: boolean;
  stamp: FileStamp;
}>;

export interface RowSink {
  /** May be asynchronous; reading waits. Throwing stops reading and closes the file. */
  readonly onBatch: (batch: Batch) => void | Promise<void>;
  /** Bytes of the file on disk read so far, and its size. */
  readonly onBytes?: (done: number, total: number) => void;
  /** Asked between batches; throws to stop. */
  readonly throwIfCancelled?: () => void;
  readonly expected?: FileStamp;
}

/** Puts header lines aside and numbers the rows. */
function makeNumbering(path: string, headerRows: number) {
  const header: string[][] = [];
  let next = 1;
  const damageAt = (block: RowBlock, index: number): Damage | null => {
    const found = block.damage?.[index] ?? null;
    if (found) return found;
    return (block.rows[index] ?? []).some((cell) => cell.includes('\ufffd')) ? 'text-undecodable' : null;
  };
  return {
    header,
    rows: () => next - 1,
    batch(block: RowBlock, mayBeUndecodable: boolean): Batch | null {
      const skipped = Math.min(block.rows.length, headerRows - header.length);
      header.push(...block.rows.slice(0, skipped));
      const widest = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
      if (widest > limits.columns && (next === 1 || skipped > 0))
        throw new AppError('file-too-many-columns', {
          name: basename(path),
          columns: widest,
          limit: limits.columns,
        });
      const rows = skipped === 0 ? block.rows : block.rows.slice(skipped);
      if (rows.length === 0) return null;
      const damage: { row: number; code: Damage }[] = [];
      if (block.damage !== null || mayBeUndecodable)
        rows.forEach((_, i) => {
          const code = damageAt(block, i + skipped);
          if (code) damage.push({ row: next + i, code });
        });
      const batch = { firstRow: next, rows, damage };
      next += rows.length;
      return batch;
    },
  };
}

/**
 * Streams every row of a file in constant memory. What `read` leaves open is found as `inspectFile` finds it.
 * Cells are slices of a block's text: whoever keeps one keeps the block, so copy what is kept.
 * @throws {AppError} file-missing, file-unreadable, file-changed, file-not-table, file-empty, file-too-large, …
 */
export async function readRows(path: string, read: ReadOptions, sink: RowSink): Promise<ReadSummary> {
  const resolved = await resolveRead(path, read);
  const decoder = makeTextDecoder(resolved.encoding);
  const reader = makeRowReader(resolved);
  const numbering = makeNumbering(path, resolved.headerRows);
  const take = async (text: string, isLast: boolean) => {
    const batch = numbering.batch(reader.push(text, isLast), text.includes('\ufffd'));
    sink.throwIfCancelled?.();
    if (batch) await sink.onBatch(batch);
  };
  const file = await readBytes(
    path,
    {
      ...(sink.onBytes ? { onBytes: sink.onBytes } : {}),
      ...(sink.expected ? { expected: sink.expected } : {}),
    },
    (block) => take(decoder.write(block), false),
  );
  await take(decoder.end(), true);
  return {
    rows: numbering.rows(),
    header: numbering.header,
    bytes: file.stamp.bytes,
    sha256: file.sha256,
    compressed: file.compressed,
    stamp: file.stamp,
  };
}
