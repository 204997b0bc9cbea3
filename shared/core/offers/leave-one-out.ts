import type { Purchases } from '../purchases/purchases.ts';
import { normal975 } from '../stats/interval.ts';
import { fitChoices, type ChoiceFit } from '../stats/regression/conditional-logistic.ts';
import { seededRandom } from '../stats/seeded-random.ts';
import { strengthOf } from './nearest.ts';
import type { OfferWeight } from './offer-columns.ts';

/** Things that are looked at, at most: those in most baskets. Their pairs are counted in a square of 16 MB. */
const mostThings = 2000;
const folds = 5;
const fewestBaskets = 50;
/** Candidates in the baskets that are learned from, at most: 16 MB of features. */
const mostCandidates = 1_000_000;
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

/** What speaks for a thing: how it goes with the rest, and demand. */
function featuresOf(sum: number, baskets: number): readonly [number, number] {
  return [Math.log1p(scale * sum), Math.log1p(baskets)];
}

type Task = Readonly<{ basket: readonly number[]; hidden: number; rest: readonly number[] }>;

/** Learns how much pairs and demand weigh, from baskets that are taken out of the counts while they are looked at. */
function learn(counts: Counts, lessons: readonly Task[], near?: Float64Array): ChoiceFit {
  const features: number[] = [];
  const offsets = new Int32Array(lessons.length + 1);
  const taken = new Int32Array(lessons.length);
  let candidates = 0;
  lessons.forEach(({ basket, hidden, rest }, lesson) => {
    count(counts, basket, -1);
    withRest(counts, rest).forEach((sum, thing) => {
      if (rest.includes(thing)) return;
      if (thing === hidden) taken[lesson] = candidates;
      features.push(...featuresOf(sum, counts.one[thing] ?? 0));
      candidates += 1;
    });
    offsets[lesson + 1] = candidates;
    count(counts, basket, 1);
  });
  return fitChoices({ columns: 2, features: Float64Array.from(features), offsets, taken }, ridge, near);
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
  // folds share most of their baskets
  let near: Float64Array | undefined;
  for (let fold = 0; fold < folds; fold += 1) {
    const others = tasks.filter((task) => task.fold !== fold);
    const counts = { things, one: new Int32Array(things), both: new Int32Array(things * things) };
    for (const { basket } of others) count(counts, basket, 1);
    const fit = learn(counts, others.slice(0, Math.floor(mostCandidates / things)), near);
    near = fit.coefficients;
    weights = (['together', 'popular'] as const).map((feature, at) => {
      const weight = fit.coefficients[at] ?? 0;
      const half = normal975 * Math.sqrt(fit.covariance[at * 3] ?? 0);
      return { feature, reason: feature, weight, low: weight - half, high: weight + half };
    });
    for (const { hidden, rest } of tasks.filter((task) => task.fold === fold)) {
      const sums = withRest(counts, rest);
      const values = sums.map((sum, thing) => {
        const [together, popular] = featuresOf(sum, counts.one[thing] ?? 0);
        return together * (fit.coefficients[0] ?? 0) + popular * (fit.coefficients[1] ?? 0);
      });
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
