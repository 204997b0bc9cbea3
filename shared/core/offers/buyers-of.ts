import type { History } from './history.ts';
import { startsOf } from './owned-lists.ts';

/** Who took a thing: the places in `buyerThing` of thing t from `offsets[t]` to `offsets[t + 1]`, and the buyer each belongs to. */
export type BuyersOf = Readonly<{
  offsets: Int32Array;
  place: Int32Array;
  buyer: Int32Array;
  /** How many they are. */
  sizeOf: (thing: number) => number;
}>;

/** Turns the lists of buyers around. O(distinct things of all buyers). */
export function buyersOf({ things, buyerOffsets, buyerThing }: History): BuyersOf {
  const offsets = startsOf(things, buyerThing);
  const next = offsets.slice();
  const place = new Int32Array(buyerThing.length);
  const buyer = new Int32Array(buyerThing.length);
  let row = 0;
  buyerThing.forEach((thing, at) => {
    while (at >= (buyerOffsets[row + 1] ?? Number.POSITIVE_INFINITY)) row += 1;
    const to = next[thing] ?? 0;
    place[to] = at;
    buyer[to] = row;
    next[thing] = to + 1;
  });
  return {
    ...{ offsets, place, buyer },
    sizeOf: (thing) => (offsets[thing + 1] ?? 0) - (offsets[thing] ?? 0),
  };
}
