import type { Purchases } from '../purchases/purchases.ts';
import { normal975 } from '../stats/interval.ts';
import { fitLogistic, logOddsOf } from '../stats/regression/logistic.ts';
import { seededRandom } from '../stats/seeded-random.ts';
import { strengthOf } from './nearest.ts';
import type { OfferWeight } from './offer-columns.ts';

/** Things that are looked at, at most: those in most baskets. Their pairs are counted in a square of 16 MB. */
const mostThings = 2000;
const folds = 5;
const fewestBaskets = 50;
/** Baskets of a fold's others that are learned from. */
const mostLessons = 1000;
const ridge = 5;
const scale = 20;
const shown = 10;

/** Rankings for every basket of two things or more, one of which was hidden; and what the last fold's score weighs. */
export type LeftOut = Readonly<{
  tried: readonly Readonly<{
    taken: ReadonlySet<number>;
    ranked: Readonly<Record<'model' | 'popularity' | 'item-to-item', readonly number[]>>;
  }>[];
  things: number;
  weights: readonly OfferWeight[];
}>;

/** Distinct things of each order, of the things in most baskets. */
function basketsOf({ order, product }: Purchases, products: number): readonly (readonly number[])[] {
  const sets = new Map<number, Set<number>>();
  order.forEach((own, at) => {
    const set = sets.get(own) ?? new Set();
    sets.set(own, set.add(product[at] ?? 0));
  });
  const counts = new Int32Array(products);
  for (const set of sets.values()) for (const thing of set) counts[thing] = (counts[thing] ?? 0) + 1;
  const kept = Int32Array.from(counts.keys())
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .filter((thing, at) => at < mostThings && (counts[thing] ?? 0) > 0);
  const placeOf = new Map(Array.from(kept, (thing, at) => [thing, at]));
  return [...sets.values()]
    .map((set) => [...set].flatMap((thing) => placeOf.get(thing) ?? []))
    .filter((basket) => basket.length > 1);
}

/** Baskets with each thing, and with each pair. */
type Counts = Readonly<{ things: number; one: Int32Array; both: Int32Array }>;

function count({ things, one, both }: Counts, basket: readonly number[], by: 1 | -1): void {
  for (const a of basket) {
    one[a] = (one[a] ?? 0) + by;
    for (const b of basket) if (a !== b) both[a * things + b] = (both[a * things + b] ?? 0) + by;
  }
}

/** What goes with the rest of a basket: the sum of strengths of its pairs with each thing. */
function withRest({ things, one, both }: Counts, rest: readonly number[]): Float64Array {
  const sums = new Float64Array(things);
  for (const a of rest)
    for (let b = 0; b < things; b += 1) {
      const pairs = both[a * things + b] ?? 0;
      if (pairs > 0) sums[b] = (sums[b] ?? 0) + strengthOf(pairs, one[a] ?? 1, one[b] ?? 1);
    }
  return sums;
}

/** The first ten of all things not in the rest. */
function firstOf(things: number, rest: readonly number[], valueOf: (thing: number) => number): number[] {
  const own = new Set(rest);
  return Array.from({ length: things }, (_, thing) => thing)
    .filter((thing) => !own.has(thing))
    .sort((a, b) => valueOf(b) - valueOf(a) || a - b)
    .slice(0, shown);
}

type Task = Readonly<{ basket: readonly number[]; hidden: number; rest: readonly number[] }>;

/** Learns how much pairs and demand weigh, from baskets that are taken out of the counts while they are looked at. */
function learn(counts: Counts, lessons: readonly Task[]) {
  const features: number[] = [];
  const outcome: number[] = [];
  const cluster: number[] = [];
  lessons.forEach(({ basket, hidden, rest }, lesson) => {
    count(counts, basket, -1);
    const sums = withRest(counts, rest);
    sums.forEach((sum, thing) => {
      if (rest.includes(thing)) return;
      features.push(Math.log1p(scale * sum), Math.log1p(counts.one[thing] ?? 0));
      outcome.push(thing === hidden ? 1 : 0);
      cluster.push(lesson);
    });
    count(counts, basket, 1);
  });
  return fitLogistic(
    {
      ...{ columns: 2, features: Float64Array.from(features), outcome: Uint8Array.from(outcome) },
      weight: new Float64Array(outcome.length).fill(1),
      cluster: Int32Array.from(cluster),
    },
    ridge,
  );
}

/**
 * Hides one thing of every basket and foretells it from the rest, where no customers and no days are known. Five folds: what a basket is foretold
 * by is counted and learned from the baskets of the other four.
 *
 * @returns null with fewer than 50 baskets of two things or more
 */
export function leaveOneOut(purchases: Purchases, products: number): LeftOut | null {
  const baskets = basketsOf(purchases, products);
  if (baskets.length < fewestBaskets) return null;
  const random = seededRandom(3);
  const things = 1 + baskets.reduce((most, basket) => Math.max(most, ...basket), 0);
  const tasks = baskets.map((basket) => {
    const hidden = basket[Math.floor(random() * basket.length)] ?? 0;
    const rest = basket.filter((thing) => thing !== hidden);
    return { basket, hidden, rest, fold: Math.floor(random() * folds) };
  });
  const tried: LeftOut['tried'][number][] = [];
  let weights: OfferWeight[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const others = tasks.filter((task) => task.fold !== fold);
    const counts = { things, one: new Int32Array(things), both: new Int32Array(things * things) };
    for (const { basket } of others) count(counts, basket, 1);
    const fit = learn(counts, others.slice(0, mostLessons));
    weights = (['together', 'popular'] as const).map((feature, at) => {
      const weight = fit.coefficients[at + 1] ?? 0;
      const half = normal975 * Math.sqrt(fit.covariance[(at + 1) * 3 + at + 1] ?? 0);
      return { feature, reason: feature, weight, low: weight - half, high: weight + half };
    });
    for (const { hidden, rest } of tasks.filter((task) => task.fold === fold)) {
      const sums = withRest(counts, rest);
      const row = new Float64Array(2);
      const scoreOf = (thing: number) => {
        row[0] = Math.log1p(scale * (sums[thing] ?? 0));
        row[1] = Math.log1p(counts.one[thing] ?? 0);
        return logOddsOf(fit.coefficients, row);
      };
      const values = Float64Array.from({ length: things }, (_, thing) => scoreOf(thing));
      tried.push({
        taken: new Set([hidden]),
        ranked: {
          model: firstOf(things, rest, (thing) => values[thing] ?? 0),
          popularity: firstOf(things, rest, (thing) => counts.one[thing] ?? 0),
          'item-to-item': firstOf(things, rest, (thing) => sums[thing] ?? 0),
        },
      });
    }
  }
  return { tried, things, weights };
}
