import type { CodedFile } from './coded-file.ts';

/** Numbers the combinations of texts that some columns have in a row, so that what they mean is worked out once. */
export interface Combinations {
  /** @param codes of a block  @param start where its row begins in them */
  readonly numberOf: (codes: Int32Array, start: number) => number;
}

/** Numbers pairs of numbers ≥ 0 in the order in which they are met. */
function makePairs(): (a: number, b: number) => number {
  let firsts = new Int32Array(256);
  let seconds = new Int32Array(256);
  let slots = new Int32Array(512); // a number and one more; 0 is free
  let size = 0;

  const place = (a: number, b: number) => {
    const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
  };
  const widened = (column: Int32Array) => {
    const wider = new Int32Array(column.length * 2);
    wider.set(column);
    return wider;
  };
  function grow(): void {
    firsts = widened(firsts);
    seconds = widened(seconds);
    slots = new Int32Array(slots.length * 2);
    for (let at = 0; at < size; at += 1) {
      let slot = place(firsts[at] ?? 0, seconds[at] ?? 0);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = at + 1;
    }
  }

  return (a, b) => {
    let slot = place(a, b);
    for (;;) {
      const at = (slots[slot] ?? 0) - 1;
      if (at < 0) break;
      if (firsts[at] === a && seconds[at] === b) return at;
      slot = (slot + 1) & (slots.length - 1);
    }
    firsts[size] = a;
    seconds[size] = b;
    slots[slot] = size + 1;
    size += 1;
    if (size === firsts.length) grow();
    return size - 1;
  };
}

/** The combinations of these columns; of no column there is one, of a single one its texts themselves. */
export function makeCombinations(file: CodedFile, columns: readonly number[]): Combinations {
  const [first, ...others] = columns.filter((column) => column >= 0 && column < file.columns.length);
  if (first === undefined) return { numberOf: () => 0 };
  const steps = others.map((column) => ({ column, pair: makePairs() }));
  return {
    numberOf(codes, start) {
      let number = codes[start + first] ?? 0;
      for (const { column, pair } of steps) number = pair(number, codes[start + column] ?? 0);
      return number;
    },
  };
}
