import { sharedCodes, sharedInts } from './columns.ts';
import type { TextColumn } from './people-columns.ts';
import { mostBytesPerUnit, writeUtf8 } from './utf8.ts';

/** Takes the texts of one column, row by row, and keeps each distinct one once. */
export interface TextGatherer {
  /** The next row; null and '' are blank. */
  readonly add: (text: string | null) => void;
  /** The column, in shared memory, of exactly its size. */
  readonly column: () => TextColumn;
}

const firstBytes = 1 << 12;
const firstSlots = 1 << 8;

function hashOf(bytes: Uint8Array, from: number, end: number): number {
  let hash = 0x811c9dc5; // FNV-1a
  for (let at = from; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

/**
 * Gathers a column of `rows` texts. A hash table over the bytes themselves: a Map of strings would hold every text twice, which for
 * names and addresses of half a million people is most of the memory of the process.
 */
export function gatherTexts(rows: number): TextGatherer {
  const codes = sharedInts(rows);
  let row = 0;
  let count = 0;
  let bytes = new Uint8Array(firstBytes);
  let offsets = new Int32Array(firstSlots);
  let hashes = new Int32Array(firstSlots);
  let slots = new Int32Array(firstSlots).fill(-1);

  function grow(): void {
    const more = new Int32Array(slots.length * 2).fill(-1);
    const mask = more.length - 1;
    for (let code = 0; code < count; code += 1) {
      let slot = (hashes[code] ?? 0) & mask;
      while (more[slot] !== -1) slot = (slot + 1) & mask;
      more[slot] = code;
    }
    slots = more;
    const moreOffsets = new Int32Array(slots.length);
    moreOffsets.set(offsets);
    offsets = moreOffsets;
    const moreHashes = new Int32Array(slots.length);
    moreHashes.set(hashes);
    hashes = moreHashes;
  }

  function isAt(code: number, hash: number, from: number, end: number): boolean {
    if (hashes[code] !== hash) return false;
    let at = offsets[code] ?? 0;
    if ((offsets[code + 1] ?? 0) - at !== end - from) return false;
    for (let other = from; other < end; other += 1) {
      if (bytes[at] !== bytes[other]) return false;
      at += 1;
    }
    return true;
  }

  /** The code of a text that was written behind the last one; it stays there when it is new. */
  function codeOf(from: number, end: number): number {
    const hash = hashOf(bytes, from, end);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = slots[slot] ?? -1;
      if (code < 0) break;
      if (isAt(code, hash, from, end)) return code;
      slot = (slot + 1) & mask;
    }
    const made = count;
    slots[slot] = made;
    hashes[made] = hash;
    count += 1;
    offsets[count] = end;
    // half full at most, and offsets has one more than there are texts
    if (count * 2 >= slots.length) grow();
    return made;
  }

  return {
    add(text) {
      if (text === null || text === '') {
        codes[row] = -1;
      } else {
        const from = offsets[count] ?? 0;
        const room = from + text.length * mostBytesPerUnit;
        if (room > bytes.length) {
          const more = new Uint8Array(Math.max(room, bytes.length * 2));
          more.set(bytes.subarray(0, from));
          bytes = more;
        }
        codes[row] = codeOf(from, writeUtf8(text, bytes, from));
      }
      row += 1;
    },
    column() {
      if (row !== rows) throw new Error(`a column of ${rows} rows was given ${row}`);
      const size = offsets[count] ?? 0;
      const kept = sharedCodes(size);
      kept.set(bytes.subarray(0, size));
      const keptOffsets = sharedInts(count + 1);
      keptOffsets.set(offsets.subarray(0, count + 1));
      return { codes, distinct: { bytes: kept, offsets: keptOffsets } };
    },
  };
}
