import type { ColumnTexts } from '../../../shared/core/import/coded/coded-file.ts';

/** Texts as bytes, each kept once. A text becomes a string when it is first asked for. */
export interface Dictionary extends ColumnTexts {
  /** The number of the text; a new one for a text not met before. `hash` must be `hashOf` of its bytes. */
  readonly codeOf: (source: Uint8Array, from: number, to: number, hash: number) => number;
  readonly heapBytes: () => number;
}

/** Begins a hash; feed it byte by byte through `hashByte`. */
export const hashStart = 0x811c9dc5 | 0;

/** The hash with one more byte. */
export function hashByte(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

/** The hash of bytes as `hashByte` makes it. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = hashStart;
  for (let i = from; i < to; i += 1) hash = hashByte(hash, bytes[i] ?? 0);
  return hash;
}

/** Hashes of short texts that differ in their last letters lie close together. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** A dictionary with the empty text in it, as 0. */
export function makeDictionary(): Dictionary {
  let heap = Buffer.alloc(1024);
  let ends = new Int32Array(256);
  let hashes = new Int32Array(256);
  let slots = new Int32Array(512); // a code and one more; 0 is free
  let mask = slots.length - 1;
  let size = 1;
  const strings: (string | undefined)[] = [''];

  function grow(): void {
    const moreEnds = new Int32Array(ends.length * 2);
    moreEnds.set(ends);
    ends = moreEnds;
    const moreHashes = new Int32Array(hashes.length * 2);
    moreHashes.set(hashes);
    hashes = moreHashes;
    slots = new Int32Array(slots.length * 2);
    mask = slots.length - 1;
    for (let code = 1; code < size; code += 1) {
      let slot = spread(hashes[code] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
  }

  function room(bytes: number): void {
    if (bytes <= heap.length) return;
    const wider = Buffer.alloc(Math.max(bytes, heap.length * 2));
    wider.set(heap);
    heap = wider;
  }

  function isEqual(code: number, source: Uint8Array, from: number, to: number): boolean {
    let at = ends[code - 1] ?? 0;
    if ((ends[code] ?? 0) - at !== to - from) return false;
    for (let i = from; i < to; i += 1, at += 1) if (heap[at] !== source[i]) return false;
    return true;
  }

  function add(source: Uint8Array, from: number, to: number, hash: number): number {
    const code = size;
    const start = ends[code - 1] ?? 0;
    room(start + to - from);
    for (let i = from, at = start; i < to; i += 1, at += 1) heap[at] = source[i] ?? 0;
    ends[code] = start + to - from;
    hashes[code] = hash;
    strings.push(undefined);
    size += 1;
    if (size === ends.length) grow();
    return code;
  }

  return {
    size: () => size,
    heapBytes: () => heap.length + 8 * ends.length + 4 * slots.length,
    codeOf(source, from, to, hash) {
      if (from === to) return 0;
      let slot = spread(hash) & mask;
      for (;;) {
        const found = slots[slot] ?? 0;
        if (found === 0) {
          // written before the dictionary may grow and number its slots anew
          slots[slot] = size + 1;
          return add(source, from, to, hash);
        }
        if (hashes[found - 1] === hash && isEqual(found - 1, source, from, to)) return found - 1;
        slot = (slot + 1) & mask;
      }
    },
    text(code) {
      const known = strings[code];
      if (known !== undefined) return known;
      const text = heap.toString('utf8', ends[code - 1] ?? 0, ends[code] ?? 0);
      strings[code] = text;
      return text;
    },
  };
}
