import { choleskyOf, solveCholesky } from '../linear-algebra/cholesky.ts';

/** A penalised log-likelihood at some coefficients. */
export type Sums = Readonly<{
  fit: number;
  gradient: Float64Array;
  /** The negative of its second derivatives; the lower half is enough. */
  hessian: Float64Array;
}>;

const mostSteps = 50;
const tolerance = 1e-7;

/** Adds factor · x xᵀ to the lower half of a square kept by rows. */
export function addSquare(square: Float64Array, x: Float64Array, factor: number): void {
  const k = x.length;
  for (let i = 0; i < k; i += 1) {
    const own = factor * (x[i] ?? 0);
    if (own === 0) continue;
    const from = i * k;
    for (let j = 0; j <= i; j += 1) square[from + j] = (square[from + j] ?? 0) + own * (x[j] ?? 0);
  }
}

/** Fills the upper half of a k × k square from the lower one, in place. */
export function mirrored(square: Float64Array, k: number): Float64Array {
  for (let i = 0; i < k; i += 1)
    for (let j = i + 1; j < k; j += 1) square[i * k + j] = square[j * k + i] ?? 0;
  return square;
}

/** A step of Newton's, halved until it leads upwards: far from the top a whole one overshoots. */
function stepUp(coefficients: Float64Array, sums: Sums, sumsAt: (coefficients: Float64Array) => Sums) {
  const step = solveCholesky(choleskyOf(sums.hessian, coefficients.length), sums.gradient);
  const largest = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!Number.isFinite(largest)) throw new RangeError('a feature is not a finite number');
  for (let scale = 1; scale > tolerance; scale /= 2) {
    const next = coefficients.map((value, at) => value + scale * (step[at] ?? 0));
    const found = sumsAt(next);
    if (found.fit >= sums.fit) return { coefficients: next, sums: found, largest: scale * largest };
  }
  return { coefficients, sums, largest: 0 };
}

/**
 * Climbs to the top of a concave log-likelihood by Newton's method.
 *
 * @throws {RangeError} the steps lead nowhere: a feature is not a finite number
 */
export function climb(start: Float64Array, sumsAt: (coefficients: Float64Array) => Sums) {
  let coefficients = start;
  let sums = sumsAt(start);
  for (let steps = 1; ; steps += 1) {
    const made = stepUp(coefficients, sums, sumsAt);
    ({ coefficients, sums } = made);
    if (made.largest < tolerance || steps === mostSteps) return { coefficients, sums, steps };
  }
}
