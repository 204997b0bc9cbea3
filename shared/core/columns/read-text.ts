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

const blockBytes = 4096;

/** Where a block of texts ends that begins with text i: after the last one that is whole within it, or after one that is longer. */
function blockEnd({ offsets }: TextList, i: number): number {
  const limit = (offsets[i] ?? 0) + blockBytes;
  let end = i + 1;
  while ((offsets[end + 1] ?? Number.POSITIVE_INFINITY) <= limit) end += 1;
  return end;
}

/** All texts of a list, in order. Faster than one by one: what is ASCII becomes one text and is cut. */
export function allTexts(list: TextList): string[] {
  const { bytes, offsets } = list;
  const count = textCount(list);
  const texts: string[] = [];
  for (let i = 0; i < count;) {
    const end = blockEnd(list, i);
    const from = offsets[i] ?? 0;
    const block = bytes.subarray(from, offsets[end]);
    if (block.length <= blockBytes && block.every((byte) => byte < 0x80)) {
      const whole = String.fromCharCode(...block);
      for (; i < end; i += 1) texts.push(whole.slice((offsets[i] ?? 0) - from, (offsets[i + 1] ?? 0) - from));
    } else for (; i < end; i += 1) texts.push(textAt(list, i));
  }
  return texts;
}

/** The text of a row, null where it is blank. */
export function textOfRow(column: TextColumn, row: number): string | null {
  const code = column.codes[row] ?? -1;
  return code < 0 ? null : textAt(column.distinct, code);
}
