import { quantile } from '../../stats/quantile.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { confusionOf, macroF1Of } from './macro-f1.ts';

/** A value with its 95 % interval. */
export type WithInterval = readonly [value: number, low: number, high: number];

/** Two ways of saying a class, compared on the same rows by macro-F1. */
export type PairedComparison = Readonly<{
  first: WithInterval;
  second: WithInterval;
  /** First less second. */
  difference: WithInterval;
}>;

const samples = 1000;

function interval(value: number, sampled: Float64Array): WithInterval {
  const sorted = sampled.toSorted();
  return [value, quantile(sorted, 0.025), quantile(sorted, 0.975)];
}

/**
 * Compares two ways of saying the class of rows. Rows are drawn again and again with both of what was said of them, so that the interval of the
 * difference knows that both had the same rows.
 *
 * @param truth,first,second class of each row, 0 … classes - 1; of one length, not empty
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, percentile intervals
 */
export function comparePaired(
  truth: Uint8Array,
  first: Uint8Array,
  second: Uint8Array,
  classes: number,
  seed: number,
): PairedComparison {
  const rows = truth.length;
  const random = seededRandom(seed);
  const sampled = [0, 1, 2].map(() => new Float64Array(samples));
  const cells = classes * classes;
  for (let sample = 0; sample < samples; sample += 1) {
    const tables = [new Float64Array(cells), new Float64Array(cells)] as const;
    for (let drawn = 0; drawn < rows; drawn += 1) {
      const row = Math.floor(random() * rows);
      const base = (truth[row] ?? 0) * classes;
      const [one, two] = [base + (first[row] ?? 0), base + (second[row] ?? 0)];
      tables[0][one] = (tables[0][one] ?? 0) + 1;
      tables[1][two] = (tables[1][two] ?? 0) + 1;
    }
    const values = tables.map((table) => macroF1Of({ classes, table }));
    const [one = 0, two = 0] = values;
    [one, two, one - two].forEach((value, at) => {
      const list = sampled[at];
      if (list !== undefined) list[sample] = value;
    });
  }
  const one = macroF1Of(confusionOf(truth, first, classes));
  const two = macroF1Of(confusionOf(truth, second, classes));
  const [ofFirst, ofSecond, ofDifference] = sampled;
  if (ofFirst === undefined || ofSecond === undefined || ofDifference === undefined)
    throw new Error('three lists were made above');
  return {
    first: interval(one, ofFirst),
    second: interval(two, ofSecond),
    difference: interval(one - two, ofDifference),
  };
}
