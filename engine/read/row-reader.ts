import { makeCsvReader, type RowReader } from './csv-rows.ts';
import { makeFixedWidthReader } from './fixed-width-rows.ts';

/** How the bytes are read, with nothing left open. */
export type ResolvedRead = Readonly<{
  encoding: string;
  delimiter: string;
  headerRows: number;
  skipRows: number;
  /** Of a workbook. */
  sheet?: string;
  breaks?: readonly number[];
}>;

/** The reader of rows for a way of reading. */
export function makeRowReader(read: ResolvedRead): RowReader {
  return read.delimiter === 'fixed'
    ? makeFixedWidthReader(read.breaks ?? [0])
    : makeCsvReader(read.delimiter);
}
