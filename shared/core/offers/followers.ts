import { quantile } from '../stats/quantile.ts';
import type { BuyersOf } from './buyers-of.ts';
import { startCounting, type Counting } from './counting-others.ts';
import type { History } from './history.ts';
import {
  fewestOfBoth,
  keepNeighbour,
  keptNeighbours,
  noNeighbours,
  strengthOf,
  type Neighbours,
} from './nearest.ts';

/** What comes later than this has nothing to do with what came before. */
export const longestGapDays = 365;

/** Visits what the buyers of a thing took for the first time on a later day, at most a year later. */
function eachLater(
  history: History,
  buyers: BuyersOf,
  thing: number,
  visit: (later: number, gapDays: number) => void,
): void {
  const { buyerOffsets, buyerThing, buyerDay } = history;
  const [from, to] = [buyers.offsets[thing], buyers.offsets[thing + 1]];
  const places = buyers.place.subarray(from, to);
  buyers.buyer.subarray(from, to).forEach((buyer, at) => {
    const day = buyerDay[places[at] ?? 0] ?? 0;
    const last = buyerOffsets[buyer + 1] ?? 0;
    for (let own = buyerOffsets[buyer] ?? 0; own < last; own += 1) {
      const gapDays = (buyerDay[own] ?? 0) - day;
      if (gapDays > 0 && gapDays <= longestGapDays) visit(buyerThing[own] ?? 0, gapDays);
    }
  });
}

/** Medians of the days between a thing and each of its kept followers. */
function fillMedians(
  history: History,
  buyers: BuyersOf,
  thing: number,
  found: Neighbours,
  slotOf: Int32Array,
): void {
  const from = thing * keptNeighbours;
  const kept = found.thing.subarray(from, from + keptNeighbours).filter((later) => later >= 0);
  kept.forEach((later, slot) => {
    slotOf[later] = slot;
  });
  const gaps = Array.from(kept, (): number[] => []);
  eachLater(history, buyers, thing, (later, gapDays) => gaps[slotOf[later] ?? -1]?.push(gapDays));
  gaps.forEach((own, slot) => {
    slotOf[kept[slot] ?? 0] = -1;
    found.medianDays[from + slot] = quantile(Int32Array.from(own).sort(), 0.5);
  });
}

function keepFollowers(counting: Counting, buyers: BuyersOf, thing: number, found: Neighbours): void {
  const size = buyers.sizeOf(thing);
  counting.drain((later, both) => {
    if (both >= fewestOfBoth)
      keepNeighbour(found, thing, later, strengthOf(both, size, buyers.sizeOf(later)), both);
  });
}

/**
 * What is taken next: for every thing those that its buyers took for the first time on a later day, within a year.
 * Strength is that of `togetherOf`, with only those buyers in the count; with the median of the days between.
 *
 * Time and memory as of `togetherOf`.
 */
export function followersOf(history: History, buyers: BuyersOf): Neighbours {
  const { things } = history;
  const found = noNeighbours(things);
  const counting = startCounting(things);
  const slotOf = new Int32Array(things).fill(-1);
  for (let thing = 0; thing < things; thing += 1) {
    if (buyers.sizeOf(thing) < fewestOfBoth) continue;
    eachLater(history, buyers, thing, counting.count);
    keepFollowers(counting, buyers, thing, found);
    if ((found.thing[thing * keptNeighbours] ?? -1) >= 0) fillMedians(history, buyers, thing, found, slotOf);
  }
  return found;
}
