import { setBit, type Bits } from '../bits.ts';

// The first byte says how the ids are kept: as one bit each, from a multiple of eight on, or as the gaps between them, seven bits a byte.
const asBits = 0;
const asGaps = 1;

/** Bytes that a number takes, seven bits each, the last without the top bit. */
function sizeOf(value: number): number {
  let bytes = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) bytes += 1;
  return bytes;
}

function writeNumber(into: Uint8Array, at: number, value: number): number {
  let place = at;
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) {
    into[place] = (rest % 128) | 128;
    place += 1;
  }
  into[place] = rest;
  return place + 1;
}

function readNumber(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  let scale = 1;
  for (let place = at; place < bytes.length; place += 1) {
    const byte = bytes[place] ?? 0;
    value += (byte & 127) * scale;
    if (byte < 128) return { value, next: place + 1 };
    scale *= 128;
  }
  throw new RangeError('a packed set of ids ends within a number');
}

/**
 * Packs a set of ids into few bytes: one bit an id where they lie close, else one byte or so an id.
 *
 * @param ids ascending, distinct, 1 or more, below 2^31
 * @returns none for nobody; 100,000 neighbours take 12 KB, ten people among a million 30 bytes
 */
export function packIds(ids: Int32Array): Uint8Array {
  const first = ids[0];
  const last = ids.at(-1);
  if (first === undefined || last === undefined) return new Uint8Array(0);
  let gapBytes = 1;
  let before = 0;
  for (const id of ids) {
    gapBytes += sizeOf(id - before);
    before = id;
  }
  const start = first >>> 3;
  const bitsAt = 1 + sizeOf(start);
  const bitBytes = bitsAt + (last >>> 3) - start + 1;
  const packed = new Uint8Array(Math.min(gapBytes, bitBytes));
  if (bitBytes <= gapBytes) {
    packed[0] = asBits;
    writeNumber(packed, 1, start);
    for (const id of ids) {
      const at = bitsAt + (id >>> 3) - start;
      packed[at] = (packed[at] ?? 0) | (1 << (id & 7));
    }
    return packed;
  }
  packed[0] = asGaps;
  let at = 1;
  before = 0;
  for (const id of ids) {
    at = writeNumber(packed, at, id - before);
    before = id;
  }
  return packed;
}

/** Whether an id is in a packed set; reads no more of it than it must. @throws {RangeError} the bytes are no packed set */
export function hasId(packed: Uint8Array, id: number): boolean {
  if (packed.length === 0) return false;
  if (packed[0] === asBits) {
    const { value: start, next } = readNumber(packed, 1);
    const at = next + (id >>> 3) - start;
    return at >= next && (((packed[at] ?? 0) >>> (id & 7)) & 1) === 1;
  }
  if (packed[0] !== asGaps) throw new RangeError(`a packed set of ids begins with ${packed[0] ?? ''}`);
  // without `readNumber`, which makes an object of every number: the page of a customer asks hundreds of sets of tens of thousands
  let found = 0;
  let gap = 0;
  let scale = 1;
  for (let at = 1; at < packed.length && found < id; at += 1) {
    const byte = packed[at] ?? 0;
    gap += (byte & 127) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    found += gap;
    gap = 0;
    scale = 1;
  }
  if (scale > 1) throw new RangeError('a packed set of ids ends within a number');
  return found === id;
}

/** Bytes at the beginning of a packed set that say where in it an id is told of. */
export const headBytes = 5;

/**
 * The part of a packed set that alone tells whether an id is in it: one byte of a set of bits, all of a set of gaps. For looking into a set
 * without reading it whole.
 *
 * @param head its first `headBytes` bytes, or all where it has fewer
 * @returns where the part begins, from 0, and how long it is; null when the id cannot be in the set
 * @throws {RangeError} the bytes are no packed set
 */
export function partAbout(head: Uint8Array, id: number): Readonly<{ from: number; length: number }> | null {
  if (head.length === 0) return null;
  if (head[0] === asGaps) return { from: 0, length: Number.MAX_SAFE_INTEGER };
  if (head[0] !== asBits) throw new RangeError(`a packed set of ids begins with ${head[0] ?? ''}`);
  const { value: start, next } = readNumber(head, 1);
  const from = next + (id >>> 3) - start;
  return from < next ? null : { from, length: 1 };
}

/**
 * Whether an id is in a packed set, by the part that `partAbout` told of.
 * @throws {RangeError} the part is of a set of gaps and no packed set
 */
export function isInPart(head: Uint8Array, part: Uint8Array, id: number): boolean {
  return head[0] === asGaps ? hasId(part, id) : (((part[0] ?? 0) >>> (id & 7)) & 1) === 1;
}

/** Visits the gaps of a packed set as ids, ascending. */
function visitGaps(packed: Uint8Array, visit: (id: number) => void): void {
  if (packed[0] !== asGaps) throw new RangeError(`a packed set of ids begins with ${packed[0] ?? ''}`);
  let id = 0;
  for (let at = 1; at < packed.length;) {
    const { value, next } = readNumber(packed, at);
    id += value;
    visit(id);
    at = next;
  }
}

/**
 * A packed set as bits: bit i is the id i.
 * @param count how many bits there are to be; ids from there on are left out
 * @throws {RangeError} the bytes are no packed set
 */
export function unpackIds(packed: Uint8Array, count: number): Bits {
  const words = new Uint32Array((count + 31) >>> 5);
  const bits: Bits = { count, words };
  if (packed.length === 0) return bits;
  if (packed[0] !== asBits) {
    visitGaps(packed, (id) => {
      if (id < count) setBit(bits, id);
    });
    return bits;
  }
  const { value: start, next } = readNumber(packed, 1);
  for (let at = next; at < packed.length; at += 1) {
    const place = start + at - next;
    const word = place >>> 2;
    if (word < words.length) words[word] = (words[word] ?? 0) | ((packed[at] ?? 0) << ((place & 3) * 8));
  }
  const tail = count & 31;
  const last = words.length - 1;
  if (tail > 0) words[last] = (words[last] ?? 0) & ((1 << tail) - 1);
  return bits;
}

/** One more than the largest id that a packed set may hold: bits for so many hold all of it. */
export function roomFor(packed: Uint8Array): number {
  if (packed.length === 0) return 0;
  if (packed[0] === asBits) {
    const { value: start, next } = readNumber(packed, 1);
    return (start + packed.length - next) * 8;
  }
  let last = 0;
  visitGaps(packed, (id) => {
    last = id;
  });
  return last + 1;
}
