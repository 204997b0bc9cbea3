import type { ReadOptions } from '../../shared/core/model/import.ts';
import { makeTextDecoder } from './decode-text.ts';
import { readBytes, type FileStamp } from './file-bytes.ts';
import { makeNumbering, type Batch } from './numbering.ts';
import { resolveRead } from './resolve-read.ts';
import { makeRowReader } from './row-reader.ts';

export type { FileStamp } from './file-bytes.ts';
export type { Batch } from './numbering.ts';
export type { ResolvedRead } from './row-reader.ts';

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
    const batch = numbering.batch(reader.push(text, isLast), text);
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
