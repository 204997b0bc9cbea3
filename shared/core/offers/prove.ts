import type { Evidence } from './evidence.ts';
import { hitAt } from './hits.ts';
import type { Shop } from './known-products.ts';
import { drawCustomers } from './learn.ts';
import { learnUpTo, type Scores } from './learn-up-to.ts';
import type { OfferProof } from './offer-columns.ts';
import { takenBy, type OwnedLists } from './owned-lists.ts';
import { startPlainRanking, startRanking } from './rank.ts';
import { resampleMeans } from './resample.ts';
import { shownPlaces } from './shown-things.ts';
import type { TimeSplit } from './split-time.ts';
import { takenBetween, windowAfter } from './window-after.ts';

/** Customers tested, at most; drawn by chance. */
export const mostTested = 10_000;
const seed = 20_240_229;

/** What was known at the split, the scores that were learned before it, and what was bought after it. */
export type Trial = Scores &
  Readonly<{
    evidence: Evidence;
    /** Bought in the test time by customers. */
    taken: OwnedLists;
    /** The part of it that was bought within the horizon. */
    takenInHorizon: OwnedLists;
    /** Customers known at the split who bought after it; a sample of 10,000 where they are more. */
    tested: Int32Array;
  }>;

/**
 * Sets up a trial: learns, and recalibrates, on windows before the split; looks at the split. What was bought after it is touched for the test alone.
 * Null where there is too little to learn from or to test.
 */
export function setUpTrial(shop: Shop, split: TimeSplit): Trial | null {
  const { firstDay, splitDay, horizonDays } = split;
  const scores = learnUpTo(shop, { firstDay, lastDay: splitDay, horizonDays });
  if (scores === null) return null;
  const { evidence, taken: takenInHorizon } = windowAfter(shop, splitDay, horizonDays);
  const taken = takenBetween(shop, splitDay, split.lastDay);
  const has = ({ offsets }: Readonly<{ offsets: Int32Array }>, row: number) =>
    (offsets[row + 1] ?? 0) > (offsets[row] ?? 0);
  const tested = drawCustomers(
    evidence.history.customers,
    mostTested,
    seed,
    (row) => has(evidence.history, row) && has(taken, row),
  );
  if (tested.length < 2) return null;
  return { evidence, ...scores, taken, takenInHorizon, tested };
}

/** The first three of the score against the three most in demand, on customers who bought later. */
export function proveScore(trial: Trial, splitDay: number): OfferProof {
  const { evidence, tested } = trial;
  const rank = startRanking(evidence, trial.model);
  const inDemand = startPlainRanking(evidence, (_, thing) => evidence.popularity.recentBuyers[thing] ?? 0);
  const rows = new Float64Array(tested.length * 3);
  tested.forEach((customer, at) => {
    const taken = takenBy(trial.taken, customer);
    const own = hitAt(rank(customer).things, taken, shownPlaces);
    const popular = hitAt(inDemand(customer), taken, shownPlaces);
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
