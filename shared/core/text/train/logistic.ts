import { seededRandom } from '../../stats/seeded-random.ts';
import type { SparseRows } from './sparse-rows.ts';

/** A fitted model: the log odds of a row are the sum of its values times the weights, plus the constant. */
export type LogisticModel = Readonly<{ weights: Float64Array; constant: number }>;

export type LogisticOptions = Readonly<{
  /** How much being right counts against small weights. */
  cost: number;
  seed: number;
  /** Called before each pass over the rows; may throw to stop. */
  beforePass: (pass: number) => void;
}>;

const mostPasses = 30;
const smallestChange = 0.01;
const newtonSteps = 8;
const closeEnough = 1e-6;

/** The sum of a row's values times the weights. */
export function sumOfRow(rows: SparseRows, row: number, weights: Float64Array): number {
  const { offsets, columns, values } = rows;
  const end = offsets[row + 1] ?? 0;
  let sum = 0;
  for (let at = offsets[row] ?? 0; at < end; at += 1)
    sum += (values[at] ?? 0) * (weights[columns[at] ?? 0] ?? 0);
  return sum;
}

/** How probable it is that a row is of the positive class, 0 … 1. */
export function probabilityOf(rows: SparseRows, row: number, { weights, constant }: LogisticModel): number {
  return 1 / (1 + Math.exp(-sumOfRow(rows, row, weights) - constant));
}

function addRow(rows: SparseRows, row: number, factor: number, weights: Float64Array): void {
  const { offsets, columns, values } = rows;
  const end = offsets[row + 1] ?? 0;
  for (let at = offsets[row] ?? 0; at < end; at += 1) {
    const column = columns[at] ?? 0;
    weights[column] = (weights[column] ?? 0) + factor * (values[at] ?? 0);
  }
}

/** The square of a row's length, its constant included. */
function squareOf({ offsets, values }: SparseRows, row: number): number {
  let sum = 1;
  const end = offsets[row + 1] ?? 0;
  for (let at = offsets[row] ?? 0; at < end; at += 1) sum += (values[at] ?? 0) ** 2;
  return sum;
}

/** What each class counts, so that both count the same however many rows they have. */
function classWeights(isPositive: Uint8Array, chosen: Int32Array): readonly [number, number] {
  let positive = 0;
  for (const row of chosen) positive += isPositive[row] ?? 0;
  const negative = chosen.length - positive;
  return [chosen.length / (2 * Math.max(1, negative)), chosen.length / (2 * Math.max(1, positive))];
}

/**
 * The best share of one row while all others stay: solves t + square · (cost · σ(t) - share) + margin = 0 for the log odds t of
 * the share, which has one solution, between the two bounds.
 */
function bestShare(cost: number, square: number, share: number, margin: number): number {
  let low = -margin - square * (cost - share);
  let high = -margin + square * share;
  let odds = Math.min(high, Math.max(low, Math.log(share / (cost - share))));
  for (let step = 0; step < newtonSteps; step += 1) {
    const part = 1 / (1 + Math.exp(-odds));
    const value = odds + square * (cost * part - share) + margin;
    if (Math.abs(value) < closeEnough) break;
    if (value > 0) high = odds;
    else low = odds;
    const next = odds - value / (1 + square * cost * part * (1 - part));
    odds = next > low && next < high ? next : (low + high) / 2;
  }
  return cost / (1 + Math.exp(-odds));
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/**
 * Logistic regression with small weights preferred (L2) and classes weighted to equal shares, fitted by coordinate descent on its dual: row by
 * row, in an order that the seed gives, until no row changes the model much.
 *
 * @param isPositive 1 or 0 for every row of `rows`
 * @param chosen the rows to learn from
 * @see Yu, Huang & Lin (2011), Dual coordinate descent methods for logistic regression, Machine Learning 85
 */
export function fitLogistic(
  rows: SparseRows,
  isPositive: Uint8Array,
  chosen: Int32Array,
  { cost, seed, beforePass }: LogisticOptions,
): LogisticModel {
  const costs = classWeights(isPositive, chosen).map((weight) => cost * weight);
  const costOf = (row: number) => costs[isPositive[row] === 1 ? 1 : 0] ?? cost;
  const weights = new Float64Array(rows.width);
  let constant = 0;
  const shares = new Float64Array(rows.count);
  const squares = new Float64Array(rows.count);
  const add = (row: number, factor: number) => {
    addRow(rows, row, factor, weights);
    constant += factor;
  };
  const sideOf = (row: number) => (isPositive[row] === 1 ? 1 : -1);
  for (const row of chosen) {
    squares[row] = squareOf(rows, row);
    // a share is never 0 nor the whole cost: it begins small
    shares[row] = Math.min(0.001 * costOf(row), 1e-8);
    add(row, sideOf(row) * (shares[row] ?? 0));
  }
  const order = Int32Array.from(chosen);
  const random = seededRandom(seed);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    beforePass(pass);
    shuffle(order, random);
    let largest = 0;
    for (const row of order) {
      const share = shares[row] ?? 0;
      const margin = sideOf(row) * (sumOfRow(rows, row, weights) + constant);
      const better = bestShare(costOf(row), squares[row] ?? 1, share, margin);
      const change = better - share;
      largest = Math.max(largest, Math.abs(change) / costOf(row));
      shares[row] = better;
      add(row, sideOf(row) * change);
    }
    if (largest < smallestChange) break;
  }
  return { weights, constant };
}
