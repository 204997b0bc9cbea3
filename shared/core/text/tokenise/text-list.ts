import { sharedCodes, sharedInts } from '../../columns/columns.ts';
import { mostBytesPerUnit, readUtf8, writeUtf8 } from '../../columns/utf8.ts';
import type { TextList } from './token.ts';

/** Texts as one list of bytes that threads share. */
export function makeTextList(texts: readonly string[]): TextList {
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  const room = new Uint8Array(units * mostBytesPerUnit);
  const offsets = sharedInts(texts.length + 1);
  texts.forEach((text, at) => {
    offsets[at + 1] = writeUtf8(text, room, offsets[at] ?? 0);
  });
  const bytes = sharedCodes(offsets[texts.length] ?? 0);
  bytes.set(room.subarray(0, bytes.length));
  return { count: texts.length, offsets, bytes };
}

/** Text number `at` of a list. */
export function textOf({ offsets, bytes }: TextList, at: number): string {
  return readUtf8(bytes, offsets[at] ?? 0, offsets[at + 1] ?? 0);
}

/** Every text of a list. */
export function allTexts(list: TextList): readonly string[] {
  return Array.from({ length: list.count }, (_, at) => textOf(list, at));
}
