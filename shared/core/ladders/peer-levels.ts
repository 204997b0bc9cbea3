import type { PurchasesByProduct } from '../purchases/by-product.ts';
import type { Purchases } from '../purchases/purchases.ts';
import { quantile } from '../stats/quantile.ts';
import { activeDays } from './standings.ts';

/** How somebody stands to their peers in a category, within the last `activeDays`. Money in minor units. */
export type Headroom = Readonly<{
  /** Share of peers who pay less a unit, those who pay the same counted half; 0–1. */
  pricePosition: number;
  /** What three quarters of the peers pay at most, less what this one pays; at least 0. */
  priceMinor: number;
  /** The same of what is spent in a year. */
  spendMinor: number;
}>;

/** What one group pays, ascending. */
type Levels = Readonly<{ price: Float64Array; spend: Float64Array }>;

/** Peers fewer than this are no measure of anybody. */
export const leastPeers = 5;

function shareBelow(sorted: Float64Array, value: number): number {
  let below = 0;
  let high = sorted.length;
  while (below < high) {
    const middle = (below + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) below = middle + 1;
    else high = middle;
  }
  let above = below;
  while (above < sorted.length && sorted[above] === value) above += 1;
  return (below + above) / 2 / sorted.length;
}

const upperQuarter = (sorted: Float64Array, own: number) => Math.max(0, quantile(sorted, 0.75) - own);

/** What one customer bought of a category. */
type Bought = { units: number; spendMinor: number };

/** What everybody known bought of some products within the last `activeDays`. */
function boughtLately(
  products: readonly number[],
  { customer, day, quantity, amountMinor }: Purchases,
  { offsets, places }: PurchasesByProduct,
  lastDay: number,
): ReadonlyMap<number, Readonly<Bought>> {
  const bought = new Map<number, Bought>();
  for (const product of products)
    for (const at of places.subarray(offsets[product], offsets[product + 1])) {
      const who = customer[at] ?? -1;
      if (who < 0 || (day[at] ?? 0) <= lastDay - activeDays) continue;
      const own = bought.get(who) ?? { units: 0, spendMinor: 0 };
      own.units += quantity[at] ?? 0;
      own.spendMinor += amountMinor[at] ?? 0;
      bought.set(who, own);
    }
  return bought;
}

/** What each group of at least `leastPeers` pays. */
function levelsOf(
  bought: ReadonlyMap<number, Readonly<Bought>>,
  peersOf: (customer: number) => number,
): ReadonlyMap<number, Levels> {
  const groups = new Map<number, { price: number[]; spend: number[] }>();
  for (const [who, { units, spendMinor }] of bought) {
    const group = peersOf(who);
    if (group < 0) continue;
    const levels = groups.get(group) ?? { price: [], spend: [] };
    levels.price.push(spendMinor / units);
    levels.spend.push(spendMinor);
    groups.set(group, levels);
  }
  const sorted = new Map<number, Levels>();
  for (const [group, { price, spend }] of groups)
    if (price.length >= leastPeers)
      sorted.set(group, { price: Float64Array.from(price).sort(), spend: Float64Array.from(spend).sort() });
  return sorted;
}

/**
 * What everybody pays for the goods of a category, against their peers.
 *
 * @param products rows of the products of the category
 * @param peersOf the group of peers of a customer; -1 of none
 * @returns of a customer: null who bought nothing of it lately, has no peers, or fewer than `leastPeers`
 */
export function headroomIn(
  products: readonly number[],
  purchases: Purchases,
  byProduct: PurchasesByProduct,
  lastDay: number,
  peersOf: (customer: number) => number,
): (customer: number) => Headroom | null {
  const bought = boughtLately(products, purchases, byProduct, lastDay);
  const sorted = levelsOf(bought, peersOf);
  return (who) => {
    const own = bought.get(who);
    const levels = sorted.get(peersOf(who));
    if (own === undefined || levels === undefined) return null;
    const price = own.spendMinor / own.units;
    return {
      pricePosition: shareBelow(levels.price, price),
      priceMinor: Math.round(upperQuarter(levels.price, price)),
      spendMinor: Math.round(upperQuarter(levels.spend, own.spendMinor)),
    };
  };
}
