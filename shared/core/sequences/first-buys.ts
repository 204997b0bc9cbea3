import type { ItemLevel } from '../baskets/basket-lines.ts';
import type { Purchases } from '../purchases/purchases.ts';
import { hasBit, type Bits } from '../segments/bits.ts';

/** The first time each customer bought each thing, by customer and by thing. */
export type FirstBuys = Readonly<{
  /** Of customer i: from `offsets[i]` to `offsets[i + 1]`, by ascending day. */
  offsets: Int32Array;
  item: Int32Array;
  day: Int32Array;
  /** Of item i: from `starts[i]` to `starts[i + 1]`, by ascending customer. */
  starts: Int32Array;
  buyer: Int32Array;
  buyerDay: Int32Array;
}>;

/** Turns the list around: from by customer to by item. */
function byItem(offsets: Int32Array, item: Int32Array, day: Int32Array, kinds: number) {
  const starts = new Int32Array(kinds + 1);
  for (const own of item) starts[own + 1] = (starts[own + 1] ?? 0) + 1;
  for (let own = 0; own < kinds; own += 1) starts[own + 1] = (starts[own + 1] ?? 0) + (starts[own] ?? 0);
  const next = starts.slice();
  const buyer = new Int32Array(item.length);
  const buyerDay = new Int32Array(item.length);
  for (let customer = 0; customer + 1 < offsets.length; customer += 1) {
    const end = offsets[customer + 1] ?? 0;
    for (let at = offsets[customer] ?? 0; at < end; at += 1) {
      const own = item[at] ?? 0;
      const to = next[own] ?? 0;
      buyer[to] = customer;
      buyerDay[to] = day[at] ?? 0;
      next[own] = to + 1;
    }
  }
  return { starts, buyer, buyerDay };
}

/** Finds them, of known customers only. @param people only these; everybody when null */
export function firstBuysOf(of: Purchases, { codes, kinds }: ItemLevel, people: Bits | null): FirstBuys {
  const customers = of.offsets.length - 1;
  const known = of.offsets[customers] ?? 0;
  const offsets = new Int32Array(customers + 1);
  const item = new Int32Array(known);
  const day = new Int32Array(known);
  const seenBy = new Int32Array(kinds).fill(-1);
  let to = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    const end = people === null || hasBit(people, customer) ? (of.offsets[customer + 1] ?? 0) : 0;
    for (let at = of.offsets[customer] ?? 0; at < end; at += 1) {
      const product = of.product[at] ?? 0;
      const own = codes === null ? product : (codes[product] ?? -1);
      if (own < 0 || seenBy[own] === customer) continue;
      seenBy[own] = customer;
      item[to] = own;
      day[to] = of.day[at] ?? 0;
      to += 1;
    }
    offsets[customer + 1] = to;
  }
  const items = item.subarray(0, to);
  const days = day.subarray(0, to);
  return { offsets, item: items, day: days, ...byItem(offsets, items, days, kinds) };
}
