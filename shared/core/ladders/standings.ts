import type { PurchasesByProduct } from '../purchases/by-product.ts';
import type { Purchases } from '../purchases/purchases.ts';
import { median } from '../stats/median.ts';

/** What has not been bought for so many days says nothing of what somebody buys now. */
export const activeDays = 365;

/** Who bought one step, one entry a customer. Days are day numbers. */
type StepBuyer = Readonly<{
  customer: number;
  first: number;
  last: number;
  lastAtStart: number;
  quantity: number;
}>;

/** Where somebody stands who could move up: the highest step they ever bought, which they bought within `activeDays`. */
export type Standing = Readonly<{ customer: number; /** Median units a purchase. */ quantity: number }>;

/** What is known of one step of a ladder. */
export type StepStanding = Readonly<{
  standing: readonly Standing[];
  /** Whoever came to the step before any higher one, and how many of those later bought a higher one, and after how many days. */
  entered: number;
  moved: number;
  movedAfterDays: readonly number[];
  /** Whoever stood at the step, as above, `horizonDays` before the last day, and how many of those have moved up since. */
  atStart: number;
  movedSince: number;
}>;

/** The time that is looked at: the last day of all purchases, and where the horizon before it begins. */
export type Horizon = Readonly<{ start: number; last: number }>;

/** One customer by their purchases of a step, whose places are in order of their days. */
function buyerOf(customer: number, own: Int32Array, { day, quantity }: Purchases, start: number): StepBuyer {
  const days = Array.from(own, (at) => day[at] ?? 0);
  return {
    customer,
    first: days[0] ?? 0,
    last: days.at(-1) ?? 0,
    lastAtStart: days.findLast((one) => one <= start) ?? -Infinity,
    quantity: median(Array.from(own, (at) => quantity[at] ?? 0)),
  };
}

/** Everybody known who bought a step. */
function buyersOf(
  purchases: Purchases,
  { offsets, places }: PurchasesByProduct,
  product: number,
  start: number,
) {
  const { customer } = purchases;
  const buyers: StepBuyer[] = [];
  const end = offsets[product + 1] ?? 0;
  let from = offsets[product] ?? 0;
  while (from < end) {
    const who = customer[places[from] ?? 0] ?? -1;
    // nobody's come last
    if (who < 0) break;
    let to = from + 1;
    while (to < end && customer[places[to] ?? 0] === who) to += 1;
    buyers.push(buyerOf(who, places.subarray(from, to), purchases, start));
    from = to;
  }
  return buyers;
}

/** Of each customer the first day on which they bought one of the given steps. */
function addFirstDays(firstDay: Map<number, number>, buyers: readonly StepBuyer[]): void {
  for (const { customer, first } of buyers)
    firstDay.set(customer, Math.min(first, firstDay.get(customer) ?? Infinity));
}

/** One step, with the first days on which anybody bought a higher one. */
function standingAt(
  buyers: readonly StepBuyer[],
  higher: ReadonlyMap<number, number>,
  { start, last }: Horizon,
): StepStanding {
  const standing: Standing[] = [];
  const movedAfterDays: number[] = [];
  let entered = 0;
  let atStart = 0;
  let movedSince = 0;
  for (const buyer of buyers) {
    const above = higher.get(buyer.customer) ?? Infinity;
    if (above <= buyer.first) continue;
    entered += 1;
    if (above < Infinity) movedAfterDays.push(above - buyer.first);
    else if (buyer.last > last - activeDays)
      standing.push({ customer: buyer.customer, quantity: buyer.quantity });
    if (above <= start || !(buyer.lastAtStart > start - activeDays)) continue;
    atStart += 1;
    if (above < Infinity) movedSince += 1;
  }
  return { standing, entered, moved: movedAfterDays.length, movedAfterDays, atStart, movedSince };
}

/**
 * Who stands where on a ladder, and how people moved on it before. Nobody's purchases count nowhere.
 *
 * @param products rows of products, lowest step first
 * @returns one entry a step; nobody moves up from the last one
 */
export function standingsOn(
  products: readonly number[],
  purchases: Purchases,
  byProduct: PurchasesByProduct,
  horizon: Horizon,
): StepStanding[] {
  const higher = new Map<number, number>();
  const found: StepStanding[] = [];
  for (const product of [...products].reverse()) {
    const buyers = buyersOf(purchases, byProduct, product, horizon.start);
    found.unshift(standingAt(buyers, higher, horizon));
    addFirstDays(higher, buyers);
  }
  return found;
}
