import type { TextColumn, TextList } from './people-columns.ts';
import { readUtf8 } from './utf8.ts';

/** How many texts a list has. */
export function textCount(list: TextList): number {
  return list.offsets.length - 1;
}

/** Text i of a list. @throws {RangeError} there is no such text */
export function textAt(list: TextList, i: number): string {
  const from = list.offsets[i];
  const end = list.offsets[i + 1];
  if (from === undefined || end === undefined) throw new RangeError(`there is no text ${i}`);
  return readUtf8(list.bytes, from, end);
}

/** The text of a row, null where it is blank. */
export function textOfRow(column: TextColumn, row: number): string | null {
  const code = column.codes[row] ?? -1;
  return code < 0 ? null : textAt(column.distinct, code);
}
