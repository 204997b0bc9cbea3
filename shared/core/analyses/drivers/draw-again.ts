import { correlate } from '../../stats/regression/correlations.ts';
import { relativeWeights } from '../../stats/regression/relative-weights.ts';
import { quantile } from '../../stats/quantile.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import type { Report } from '../define.ts';

/** How far weights go astray when responses are drawn anew. */
export type Drawn = Readonly<{
  /** Drawings in which weights could be computed. */
  count: number;
  /** 95 % by percentiles, one a driver. */
  weight: readonly [low: number, high: number][];
  share: readonly [low: number, high: number][];
  rSquared: [low: number, high: number];
  /** Whether a driver weighs more than one drawn at random, in at least 97.5 % of the drawings. */
  isBeyondChance: readonly boolean[];
}>;

/** The correlations of an outcome, which is the first of all columns, and some of the others. */
export function partOf(
  matrix: Float64Array,
  columns: number,
  chosen: number,
): Readonly<{ drivers: Float64Array; outcome: Float64Array }> {
  const at = (i: number, j: number) => matrix[i * columns + j] ?? Number.NaN;
  return {
    drivers: Float64Array.from({ length: chosen * chosen }, (_, cell) =>
      at(Math.floor(cell / chosen) + 1, (cell % chosen) + 1),
    ),
    outcome: Float64Array.from({ length: chosen }, (_, i) => at(0, i + 1)),
  };
}

function percentiles(values: readonly number[]): [number, number] {
  const sorted = Float64Array.from(values).sort();
  return [quantile(sorted, 0.025), quantile(sorted, 0.975)];
}

/** What all drawings came to, growing. */
type Drawings = Readonly<{
  weights: readonly number[][];
  shares: readonly number[][];
  rSquared: number[];
  above: Int32Array;
}>;

/** Adds one drawing; one whose drivers are collinear, or explain nothing, is passed over. */
function addDrawing({ weights, shares, rSquared, above }: Drawings, matrix: Float64Array): void {
  const k = above.length;
  const own = partOf(matrix, k + 2, k);
  const found = relativeWeights(own.drivers, own.outcome);
  const beside = partOf(matrix, k + 2, k + 1);
  const withChance = relativeWeights(beside.drivers, beside.outcome);
  if (found === null || withChance === null || !(found.rSquared > 0)) return;
  rSquared.push(found.rSquared);
  const chance = withChance.weights[k] ?? 0;
  found.weights.forEach((weight, i) => {
    weights[i]?.push(weight);
    shares[i]?.push(weight / found.rSquared);
    if ((withChance.weights[i] ?? 0) > chance) above[i] = (above[i] ?? 0) + 1;
  });
}

/**
 * Draws responses with replacement, many times, and computes weights each time; beside the drivers stands one made of chance, for any driver has
 * some weight in a sample.
 *
 * @param columns the outcome, then the drivers
 * @see Tonidandel, LeBreton & Johnson (2009), Psychological Methods 14, 387–399
 */
export function drawAgain(
  columns: readonly Float64Array[],
  resamples: number,
  seed: number,
  report: Report,
): Drawn {
  const n = columns[0]?.length ?? 0;
  const k = columns.length - 1;
  const random = seededRandom(seed);
  const all = [...columns, Float64Array.from({ length: n }, () => random())];
  const lists = () => Array.from({ length: k }, (): number[] => []);
  const drawings: Drawings = { weights: lists(), shares: lists(), rSquared: [], above: new Int32Array(k) };
  const rows = new Int32Array(n);
  for (let drawing = 0; drawing < resamples; drawing += 1) {
    if (drawing % 20 === 0) report(drawing, resamples);
    for (let at = 0; at < n; at += 1) rows[at] = Math.floor(random() * n);
    addDrawing(drawings, correlate(all, rows).matrix);
  }
  const count = drawings.rSquared.length;
  return {
    count,
    weight: drawings.weights.map(percentiles),
    share: drawings.shares.map(percentiles),
    rSquared: percentiles(drawings.rSquared),
    isBeyondChance: Array.from(drawings.above, (times) => count > 0 && times / count >= 0.975),
  };
}
