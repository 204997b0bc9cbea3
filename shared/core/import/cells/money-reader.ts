import type { Minor } from '../../model/money.ts';
import type { CellReader } from './cell-reader.ts';
import { toMinor } from './parse-money.ts';

/** Reads amounts that a row may lack: blank is null, unreadable is counted, kept as text and null. */
export function makeMoneyReader(reader: CellReader): (column: number, digits: number) => Minor | null {
  return (column, digits) => {
    const found = reader.decimal(column);
    if (found === undefined) return null;
    const value = found === null ? null : toMinor(found, digits);
    if (value === null) reader.keep(column, 'number-unreadable');
    return value;
  };
}
