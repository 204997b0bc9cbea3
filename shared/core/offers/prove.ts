import { evidenceOf, type Evidence } from './evidence.ts';
import { offerFeatures, popularityFeatures } from './features.ts';
import { hitAt } from './hits.ts';
import { boughtIn, knownProducts, type Shop } from './known-products.ts';
import { laterTakings } from './later-takings.ts';
import { drawCustomers, learnScores, type Score } from './learn.ts';
import type { OfferProof } from './offer-columns.ts';
import type { OwnedLists } from './owned-lists.ts';
import { startPlainRanking, startRanking } from './rank.ts';
import { resampleMeans } from './resample.ts';
import type { TimeSplit } from './split-time.ts';

/** Customers tested, at most; drawn by chance. */
export const mostTested = 10_000;
const seed = 20_240_229;
const all = offerFeatures.map(({ name }) => name);

/** What was known at the split, the scores that were learned before it, and what was bought after it. */
export type Trial = Readonly<{
  evidence: Evidence;
  /** The score of all features, and that of popularity alone. */
  model: Score;
  popularity: Score;
  /** Bought in the test time by customers. */
  taken: OwnedLists;
  /** The part of it that was bought within the horizon. */
  takenInHorizon: OwnedLists;
  /** Customers known at the split who bought after it; a sample of 10,000 where they are more. */
  tested: Int32Array;
}>;

/** Learns on the window up to a day, from what was known before that window. */
export function learnUpTo(shop: Shop, lastDay: number, horizonDays: number): readonly [Score, Score] | null {
  const known = knownProducts(shop, lastDay - horizonDays, horizonDays, false);
  if (known.takings.thing.length === 0) return null;
  const { customer, product: thing, day } = boughtIn(shop, shop.input.columns);
  const { customers } = known.takings;
  const later = laterTakings(customers, { customer, thing, day }, lastDay - horizonDays, lastDay);
  const scores = learnScores(evidenceOf(known), later, [all, popularityFeatures], seed);
  const [model, popularity] = scores ?? [];
  return model === undefined || popularity === undefined ? null : [model, popularity];
}

/** Sets up a trial: learns before the split, looks at the split. Null where there is too little to learn from or to test. */
export function setUpTrial(shop: Shop, split: TimeSplit): Trial | null {
  const scores = split.lessonDay < split.firstDay ? null : learnUpTo(shop, split.splitDay, split.horizonDays);
  if (scores === null) return null;
  const { customer, product: thing, day } = boughtIn(shop, shop.input.columns);
  const { count } = shop.input.columns.customers;
  const until = (last: number) => laterTakings(count, { customer, thing, day }, split.splitDay, last);
  const taken = until(split.lastDay);
  const takenInHorizon = until(split.splitDay + split.horizonDays);
  const evidence = evidenceOf(knownProducts(shop, split.splitDay, split.horizonDays, false));
  const has = ({ offsets }: Readonly<{ offsets: Int32Array }>, row: number) =>
    (offsets[row + 1] ?? 0) > (offsets[row] ?? 0);
  const tested = drawCustomers(
    count,
    mostTested,
    seed,
    (row) => has(evidence.history, row) && has(taken, row),
  );
  if (tested.length < 2) return null;
  return { evidence, model: scores[0], popularity: scores[1], taken, takenInHorizon, tested };
}

/** What a customer took in the test time. */
export function takenBy({ offsets, thing }: OwnedLists, customer: number): ReadonlySet<number> {
  return new Set(thing.subarray(offsets[customer], offsets[customer + 1]));
}

/** The first three of the score against the three most in demand, on customers who bought later. */
export function proveScore(trial: Trial, splitDay: number): OfferProof {
  const { evidence, tested } = trial;
  const rank = startRanking(evidence, trial.model);
  const inDemand = startPlainRanking(evidence, (_, thing) => evidence.popularity.recentBuyers[thing] ?? 0);
  const rows = new Float64Array(tested.length * 3);
  tested.forEach((customer, at) => {
    const taken = takenBy(trial.taken, customer);
    const own = hitAt(rank(customer).things, taken, 3);
    const popular = hitAt(inDemand(customer), taken, 3);
    rows.set([own, popular, own - popular], at * 3);
  });
  const [own, popular, difference] = resampleMeans(rows, 3, seed);
  if (!own || !popular || !difference) throw new Error('three columns have three means');
  return {
    ...{ customers: tested.length, splitDay, hitRateAt3: own.value, popularityAt3: popular.value },
    ...{ difference: difference.value, low: difference.low, high: difference.high },
    beatsPopularity: difference.low > 0,
  };
}
