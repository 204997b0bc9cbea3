import { measureCustomers, type MeasureSources } from '../../measures/measure-customers.ts';
import { measureUnits } from '../../model/measures.ts';
import type { Points } from '../../stats/clustering/points.ts';
import { skewness } from '../../stats/skewness.ts';
import type { ClusterFeature, ClustersResult } from './schema.ts';

/** Customers as points: what is known of each in standard deviations, lopsided features by their logarithm. */
export type Prepared = Readonly<{
  /** Rows of customers in the order of the points: by their values, so that nothing depends on the order of the rows. */
  rows: Int32Array;
  /** The features that are coordinates, in order; and their values as they are, by point. */
  used: readonly ClusterFeature[];
  values: readonly Float64Array[];
  points: Points;
  /** How many different points there are. */
  distinct: number;
  features: ClustersResult['features'];
}>;

/** Values above this are lopsided. */
const lopsided = 1;
/** One step of a unit before its logarithm is taken: a day, a piece, a whole of the currency, a percentage point. */
const steps = { days: 1, count: 1, years: 1, money: 100, share: 0.01 } as const;

/** The logarithm of how many steps, with its sign; 0 stays 0. */
function signedLog(value: number, step: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value) / step);
}

/** On the scale that is less lopsided, with mean 0 and standard deviation 1; null when all values are the same. */
function standardise(
  feature: ClusterFeature,
  values: Float64Array,
): { use: 'plain' | 'log'; scaled: Float64Array } | null {
  const skew = skewness(values);
  const logs = values.map((value) => signedLog(value, steps[measureUnits[feature]]));
  const use = Math.abs(skew) > lopsided && Math.abs(skewness(logs)) < Math.abs(skew) ? 'log' : 'plain';
  const chosen = use === 'log' ? logs : values;
  let mean = 0;
  for (const value of chosen) mean += value / chosen.length;
  let variance = 0;
  for (const value of chosen) variance += (value - mean) ** 2 / chosen.length;
  if (variance <= 1e-20 * (1 + mean * mean)) return null;
  const deviation = Math.sqrt(variance);
  return { use, scaled: chosen.map((value) => (value - mean) / deviation) };
}

/** Rows whose every list has a value, by those values; customers who are alike by row. */
function completeRows(lists: readonly Float64Array[], count: number): Int32Array {
  const known = Int32Array.from({ length: count }, (_, row) => row).filter((row) =>
    lists.every((list) => Number.isFinite(list[row])),
  );
  return known.sort((a, b) => {
    for (const list of lists) {
      const difference = (list[a] ?? 0) - (list[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

function countDistinct({ count, dimensions, values }: Points): number {
  let distinct = count === 0 ? 0 : 1;
  // like points are neighbours
  for (let i = 1; i < count; i += 1)
    for (let j = 0; j < dimensions; j += 1)
      if (values[i * dimensions + j] !== values[(i - 1) * dimensions + j]) {
        distinct += 1;
        break;
      }
  return distinct;
}

/**
 * Measures the customers and makes points of those of whom every feature is known. A feature known of nobody, or the same for everybody, is
 * no coordinate. O(customers · log customers).
 */
export function prepare(input: MeasureSources, asked: readonly ClusterFeature[]): Prepared {
  const wanted = [...new Set(asked)];
  const measures = measureCustomers(input, wanted);
  const { count } = input.columns.customers;
  const lists = wanted.map((feature) => ({
    feature,
    list: measures.get(feature) ?? new Float64Array(0),
    missing: 0,
  }));
  for (const one of lists) for (const value of one.list) if (!Number.isFinite(value)) one.missing += 1;
  const knownLists = lists.filter(({ missing }) => missing < count || count === 0);
  const rows = completeRows(
    knownLists.map(({ list }) => list),
    count,
  );
  const scaled = lists.map(({ feature, list, missing }) => {
    const values = Float64Array.from(rows, (row) => list[row] ?? Number.NaN);
    if (missing === count && count > 0)
      return { feature, values, missing, use: 'unknown' as const, scaled: null };
    const found = standardise(feature, values);
    return { feature, values, missing, use: found?.use ?? ('same' as const), scaled: found?.scaled ?? null };
  });
  const used = scaled.flatMap((one) => (one.scaled === null ? [] : [{ ...one, scaled: one.scaled }]));
  const points: Points = {
    count: rows.length,
    dimensions: used.length,
    values: new Float64Array(rows.length * used.length),
  };
  used.forEach(({ scaled: coordinates }, j) => {
    coordinates.forEach((value, i) => {
      points.values[i * used.length + j] = value;
    });
  });
  return {
    rows,
    used: used.map(({ feature }) => feature),
    values: used.map(({ values }) => values),
    points,
    distinct: countDistinct(points),
    features: scaled.map(({ feature, use, missing }) => ({ feature, use, missing })),
  };
}
