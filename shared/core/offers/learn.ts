import { fitLogistic, type LogisticFit } from '../stats/regression/logistic.ts';
import { seededRandom } from '../stats/seeded-random.ts';
import { startLooking } from './candidates.ts';
import type { Evidence } from './evidence.ts';
import { featureCount, offerFeatures, type OfferFeature } from './features.ts';
import { fillFeatures } from './fill-features.ts';
import type { OwnedLists } from './owned-lists.ts';

/** Customers learned from, at most, and of what they did not buy the rows kept. */
const mostCustomers = 30_000;
const mostUnbought = 60_000;
/** Purchases below which nothing is learned. */
export const fewestBought = 50;
const ridge = 5;
/** Features that hardly ever differ are weighed as if they did by this much: nothing is learned from a handful. */
const leastDeviation = 0.25;

/** What was learned from one window: features are brought to mean 0 and deviation 1, weighed and added. */
export type Weighing = Readonly<{
  /** Features it knows; the others weigh nothing. */
  mean: Float64Array;
  deviation: Float64Array;
  /** The range each had in the lesson, 0 within it: beyond it nothing is known, so values are drawn to its ends. */
  least: Float64Array;
  most: Float64Array;
  /** The intercept and a weight a feature; 0 for those it does not know. */
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
  const first = customers.subarray(0, 200);
  const candidates =
    first.reduce((sum, customer) => sum + look(customer).count, 0) / Math.max(1, first.length);
  const share = Math.min(1, mostUnbought / Math.max(1, customers.length * candidates));
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

type Scale = Pick<Weighing, 'mean' | 'deviation' | 'least' | 'most'>;

/** One number a feature from its column. */
function byColumn(
  rows: Rows,
  of: (value: number, weight: number, before: number, column: number) => number,
): Float64Array {
  const found = new Float64Array(featureCount);
  rows.weight.forEach((weight, row) => {
    for (let column = 0; column < featureCount; column += 1)
      found[column] = of(rows.features[row * featureCount + column] ?? 0, weight, found[column] ?? 0, column);
  });
  return found;
}

/** Weighed means, deviations and ranges of the columns; deviation 0 for columns that are the same throughout. */
function scaleOf(rows: Rows): Scale {
  const n = rows.weight.reduce((sum, own) => sum + own, 0);
  const mean = byColumn(rows, (value, weight, sum) => sum + (weight * value) / n);
  const variance = byColumn(
    rows,
    (value, weight, sum, column) => sum + (weight * (value - (mean[column] ?? 0)) ** 2) / n,
  );
  const least = byColumn(rows, (value, _, before) => Math.min(value, before));
  const most = byColumn(rows, (value, _, before) => Math.max(value, before));
  return {
    mean,
    deviation: variance.map((value) => (value > 1e-12 ? Math.max(leastDeviation, Math.sqrt(value)) : 0)),
    ...{ least, most },
  };
}

/** Brings features to the scale of the score, in place; columns it does not know become 0. */
export function standardise(scale: Scale, row: Float64Array): void {
  for (let at = 0; at < featureCount; at += 1) {
    const own = scale.deviation[at] ?? 0;
    const value = Math.min(scale.most[at] ?? 0, Math.max(scale.least[at] ?? 0, row[at] ?? 0));
    row[at] = own === 0 ? 0 : (value - (scale.mean[at] ?? 0)) / own;
  }
}

/** The wanted columns of all rows, standardised. */
function chosenColumns(rows: Rows, scale: Scale, chosen: readonly number[]): Float64Array {
  const features = new Float64Array(rows.outcome.length * chosen.length);
  const row = new Float64Array(featureCount);
  for (let at = 0; at < rows.outcome.length; at += 1) {
    for (let column = 0; column < featureCount; column += 1)
      row[column] = rows.features[at * featureCount + column] ?? 0;
    standardise(scale, row);
    chosen.forEach((column, place) => (features[at * chosen.length + place] = row[column] ?? 0));
  }
  return features;
}

/** Puts what was learned of some columns in the places of all. */
function spreadFit(fit: LogisticFit, chosen: readonly number[]): LogisticFit {
  const k = featureCount + 1;
  const places = [0, ...chosen.map((column) => column + 1)];
  const coefficients = new Float64Array(k);
  const covariance = new Float64Array(k * k);
  places.forEach((place, i) => {
    coefficients[place] = fit.coefficients[i] ?? 0;
    places.forEach(
      (other, j) => (covariance[place * k + other] = fit.covariance[i * places.length + j] ?? 0),
    );
  });
  return { coefficients, covariance, steps: fit.steps };
}

/**
 * Learns weights from one past window: what was known on the evening of a day, and what was taken in the days after it.
 *
 * @param later what each customer took within the horizon after that day
 * @param kinds the features of each weighing wanted
 * @returns one for each; null when fewer than 50 things were taken: then nothing can be learned
 */
export function learnWeights(
  evidence: Evidence,
  later: OwnedLists,
  kinds: readonly (readonly OfferFeature[])[],
  seed: number,
): readonly Weighing[] | null {
  const rows = gatherRows(evidence, later, seed);
  const bought = rows.outcome.reduce((sum, own) => sum + own, 0);
  if (bought < fewestBought) return null;
  const scale = scaleOf(rows);
  return kinds.map((kind) => {
    const isChosen = (name: OfferFeature, at: number) => kind.includes(name) && scale.deviation[at] !== 0;
    const chosen = offerFeatures.flatMap(({ name }, at) => (isChosen(name, at) ? [at] : []));
    const learned = {
      ...{ columns: chosen.length, features: chosenColumns(rows, scale, chosen) },
      outcome: Uint8Array.from(rows.outcome),
      weight: Float64Array.from(rows.weight),
      cluster: Int32Array.from(rows.cluster),
    };
    return {
      ...scale,
      deviation: scale.deviation.map((own, at) => (chosen.includes(at) ? own : 0)),
      ...{ fit: spreadFit(fitLogistic(learned, ridge), chosen), bought, rows: rows.outcome.length },
    };
  });
}
