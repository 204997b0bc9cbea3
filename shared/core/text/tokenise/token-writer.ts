import { sharedInts } from '../../columns/columns.ts';
import type { FormTable } from './form-table.ts';
import type { Spellings } from './spellings.ts';
import { tokenFlags, type TokenisedTexts } from './token.ts';

const firstRoom = 1 << 12;

/** Where tokens are put one after another. */
export interface TokenWriter {
  /** Begins a text of at most so many tokens. */
  readonly begin: (most: number) => void;
  readonly add: (bytes: Uint8Array, from: number, end: number, kind: number, flags: number) => void;
  /** Gives the last token of the text the flag that a sentence ends; without one nothing. */
  readonly endSentence: () => void;
  readonly finish: () => void;
  readonly freeze: () => TokenisedTexts;
}

/** Room for tokens, twice as much when it is full. */
export function createTokenWriter(table: FormTable, spellings: Spellings): TokenWriter {
  let form = new Int32Array(firstRoom);
  let flag = new Uint16Array(firstRoom);
  let starts = new Int32Array(firstRoom);
  let ends = new Int32Array(firstRoom);
  const offsets: number[] = [0];
  let count = 0;
  let textStart = 0;

  const widen = <List extends Int32Array | Uint16Array>(list: List, larger: List): List => {
    larger.set(list);
    return larger;
  };
  const begin = (most: number) => {
    textStart = count;
    if (count + most <= form.length) return;
    const room = Math.max(form.length * 2, count + most);
    form = widen(form, new Int32Array(room));
    flag = widen(flag, new Uint16Array(room));
    starts = widen(starts, new Int32Array(room));
    ends = widen(ends, new Int32Array(room));
  };
  const add = (bytes: Uint8Array, from: number, end: number, kind: number, flags: number) => {
    const spelling = spellings.find(bytes, from, end, kind);
    form[count] = spellings.form(spelling);
    flag[count] = kind | flags | spellings.flags(spelling);
    starts[count] = from;
    ends[count] = end;
    count += 1;
  };
  const endSentence = () => {
    if (count > textStart) flag[count - 1] = (flag[count - 1] ?? 0) | tokenFlags.sentenceEnd;
  };
  const shared = (list: Int32Array) => {
    const copy = sharedInts(count);
    copy.set(list.subarray(0, count));
    return copy;
  };
  return {
    begin,
    add,
    endSentence,
    finish: () => {
      endSentence();
      offsets.push(count);
    },
    freeze: () => {
      const allOffsets = sharedInts(offsets.length);
      allOffsets.set(offsets);
      const flags = new Uint16Array(new SharedArrayBuffer(count * Uint16Array.BYTES_PER_ELEMENT));
      flags.set(flag.subarray(0, count));
      return {
        count: offsets.length - 1,
        offsets: allOffsets,
        form: shared(form),
        flags,
        from: shared(starts),
        end: shared(ends),
        forms: table.freeze(),
      };
    },
  };
}
