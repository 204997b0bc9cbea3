import { buyersOf } from './buyers-of.ts';
import { followersOf } from './followers.ts';
import { historyOf, type History, type Takings } from './history.ts';
import type { Neighbours } from './nearest.ts';
import { ownedLists, type OwnedLists } from './owned-lists.ts';
import { popularityOf, type Popularity } from './popularity.ts';
import { rhythmOf, type Rhythm } from './rhythm.ts';
import { togetherOf } from './together.ts';

/** Days within which a look at a product speaks for it. */
export const viewDays = 60;
/** Popular things of a category or a wish that are looked at for those who like it. */
const topOfGroup = 10;

/** All that was known on the evening of a day. Nothing later is in it. */
export type Known = Readonly<{
  takings: Takings;
  /** Day number of that day, and the days foretold from it. */
  asOfDay: number;
  horizonDays: number;
  /** Category of each thing, -1 without; how many there are. */
  category: Int32Array;
  categories: number;
  /** For each wish, 1 by thing that answers it. */
  wishes: readonly Uint8Array[];
  /** Who has which wish. */
  wished: Readonly<{ customer: Int32Array; wish: Int32Array }>;
  /** Looks at things, with their days. */
  views: Readonly<{ customer: Int32Array; thing: Int32Array; day: Int32Array }>;
  /** What is offered to nobody: 1 by thing. */
  isBlocked: Uint8Array;
  /** What is not offered to a customer: returned, or said no to. */
  barred: Readonly<{ customer: Int32Array; thing: Int32Array }>;
  /** Whether what was taken once can be offered again; not so for what is read. */
  canRepeat: boolean;
}>;

/** What is counted from it, for all customers at once. */
export type Evidence = Readonly<{
  known: Known;
  history: History;
  popularity: Popularity;
  rhythm: Rhythm;
  together: Neighbours;
  next: Neighbours;
  /** Share of all customers' takings that is of each category. */
  categoryShare: Float64Array;
  /** The most popular things of each category, and of each wish. */
  topOfCategory: readonly Int32Array[];
  topOfWish: readonly Int32Array[];
  wishesOf: OwnedLists;
  /** Looks of the last 60 days. */
  viewsOf: OwnedLists;
  barredFor: OwnedLists;
}>;

function sharesOf({ thing }: History, { category, categories }: Known): Float64Array {
  const counts = new Float64Array(categories);
  for (const own of thing) {
    const code = category[own] ?? -1;
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts.map((count) => count / Math.max(1, thing.length));
}

/** The first ten things of the list of popular ones that belong to each group. */
function topsOf(
  order: Int32Array,
  groups: number,
  isIn: (group: number, thing: number) => boolean,
): Int32Array[] {
  return Array.from({ length: groups }, (_, group) => {
    const found: number[] = [];
    for (let at = 0; at < order.length && found.length < topOfGroup; at += 1)
      if (isIn(group, order[at] ?? 0)) found.push(order[at] ?? 0);
    return Int32Array.from(found);
  });
}

function topsOfCategories(order: Int32Array, { category, categories }: Known): Int32Array[] {
  const found: number[][] = Array.from({ length: categories }, () => []);
  for (const thing of order) {
    const own = found[category[thing] ?? -1];
    if (own !== undefined && own.length < topOfGroup) own.push(thing);
  }
  return found.map((own) => Int32Array.from(own));
}

/** Counts everything. Time and memory: those of pairs, see `togetherOf`. */
export function evidenceOf(known: Known): Evidence {
  const { takings, asOfDay, views } = known;
  const history = historyOf(takings);
  const buyers = buyersOf(history);
  const allowed = popularityOf(takings, history, asOfDay);
  const popularity = { ...allowed, order: allowed.order.filter((thing) => known.isBlocked[thing] !== 1) };
  const isRecent = (at: number) =>
    (views.day[at] ?? 0) > asOfDay - viewDays && (views.day[at] ?? 0) <= asOfDay;
  const recent = views.thing.map((thing, at) => (isRecent(at) ? thing : -1));
  return {
    ...{ known, history, popularity },
    rhythm: rhythmOf(history),
    together: togetherOf(history, buyers),
    next: followersOf(history, buyers),
    categoryShare: sharesOf(history, known),
    topOfCategory: topsOfCategories(popularity.order, known),
    topOfWish: topsOf(
      popularity.order,
      known.wishes.length,
      (wish, thing) => known.wishes[wish]?.[thing] === 1,
    ),
    wishesOf: ownedLists(takings.customers, known.wished.customer, known.wished.wish),
    viewsOf: ownedLists(takings.customers, views.customer, recent),
    barredFor: ownedLists(takings.customers, known.barred.customer, known.barred.thing),
  };
}
