// Who bought what on which day: the one form of the past that all evidence is counted from. Contents that were read have it too.

/** Most distinct things of one buyer that pairs are counted of: the latest. Someone who bought everything says nothing of what goes together. */
export const mostOfOneBuyer = 200;

/** What happened, one row a thing taken: a line of an order, a reading of a page. Sorted by customer, then day; nobody (-1) last. */
export type Takings = Readonly<{
  customers: number;
  things: number;
  customer: Int32Array;
  /** Order of a taking of nobody, which makes it a buyer of its own. */
  basket: Int32Array;
  thing: Int32Array;
  day: Int32Array;
  quantity: Float64Array;
}>;

/** The past of every customer, and the distinct things of every buyer. */
export type History = Readonly<{
  customers: number;
  things: number;
  /** Takings of customer c: from `offsets[c]` to `offsets[c + 1]`, one a thing and day, by day. */
  offsets: Int32Array;
  thing: Int32Array;
  day: Int32Array;
  quantity: Float64Array;
  /** Buyers: customers who took something, and every basket of nobody known. Distinct things of buyer u from `buyerOffsets[u]` on. */
  buyerOffsets: Int32Array;
  buyerThing: Int32Array;
  /** The day the buyer took it first. */
  buyerDay: Int32Array;
  /** Day of the last taking of all; -1 without. */
  lastDay: number;
}>;

type Lists = Readonly<{ thing: number[]; day: number[]; quantity: number[] }>;

/** Takings of one customer, one a thing and day; quantities of a day are added. */
function gatherDays(takings: Takings, from: number, to: number, placeOf: Int32Array, into: Lists): void {
  let dayStart = into.thing.length;
  let dayNow = Number.NaN;
  for (let at = from; at < to; at += 1) {
    const day = takings.day[at] ?? 0;
    if (day !== dayNow) {
      dayStart = into.thing.length;
      dayNow = day;
    }
    const thing = takings.thing[at] ?? 0;
    const known = placeOf[thing] ?? -1;
    if (known >= dayStart && into.thing[known] === thing) {
      into.quantity[known] = (into.quantity[known] ?? 0) + (takings.quantity[at] ?? 0);
      continue;
    }
    placeOf[thing] = into.thing.length;
    into.thing.push(thing);
    into.day.push(day);
    into.quantity.push(takings.quantity[at] ?? 0);
  }
}

type Buyers = Readonly<{ offsets: number[]; thing: number[]; day: number[] }>;

/** Adds a buyer from its takings, which lie by day: the latest distinct things, each with the day it was taken first. */
function addBuyer(
  thing: ArrayLike<number>,
  day: ArrayLike<number>,
  [from, to]: readonly [number, number],
  placeOf: Int32Array,
  into: Buyers,
): void {
  const start = into.thing.length;
  for (let at = to - 1; at >= from; at -= 1) {
    const own = thing[at] ?? 0;
    const known = placeOf[own] ?? -1;
    if (known >= start && into.thing[known] === own) into.day[known] = day[at] ?? 0;
    else if (into.thing.length - start < mostOfOneBuyer) {
      placeOf[own] = into.thing.length;
      into.thing.push(own);
      into.day.push(day[at] ?? 0);
    }
  }
  if (into.thing.length > start) into.offsets.push(into.thing.length);
}

/** Orders the takings. O(takings). */
export function historyOf(takings: Takings): History {
  const { customers, things, customer } = takings;
  const lists: Lists = { thing: [], day: [], quantity: [] };
  const offsets = new Int32Array(customers + 1);
  const buyers: Buyers = { offsets: [0], thing: [], day: [] };
  const placeOf = new Int32Array(things).fill(-1);
  const placeOfBuyer = new Int32Array(things).fill(-1);
  let at = 0;
  for (let row = 0; row < customers; row += 1) {
    const from = at;
    while (at < customer.length && customer[at] === row) at += 1;
    const start = lists.thing.length;
    gatherDays(takings, from, at, placeOf, lists);
    offsets[row + 1] = lists.thing.length;
    addBuyer(lists.thing, lists.day, [start, lists.thing.length], placeOfBuyer, buyers);
  }
  while (at < customer.length) {
    const from = at;
    while (at < customer.length && takings.basket[at] === takings.basket[from]) at += 1;
    addBuyer(takings.thing, takings.day, [from, at], placeOfBuyer, buyers);
  }
  return {
    ...{ customers, things, offsets },
    thing: Int32Array.from(lists.thing),
    day: Int32Array.from(lists.day),
    quantity: Float64Array.from(lists.quantity),
    buyerOffsets: Int32Array.from(buyers.offsets),
    buyerThing: Int32Array.from(buyers.thing),
    buyerDay: Int32Array.from(buyers.day),
    lastDay: takings.day.reduce((last, day) => Math.max(last, day), -1),
  };
}
