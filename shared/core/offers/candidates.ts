import { quantile } from '../stats/quantile.ts';
import type { Evidence } from './evidence.ts';
import { keptNeighbours, type Neighbours } from './nearest.ts';

/** The latest distinct things of a customer that neighbours are looked for of. */
const latestThings = 30;
const topPopular = 50;
/** Takings of a thing that make a rhythm of one's own. */
const ownRhythm = 3;

/** What is known of one customer and the things worth a look. Arrays over things hold what was said last of each; only those in `list` count. */
export interface Person {
  readonly customer: number;
  /** Things that may be offered: rows of things; the first `count` of the list. */
  readonly list: Int32Array;
  readonly count: number;
  /** Distinct days with takings in the last 365, days since the last (asOf + 1 without any), and all takings. */
  readonly orders: number;
  readonly awayDays: number;
  readonly takings: number;
  /** Sums of strengths of neighbours, the strongest neighbour, and its place in the list of its neighbours. */
  readonly together: Float64Array;
  readonly togetherAt: Int32Array;
  readonly next: Float64Array;
  readonly nextAt: Int32Array;
  /** Days it was taken on, the first and the last of them. */
  readonly bought: Int32Array;
  readonly lastDay: Int32Array;
  readonly views: Int32Array;
  readonly isWished: Uint8Array;
  readonly ofCategory: Int32Array;
  /** Days between two takings of the thing, the customer's own where taken three times, else everybody's; NaN unknown. */
  readonly gapDays: (thing: number) => number;
}

/** Things touched for the present customer; what lies in the lists of others is stale. */
type Marks = Readonly<{ stamp: Int32Array; touched: Int32Array }>;

