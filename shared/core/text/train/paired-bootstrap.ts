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

/** What was said of the same rows in two ways. */
type Said = Readonly<{ truth: Uint8Array; first: Uint8Array; second: Uint8Array; classes: number }>;

/** Macro-F1 of both on as many rows as there are, drawn with repeats. */
function drawOnce({ truth, first, second, classes }: Said, random: () => number): readonly [number, number] {
  const tables = [new Float64Array(classes * classes), new Float64Array(classes * classes)] as const;
  let left = truth.length;
  while (left > 0) {
    left -= 1;
    const row = Math.floor(random() * truth.length);
    const base = (truth[row] ?? 0) * classes;
    const [one, two] = [base + (first[row] ?? 0), base + (second[row] ?? 0)];
    tables[0][one] = (tables[0][one] ?? 0) + 1;
    tables[1][two] = (tables[1][two] ?? 0) + 1;
  }
  return [macroF1Of({ classes, table: tables[0] }), macroF1Of({ classes, table: tables[1] })];
}

/**
 * Compares two ways of saying the class of rows. Rows are drawn again and again with both of what was said of them, so that the interval of the
 * difference knows that both had the same rows.
 *
 * @param said class of each row, 0 … classes - 1: what is true, and what was said; of one length, not empty
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, percentile intervals
 */
export function comparePaired(said: Said, seed: number): PairedComparison {
  const { truth, first, second, classes } = said;
  const random = seededRandom(seed);
  const drawn = Array.from({ length: samples }, () => drawOnce(said, random));
  const one = macroF1Of(confusionOf(truth, first, classes));
  const two = macroF1Of(confusionOf(truth, second, classes));
  return {
    first: interval(
      one,
      Float64Array.from(drawn, ([value]) => value),
    ),
    second: interval(
      two,
      Float64Array.from(drawn, ([, value]) => value),
    ),
    difference: interval(
      one - two,
      Float64Array.from(drawn, ([a, b]) => a - b),
    ),
  };
}
