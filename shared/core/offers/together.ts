import type { BuyersOf } from './buyers-of.ts';
import { startCounting } from './counting-others.ts';
import type { History } from './history.ts';
import { fewestOfBoth, keepNeighbour, noNeighbours, strengthOf, type Neighbours } from './nearest.ts';

/**
 * What is taken by the same buyers: for every thing its nearest others by the cosine of their buyers.
 *
 * Time: the sum over buyers of the square of their distinct things (at most 200). Memory: one counter a thing, and what is kept.
 * @see Sarwar et al. (2001), Item-based collaborative filtering recommendation algorithms, WWW10
 */
export function togetherOf({ things, buyerOffsets, buyerThing }: History, buyers: BuyersOf): Neighbours {
  const found = noNeighbours(things);
  const counting = startCounting(things);
  for (let thing = 0; thing < things; thing += 1) {
    const size = buyers.sizeOf(thing);
    if (size < fewestOfBoth) continue;
    for (const buyer of buyers.buyer.subarray(buyers.offsets[thing], buyers.offsets[thing + 1])) {
      const last = buyerOffsets[buyer + 1] ?? 0;
      for (let own = buyerOffsets[buyer] ?? 0; own < last; own += 1) counting.count(buyerThing[own] ?? 0);
    }
    counting.drain((other, both) => {
      if (other !== thing && both >= fewestOfBoth)
        keepNeighbour(found, thing, other, strengthOf(both, size, buyers.sizeOf(other)), both);
    });
  }
  return found;
}
