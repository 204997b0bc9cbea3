import type { ReadOptions } from '../../shared/core/model/import.ts';
import type { Damage } from '../../shared/core/import/normalise.ts';

/** Rows in file order. `rows[i]` is data row `firstRow + i`, counted from 1 without header and blank lines. */
export type Batch = Readonly<{
  firstRow: number;
  rows: readonly (readonly string[])[];
  damage: readonly Readonly<{ row: number; code: Damage }>[];
}>;

/** How the bytes are read, with nothing left open. */
export type ResolvedRead = Readonly<{
  encoding: string;
  delimiter: string;
  headerRows: number;
  breaks?: readonly number[];
}>;

/** Identifies the state of a file; a second pass that finds another one fails with 'file-changed'. */
export type FileStamp = Readonly<{ bytes: number; modifiedMs: number }>;

export type ReadSummary = Readonly<{
  rows: number;
  /** Header lines as cells. */
  header: readonly (readonly string[])[];
  bytes: number;
  /** Of the file as it lies on disk, hexadecimal. */
  sha256: string;
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
 * @throws {AppError} file-missing, file-unreadable, file-changed, file-not-table, file-empty, file-too-large, …
 */
export function readRows(path: string, read: ReadOptions, sink: RowSink): Promise<ReadSummary> {
  return Promise.reject(new Error(`not yet ${path} ${JSON.stringify(read)} ${typeof sink}`));
}
