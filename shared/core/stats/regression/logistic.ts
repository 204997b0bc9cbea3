import { choleskyOf, solveCholesky } from '../linear-algebra/cholesky.ts';
import { addSquare, climb, mirrored, type Sums } from './newton.ts';

/** Rows to learn from: `columns` features each, one after another. */
export type LogisticRows = Readonly<{
  columns: number;
  features: Float64Array;
  /** 1 where it happened, else 0. */
  outcome: Uint8Array;
  /** How many rows each stands for. */
  weight: Float64Array;
  /** Log-odds that a row begins with before anything is learned; 0 where left out. */
  offset?: Float64Array;
  /** Rows of one person depend on each other: whose each is, any whole number, those of one person one after another. */
  cluster: Int32Array;
}>;

/** What was learned. The intercept comes first, then a coefficient a column, on the scale of the features as they were given. */
export type LogisticFit = Readonly<{
  coefficients: Float64Array;
  /** Of the coefficients, robust to rows of one cluster depending on each other; by rows. */
  covariance: Float64Array;
  steps: number;
}>;

/** The logistic function. */
export function logisticOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Log-odds of a row: the intercept and the weighed features from `from` on. */
export function logOddsOf(coefficients: Float64Array, features: Float64Array, from = 0): number {
  let sum = coefficients[0] ?? 0;
  for (let at = 1; at < coefficients.length; at += 1)
    sum += (coefficients[at] ?? 0) * (features[from + at - 1] ?? 0);
  return sum;
}

/** Adds the part of a row to a gradient: what was seen less what was expected, times each feature. */
function addRow(gradient: Float64Array, rows: LogisticRows, row: number, excess: number): void {
  const from = row * rows.columns;
  gradient[0] = (gradient[0] ?? 0) + excess;
  for (let i = 0; i < rows.columns; i += 1)
    gradient[i + 1] = (gradient[i + 1] ?? 0) + excess * (rows.features[from + i] ?? 0);
}

function sumsAt(rows: LogisticRows, coefficients: Float64Array, penalty: number): Sums {
  const k = rows.columns + 1;
  const gradient = coefficients.map((value, at) => (at === 0 ? 0 : -penalty * value));
  const hessian = new Float64Array(k * k);
  let fit = 0;
  for (let i = 1; i < k; i += 1) {
    hessian[i * k + i] = penalty;
    fit -= (penalty / 2) * (coefficients[i] ?? 0) ** 2;
  }
  const x = new Float64Array(k).fill(1);
  for (let row = 0; row < rows.outcome.length; row += 1) {
    const from = row * rows.columns;
    for (let at = 1; at < k; at += 1) x[at] = rows.features[from + at - 1] ?? 0;
    const logOdds = (rows.offset?.[row] ?? 0) + logOddsOf(coefficients, rows.features, from);
    const p = logisticOf(logOdds);
    const weight = rows.weight[row] ?? 0;
    const seen = rows.outcome[row] ?? 0;
    // log(1 + e^x) without overflow
    fit += weight * (seen * logOdds - Math.max(0, logOdds) - Math.log1p(Math.exp(-Math.abs(logOdds))));
    addRow(gradient, rows, row, weight * (seen - p));
    addSquare(hessian, x, weight * p * (1 - p));
  }
  return { fit, gradient, hessian };
}

/** H⁻¹ M H⁻¹, M the sum over clusters of the squares of their gradients. */
function sandwichOf(rows: LogisticRows, coefficients: Float64Array, factor: Float64Array): Float64Array {
  const k = rows.columns + 1;
  const covariance = new Float64Array(k * k);
  const own = new Float64Array(k);
  for (let row = 0; row < rows.outcome.length; row += 1) {
    const begun = rows.offset?.[row] ?? 0;
    const p = logisticOf(begun + logOddsOf(coefficients, rows.features, row * rows.columns));
    addRow(own, rows, row, (rows.weight[row] ?? 0) * ((rows.outcome[row] ?? 0) - p));
    if (rows.cluster[row] === rows.cluster[row + 1]) continue;
    addSquare(covariance, solveCholesky(factor, own), 1);
    own.fill(0);
  }
  return mirrored(covariance, k);
}

/**
 * Logistic regression with a ridge penalty on everything but the intercept, by Newton's method.
 *
 * @param rows features should be of similar scale, for one penalty is for all; at least one row
 * @param penalty half of it times the sum of squared coefficients is taken off the log-likelihood; above 0
 * @throws {RangeError} the steps lead nowhere: a feature is not a finite number
 * @see Hoerl & Kennard (1970), Technometrics 12, 55–67; le Cessie & van Houwelingen (1992), Applied Statistics 41, 191–201;
 * Liang & Zeger (1986), Biometrika 73, 13–22, for the covariance
 */
export function fitLogistic(rows: LogisticRows, penalty: number): LogisticFit {
  const k = rows.columns + 1;
  // begins at the overall rate: from 0, rare outcomes overshoot
  const weight = rows.weight.reduce((sum, own) => sum + own, 0);
  const seen = rows.weight.reduce((sum, own, row) => sum + own * (rows.outcome[row] ?? 0), 0);
  const start = new Float64Array(k);
  start[0] = Math.log((seen + 0.5) / (weight - seen + 0.5));
  const { coefficients, sums, steps } = climb(start, (at) => sumsAt(rows, at, penalty));
  const covariance = sandwichOf(rows, coefficients, choleskyOf(sums.hessian, k));
  return { coefficients, covariance, steps };
}

/** Standard error of the log-odds of a row. */
export function logOddsError(covariance: Float64Array, features: Float64Array): number {
  const k = features.length + 1;
  const x = Float64Array.of(1, ...features);
  let sum = 0;
  for (let i = 0; i < k; i += 1)
    for (let j = 0; j < k; j += 1) sum += (x[i] ?? 0) * (covariance[i * k + j] ?? 0) * (x[j] ?? 0);
  return Math.sqrt(Math.max(0, sum));
}
