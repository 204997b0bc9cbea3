import type { BasketLines } from '../core/baskets/baskets.ts';

/** Baskets as lists of item numbers, laid out as lines. */
export function linesOf(baskets: readonly (readonly number[])[]): BasketLines {
  const offsets = [0];
  for (const basket of baskets) offsets.push((offsets.at(-1) ?? 0) + basket.length);
  const item = Int32Array.from(baskets.flat());
  return {
    offsets: Int32Array.from(offsets),
    item,
    kinds: item.reduce((most, one) => Math.max(most, one), 0) + 1,
  };
}
