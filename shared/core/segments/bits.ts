/** A set of customers: bit r of the list is row r of the people's columns, which are those of the customers' columns too. */
export type Bits = Readonly<{
  /** How many rows there are; bits from there on are 0. */
  count: number;
  words: Uint32Array;
}>;

/** A set of nobody among `count` rows. */
export function noBits(count: number): Bits {
  return { count, words: new Uint32Array((count + 31) >>> 5) };
}

/** Puts a row in. */
export function setBit({ words }: Bits, row: number): void {
  const at = row >>> 5;
  words[at] = (words[at] ?? 0) | (1 << (row & 31));
}

/** Whether a row is in. */
export function hasBit({ words }: Bits, row: number): boolean {
  return (((words[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}
