import type { Purchases } from '../purchases/purchases.ts';
import { hasBit, type Bits } from '../segments/bits.ts';
import type { BasketLines } from './baskets.ts';

/** What one basket is: an order, all of a customer, or what a customer bought within some days of the first thing in it. */
export type BasketKind =
  | Readonly<{ by: 'order'; anonymous: boolean }>
  | Readonly<{ by: 'customer' }>
  | Readonly<{ by: 'window'; days: number }>;

/** Purchases by basket. */
export type PurchaseBaskets = BasketLines &
  Readonly<{
    /** By basket: row of the customer, -1 nobody. */
    customer: Int32Array;
    /** Orders that nobody known placed and that are no baskets. */
    anonymousOrders: number;
    /** Lines of products that belong to nothing at this level. */
    withoutItem: number;
  }>;

/** Which item each product is; by the product itself when null. */
export type ItemLevel = Readonly<{ codes: Int32Array | null; kinds: number }>;

/** Whether a purchase belongs to the basket that began at another. */
function belongs(of: Purchases, kind: BasketKind, start: number, at: number): boolean {
  if (kind.by === 'order') return of.order[at] === of.order[start];
  if (of.customer[at] !== of.customer[start]) return false;
  return kind.by === 'customer' || (of.day[at] ?? 0) - (of.day[start] ?? 0) < kind.days;
}

/** Anonymous orders from a purchase on. */
function countOrders(of: Purchases, from: number): number {
  let orders = 0;
  for (let at = from; at < of.count; at += 1)
    if (at === from || of.order[at] !== of.order[at - 1]) orders += 1;
  return orders;
}

/**
 * Puts purchases into baskets.
 *
 * @param people only what these bought; everybody when null. Nobody known is in no set of people
 * @returns baskets in the order of purchases: by customer, then day
 */
export function basketsOfPurchases(
  of: Purchases,
  { codes, kinds }: ItemLevel,
  kind: BasketKind,
  people: Bits | null,
): PurchaseBaskets {
  const known = of.offsets.at(-1) ?? 0;
  const countsAnonymous = kind.by === 'order' && kind.anonymous && people === null;
  const end = countsAnonymous ? of.count : known;
  const item = new Int32Array(end);
  const offsets = new Int32Array(end + 1);
  const customers = new Int32Array(end);
  let baskets = 0;
  let withoutItem = 0;
  let to = 0;
  let start = -1;
  for (let at = 0; at < end; at += 1) {
    const customer = of.customer[at] ?? -1;
    if (people !== null && !hasBit(people, customer)) continue;
    if (start < 0 || !belongs(of, kind, start, at)) {
      offsets[baskets] = to;
      customers[baskets] = customer;
      baskets += 1;
      start = at;
    }
    const product = of.product[at] ?? 0;
    const found = codes === null ? product : (codes[product] ?? -1);
    if (found < 0) withoutItem += 1;
    item[to] = found;
    to += 1;
  }
  offsets[baskets] = to;
  return {
    ...{ offsets: offsets.slice(0, baskets + 1), item: item.subarray(0, to), kinds },
    ...{ customer: customers.slice(0, baskets), withoutItem },
    anonymousOrders: countsAnonymous ? 0 : countOrders(of, known),
  };
}
