import {
  fitLogistic,
  logOddsError,
  logisticOf,
  logOddsOf,
  type LogisticFit,
} from '../stats/regression/logistic.ts';
import { normal975 } from '../stats/interval.ts';
import { seededRandom } from '../stats/seeded-random.ts';
import { startLooking } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import { featureCount, offerFeatures, type OfferFeature } from './features.ts';
import { fillFeatures } from './fill-features.ts';
import type { OwnedLists } from './owned-lists.ts';

/** Customers learned from, at most, and of what they did not buy the rows kept. */
const mostCustomers = 30_000;
const mostUnbought = 150_000;
/** Purchases below which nothing is learned. */
export const fewestBought = 50;
const ridge = 1;

/** A score that was learned: features are brought to mean 0 and deviation 1, weighed and added. */
export type Score = Readonly<{
  /** Features it knows; the others weigh nothing. */
  mean: Float64Array;
  deviation: Float64Array;
  fit: LogisticFit;
  /** Rows it was learned from: what was bought, and all. */
  bought: number;
  rows: number;
}>;

type Rows = Readonly<{ features: number[]; outcome: number[]; weight: number[]; cluster: number[] }>;

/** Customers in an order of chance, at most so many. */
export function drawCustomers(
  customers: number,
  most: number,
  seed: number,
  isIn: (customer: number) => boolean,
): Int32Array {
  const list = Int32Array.from({ length: customers }, (_, row) => row).filter(isIn);
  const random = seededRandom(seed);
  for (let at = 0; at < Math.min(most, list.length); at += 1) {
    const other = at + Math.floor(random() * (list.length - at));
    const kept = list[at] ?? 0;
    list[at] = list[other] ?? 0;
    list[other] = kept;
  }
  return list.subarray(0, most).slice().sort();
}

/** Whether anything is known of a customer: a taking, a recent look, or a wish. */
export function isKnown({ history, viewsOf, wishesOf }: Evidence, customer: number): boolean {
  return [history.offsets, viewsOf.offsets, wishesOf.offsets].some(
    (offsets) => (offsets[customer + 1] ?? 0) > (offsets[customer] ?? 0),
  );
}

/** Features of what customers took later and, of the rest, as many as fit, each standing for those left out. */
function gatherRows(evidence: Evidence, later: OwnedLists, seed: number): Rows {
  const customers = drawCustomers(evidence.history.customers, mostCustomers, seed, (row) =>
    isKnown(evidence, row),
  );
  const look = startLooking(evidence);
  const random = seededRandom(seed + 1);
  const rows = {
    features: [] as number[],
    outcome: [] as number[],
    weight: [] as number[],
    cluster: [] as number[],
  };
  const taken = new Int32Array(evidence.history.things).fill(-1);
  const row = new Float64Array(featureCount);
  // candidates are about a hundred a customer
  const share = Math.min(1, mostUnbought / (customers.length * 100));
  for (const customer of customers) {
    for (const thing of later.thing.subarray(later.offsets[customer], later.offsets[customer + 1]))
      taken[thing] = customer;
    const person = look(customer);
    for (const thing of person.list.subarray(0, person.count)) {
      const isTaken = taken[thing] === customer;
      if (!isTaken && random() >= share) continue;
      fillFeatures(evidence, person, thing, row);
      for (const value of row) rows.features.push(value);
      rows.outcome.push(isTaken ? 1 : 0);
      rows.weight.push(isTaken ? 1 : 1 / share);
      rows.cluster.push(customer);
    }
  }
  return rows;
}

/** Weighed means and deviations of the columns; deviation 0 for columns that are the same throughout, or are not wanted. */
function scaleOf(rows: Rows, isWanted: readonly boolean[]): Pick<Score, 'mean' | 'deviation'> {
  const n = rows.weight.reduce((sum, own) => sum + own, 0);
  const moments = (of: (value: number, column: number) => number) =>
    Float64Array.from(
      { length: featureCount },
      (_, column) =>
        rows.weight.reduce(
          (sum, own, row) => sum + own * of(rows.features[row * featureCount + column] ?? 0, column),
          0,
        ) / n,
    );
  const mean = moments((value) => value);
  const variance = moments((value, column) => (value - (mean[column] ?? 0)) ** 2);
  return {
    mean,
    deviation: variance.map((value, column) =>
      isWanted[column] === true && value > 1e-12 ? Math.sqrt(value) : 0,
    ),
  };
}

/** Brings features to the scale of the score, in place; columns it does not know become 0. */
export function standardise(
  { mean, deviation }: Pick<Score, 'mean' | 'deviation'>,
  features: Float64Array,
): void {
  for (let at = 0; at < features.length; at += 1) {
    const own = deviation[at % featureCount] ?? 0;
    features[at] = own === 0 ? 0 : ((features[at] ?? 0) - (mean[at % featureCount] ?? 0)) / own;
  }
}

/**
 * Learns scores from one past window: what was known on the evening of a day, and what was taken in the days after it.
 *
 * @param later what each customer took within the horizon after that day
 * @param kinds the features of each score wanted
 * @returns a score for each; null when fewer than 50 things were taken: then nothing can be learned
 */
export function learnScores(
  evidence: Evidence,
  later: OwnedLists,
  kinds: readonly (readonly OfferFeature[])[],
  seed: number,
): readonly Score[] | null {
  const rows = gatherRows(evidence, later, seed);
  const bought = rows.outcome.reduce((sum, own) => sum + own, 0);
  if (bought < fewestBought) return null;
  return kinds.map((kind) => {
    const scale = scaleOf(
      rows,
      offerFeatures.map(({ name }) => kind.includes(name)),
    );
    const features = Float64Array.from(rows.features);
    standardise(scale, features);
    const fit = fitLogistic(
      {
        ...{ columns: featureCount, features },
        outcome: Uint8Array.from(rows.outcome),
        weight: Float64Array.from(rows.weight),
        cluster: Int32Array.from(rows.cluster),
      },
      ridge,
    );
    return { ...scale, fit, bought, rows: rows.outcome.length };
  });
}

/** Probability, with its 95 % interval, of standardised features. */
export function probabilityOf(
  { fit }: Score,
  features: Float64Array,
): readonly [value: number, low: number, high: number] {
  const logOdds = logOddsOf(fit.coefficients, features);
  const half = normal975 * logOddsError(fit.covariance, features);
  return [logisticOf(logOdds), logisticOf(logOdds - half), logisticOf(logOdds + half)];
}
