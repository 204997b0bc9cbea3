// A list that is read past its end gives undefined, which the compiler minds and the loops here never do. One function for each kind of
// list: each then sees one kind only, and costs nothing.

/** Byte i, 0 past the end. */
export function byteAt(list: Uint8Array, i: number): number {
  return list[i] ?? 0;
}

/** Whole number i, 0 past the end. */
export function intAt(list: Int32Array, i: number): number {
  return list[i] ?? 0;
}

/** The code of row i, -1 (blank) past the end. */
export function codeAt(list: Int32Array, i: number): number {
  return list[i] ?? -1;
}

/** Number i, 0 past the end. */
export function realAt(list: Float64Array, i: number): number {
  return list[i] ?? 0;
}

/** Bits i, 0 past the end. */
export function bitsAt(list: Float32Array, i: number): number {
  return list[i] ?? 0;
}
