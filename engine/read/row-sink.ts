import type { FileStamp } from './file-bytes.ts';
import type { Batch } from './numbering.ts';
import type { ReadingIssue } from './xlsx/count-notes.ts';

export type ReadSummary = Readonly<{
  rows: number;
  /** Header lines as cells. */
  header: readonly (readonly string[])[];
  bytes: number;
  /** Of the file as it lies on disk, hexadecimal. */
  sha256: string;
  compressed: boolean;
  stamp: FileStamp;
  /** What was imperfect about cells before anybody looked at their text. */
  issues: readonly ReadingIssue[];
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
