import { readUtf8 } from '../../columns/utf8.ts';
import { foldForm } from './fold-form.ts';
import type { FormTable } from './form-table.ts';
import { tokenFlags, tokenKinds } from './token.ts';

/**
 * Every way in which a token was spelled, found by its bytes. A spelling is folded once, however often it is met: that is what makes reading
 * many texts fast.
 */
export interface Spellings {
  /** The number of the spelling of these bytes, which is added when it is new. */
  readonly find: (bytes: Uint8Array, from: number, end: number, kind: number) => number;
  /** The form of a spelling. */
  readonly form: (spelling: number) => number;
  /** Flags that the spelling itself gives. */
  readonly flags: (spelling: number) => number;
}

const lower = (byte: number) => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte);

// FNV-1a over the bytes, ASCII letters in lower case
function hashOf(bytes: Uint8Array, from: number, end: number, kind: number): number {
  let hash = 0x811c9dc5 ^ kind;
  for (let at = from; at < end; at += 1) hash = Math.imul(hash ^ lower(bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** No spelling yet; `table` is where forms are put. */
export function createSpellings(table: FormTable): Spellings {
  let slots = new Int32Array(1 << 14).fill(-1);
  let heap = new Uint8Array(1 << 18);
  let used = 0;
  const starts: number[] = [0];
  const hashes: number[] = [];
  const kinds: number[] = [];
  const forms: number[] = [];
  const flags: number[] = [];

  const isSame = (spelling: number, bytes: Uint8Array, from: number, end: number, kind: number) => {
    const start = starts[spelling] ?? 0;
    const length = end - from;
    if (kinds[spelling] !== kind || (starts[spelling + 1] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at += 1)
      if (heap[start + at] !== lower(bytes[from + at] ?? 0)) return false;
    return true;
  };
  const slotOf = (hash: number, bytes: Uint8Array, from: number, end: number, kind: number) => {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const spelling = slots[slot] ?? -1;
      if (spelling < 0 || (hashes[spelling] === hash && isSame(spelling, bytes, from, end, kind)))
        return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = () => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    hashes.forEach((hash, spelling) => {
      let slot = hash & (slots.length - 1);
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = spelling;
    });
  };
  const keep = (bytes: Uint8Array, from: number, end: number) => {
    const length = end - from;
    while (used + length > heap.length) {
      const larger = new Uint8Array(heap.length * 2);
      larger.set(heap);
      heap = larger;
    }
    for (let at = from; at < end; at += 1) heap[used + at - from] = lower(bytes[at] ?? 0);
    used += length;
    starts.push(used);
  };
  const find = (bytes: Uint8Array, from: number, end: number, kind: number) => {
    const hash = hashOf(bytes, from, end, kind);
    const slot = slotOf(hash, bytes, from, end, kind);
    const known = slots[slot] ?? -1;
    if (known >= 0) return known;
    const spelling = hashes.length;
    slots[slot] = spelling;
    hashes.push(hash);
    kinds.push(kind);
    keep(bytes, from, end);
    const name = tokenKinds[kind] ?? 'word';
    const folded = foldForm(readUtf8(heap, used - (end - from), used), name);
    forms.push(table.add(folded.form, name));
    flags.push(folded.isElongated ? tokenFlags.elongated : 0);
    if (hashes.length * 2 > slots.length) grow();
    return spelling;
  };
  return {
    find,
    form: (spelling) => forms[spelling] ?? 0,
    flags: (spelling) => flags[spelling] ?? 0,
  };
}
