import { hasBit } from '../../segments/bits.ts';
import type { OverlapInput } from './query.ts';

/** Of every customer the sets that one is in: bit s is set s. */
export function masksOf({ customerId, sets }: OverlapInput): Uint8Array {
  const masks = new Uint8Array(customerId.length);
  sets.forEach((set, at) => {
    for (let row = 0; row < masks.length; row += 1)
      if (hasBit(set, row)) masks[row] = (masks[row] ?? 0) | (1 << at);
  });
  return masks;
}