/** Makes the one desk customers are looked at on, one after another. Memory: some numbers a thing. */
export function startLooking(evidence: Evidence): (customer: number) => Person {
  const { known, history, popularity, rhythm } = evidence;
  const { things } = history;
  const marks: Marks = { stamp: new Int32Array(things).fill(-1), touched: new Int32Array(things) };
  const ints = () => new Int32Array(things);
  const person = {
    ...{ customer: -1, list: ints(), count: 0, orders: 0, awayDays: 0, takings: 0 },
    ...{
      together: new Float64Array(things),
      togetherAt: ints(),
      next: new Float64Array(things),
      nextAt: ints(),
    },
    ...{ bought: ints(), firstDay: ints(), lastDay: ints(), views: ints(), isWished: new Uint8Array(things) },
    ofCategory: new Int32Array(known.categories),
    gapDays,
  };
  const best = { together: new Float64Array(things), next: new Float64Array(things) };
  const isBarred = new Int32Array(things).fill(-1);
  let many = 0;
  let turn = 0;

  function touch(thing: number): void {
    if (marks.stamp[thing] === turn) return;
    marks.stamp[thing] = turn;
    marks.touched[many] = thing;
    many += 1;
    for (const list of [person.together, person.next, best.together, best.next, person.bought, person.views])
      list[thing] = 0;
    person.togetherAt[thing] = person.nextAt[thing] = -1;
    person.isWished[thing] = 0;
  }

  function gapDays(thing: number): number {
    if ((person.bought[thing] ?? 0) < ownRhythm) return rhythm.medianDays[thing] ?? Number.NaN;
    const [from, to] = [history.offsets[person.customer], history.offsets[person.customer + 1]];
    const own = history.thing.subarray(from, to);
    const days = history.day.subarray(from, to).filter((_, at) => own[at] === thing);
    const gaps = days.subarray(1).map((day, at) => day - (days[at] ?? 0));
    return quantile(gaps.sort(), 0.5);
  }

  function takeIn(from: number, to: number): void {
    let day = Number.NaN;
    for (let at = from; at < to; at += 1) {
      const thing = history.thing[at] ?? 0;
      const own = history.day[at] ?? 0;
      touch(thing);
      if (person.bought[thing] === 0) person.firstDay[thing] = own;
      person.bought[thing] = (person.bought[thing] ?? 0) + 1;
      person.lastDay[thing] = own;
      const code = known.category[thing] ?? -1;
      if (code >= 0) person.ofCategory[code] = (person.ofCategory[code] ?? 0) + 1;
      if (own !== day && own > known.asOfDay - 365) person.orders += 1;
      day = own;
    }
    person.takings = to - from;
    person.awayDays = to > from ? known.asOfDay - day : known.asOfDay + 1;
  }

  function addNeighbours(
    of: number,
    list: Neighbours,
    kind: 'together' | 'next',
    weightOf: (at: number) => number,
  ): void {
    const from = of * keptNeighbours;
    const cited = kind === 'together' ? person.togetherAt : person.nextAt;
    for (let at = from; at < from + keptNeighbours; at += 1) {
      const thing = list.thing[at] ?? -1;
      if (thing < 0) return;
      touch(thing);
      const strength = (list.strength[at] ?? 0) * weightOf(at);
      person[kind][thing] = (person[kind][thing] ?? 0) + strength;
      if (strength <= (best[kind][thing] ?? 0)) continue;
      best[kind][thing] = strength;
      cited[thing] = at;
    }
  }

  /** What goes with the latest things; a follower counts half once it is late by more than the horizon. */
  function addFromHistory(from: number, to: number): void {
    let seen = 0;
    for (let at = to - 1; at >= from && seen < latestThings; at -= 1) {
      const thing = history.thing[at] ?? 0;
      // a thing is visited where it was taken last
      if (person.lastDay[thing] !== history.day[at]) continue;
      seen += 1;
      addNeighbours(thing, evidence.together, 'together', () => 1);
      const elapsed = known.asOfDay - (person.firstDay[thing] ?? 0);
      addNeighbours(thing, evidence.next, 'next', (place) =>
        elapsed > 2 * (evidence.next.medianDays[place] ?? 0) + known.horizonDays ? 0.5 : 1,
      );
    }
  }

  function addWishes(customer: number): void {
    const { offsets, thing: wish } = evidence.wishesOf;
    const own = wish.subarray(offsets[customer], offsets[customer + 1]);
    for (const code of own) evidence.topOfWish[code]?.forEach(touch);
    const answers = Array.from(own, (code) => known.wishes[code]);
    for (const thing of marks.touched.subarray(0, own.length > 0 ? many : 0))
      if (answers.some((answer) => answer?.[thing] === 1)) person.isWished[thing] = 1;
  }

  function addLooks(customer: number): void {
    const { offsets, thing } = evidence.viewsOf;
    for (const own of thing.subarray(offsets[customer], offsets[customer + 1])) {
      touch(own);
      person.views[own] = (person.views[own] ?? 0) + 1;
    }
  }

  /** The three categories bought most. */
  function addCategories(): void {
    const ranked = [...person.ofCategory.keys()].filter((code) => (person.ofCategory[code] ?? 0) > 0);
    ranked.sort((a, b) => (person.ofCategory[b] ?? 0) - (person.ofCategory[a] ?? 0) || a - b);
    for (const code of ranked.slice(0, 3)) evidence.topOfCategory[code]?.forEach(touch);
  }

  /** Whether a thing may be offered: not barred, and, if taken before, due again within the horizon. */
  function mayOffer(thing: number): boolean {
    if (known.isBlocked[thing] === 1 || isBarred[thing] === turn) return false;
    const times = person.bought[thing] ?? 0;
    if (times === 0) return true;
    if (!known.canRepeat || (times < ownRhythm && rhythm.isRepeatable[thing] !== 1)) return false;
    return known.asOfDay - (person.lastDay[thing] ?? 0) + known.horizonDays >= gapDays(thing);
  }

  return (customer) => {
    const [from, to] = [history.offsets[customer] ?? 0, history.offsets[customer + 1] ?? 0];
    person.customer = customer;
    turn += 1;
    many = person.orders = person.count = 0;
    person.ofCategory.fill(0);
    takeIn(from, to);
    addFromHistory(from, to);
    addLooks(customer);
    addCategories();
    for (const thing of popularity.order.subarray(0, topPopular)) touch(thing);
    addWishes(customer);
    const barred = evidence.barredFor;
    for (const thing of barred.thing.subarray(barred.offsets[customer], barred.offsets[customer + 1]))
      isBarred[thing] = turn;
    for (const thing of marks.touched.subarray(0, many)) {
      if (!mayOffer(thing)) continue;
      person.list[person.count] = thing;
      person.count += 1;
    }
    return person;
  };
}
