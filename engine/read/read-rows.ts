import { basename } from 'node:path';
import type { ReadOptions } from '../../shared/core/model/import.ts';
import { makeTextDecoder } from './decode-text.ts';
import { readBytes } from './file-bytes.ts';
import { makeNumbering } from './numbering.ts';
import { peekFormat } from './peek-format.ts';
import { resolveRead } from './resolve-read.ts';
import { makeRowReader } from './row-reader.ts';
import type { ReadSummary, RowSink } from './row-sink.ts';
import { readWorkbookRows } from './xlsx/read-workbook-rows.ts';

export type { FileStamp } from './file-bytes.ts';
export type { Batch } from './numbering.ts';
export type { ResolvedRead } from './row-reader.ts';
export type { ReadSummary, RowSink } from './row-sink.ts';

/**
 * Streams every row of a file in constant memory. What `read` leaves open is found as `inspectFile` finds it.
 * Cells are slices of a block's text: whoever keeps one keeps the block, so copy what is kept.
 * A workbook is told by its content, whatever the file is called.
 * @throws {AppError} file-missing, file-unreadable, file-changed, file-not-table, file-empty, file-too-large, …
 */
export async function readRows(path: string, read: ReadOptions, sink: RowSink): Promise<ReadSummary> {
  const format = await peekFormat(path);
  const resolved = await resolveRead(path, read, format);
  if (resolved.delimiter === 'xlsx') return readWorkbookRows(path, resolved, sink);
  const decoder = makeTextDecoder(resolved.encoding);
  const reader = makeRowReader(resolved);
  const numbering = makeNumbering(basename(path), resolved);
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
  const last = numbering.end();
  if (last) await sink.onBatch(last);
  return {
    rows: numbering.rows(),
    header: numbering.header,
    bytes: file.stamp.bytes,
    sha256: file.sha256,
    compressed: file.compressed,
    stamp: file.stamp,
    issues: [],
  };
}
