import type { Inspection } from '../../shared/core/model/import.ts';
import type { FileStamp } from './file-bytes.ts';
import type { ResolvedRead } from './row-reader.ts';

/** The beginning of a file as rows, and how it is read. */
export type ResolvedSample = Readonly<{
  read: ResolvedRead;
  stamp: FileStamp;
  compressed: boolean;
  /** Rows of the table in the sample: header lines first, without the notes above and, as far as the end is in it, below. */
  rows: readonly (readonly string[])[];
  /** The first rows of the file as they are, notes above the table among them. */
  top: readonly (readonly string[])[];
  /** Share of rows with the usual number of cells, 0–1. */
  agreement: number;
  /** Rows of data in the whole file. */
  count: Readonly<{ rows: number; isExact: boolean }>;
  sheets: Inspection['sheets'];
}>;
