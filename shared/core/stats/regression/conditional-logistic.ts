import { choleskyOf, solveCholesky } from '../linear-algebra/cholesky.ts';
import { addSquare, climb, mirrored, type Sums } from './newton.ts';

/** Choices of one among several, each with its own features. */
export type Choices = Readonly<{
  columns: number;
  /** `columns` a candidate, one after another. */
  features: Float64Array;
  /** Candidates of choice c: from `offsets[c]` to before `offsets[c + 1]`. */
  offsets: Int32Array;
  /** The candidate that was taken in each choice, counted over all of them. */
  taken: Int32Array;
}>;

/** A coefficient a column, without an intercept: what is the same for all candidates of a choice says nothing. */
export type ChoiceFit = Readonly<{
  coefficients: Float64Array;
  /** Of the coefficients, robust to choices that are not as the model has them; by rows. */
  covariance: Float64Array;
}>;

/** One choice at some coefficients: what its candidates' chances are, and what the one taken has more of than is expected. */
type Look = Readonly<{
  from: number;
  chances: Float64Array;
  mean: Float64Array;
  excess: Float64Array;
  logLikelihood: number;
}>;

/** Exponentials of the scores of a choice's candidates, the largest being 1: none overflows. */
function oddsOf(
  { columns, features }: Choices,
  from: number,
  to: number,
  coefficients: Float64Array,
): Float64Array {
  const odds = new Float64Array(to - from);
  let largest = -Infinity;
  for (let at = 0, cell = from * columns; at < odds.length; at += 1) {
    let score = 0;
    for (let c = 0; c < columns; c += 1, cell += 1) score += (coefficients[c] ?? 0) * (features[cell] ?? 0);
    odds[at] = score;
    if (score > largest) largest = score;
  }
  for (let at = 0; at < odds.length; at += 1) odds[at] = Math.exp((odds[at] ?? 0) - largest);
  return odds;
}

function lookAt(choices: Choices, choice: number, coefficients: Float64Array): Look {
  const { columns, features, offsets } = choices;
  const from = offsets[choice] ?? 0;
  const taken = choices.taken[choice] ?? 0;
  const odds = oddsOf(choices, from, offsets[choice + 1] ?? 0, coefficients);
  const sum = odds.reduce((total, own) => total + own, 0);
  const chances = odds.map((own) => own / sum);
  const mean = new Float64Array(columns);
  for (let at = 0, cell = from * columns; at < chances.length; at += 1)
    for (let c = 0; c < columns; c += 1, cell += 1)
      mean[c] = (mean[c] ?? 0) + (chances[at] ?? 0) * (features[cell] ?? 0);
  const excess = mean.map((expected, c) => (features[taken * columns + c] ?? 0) - expected);
  return { from, chances, mean, excess, logLikelihood: Math.log(chances[taken - from] ?? 0) };
}

function sumsAt(choices: Choices, coefficients: Float64Array, penalty: number): Sums {
  const k = choices.columns;
  const gradient = coefficients.map((value) => -penalty * value);
  const hessian = new Float64Array(k * k);
  let fit = 0;
  for (let i = 0; i < k; i += 1) {
    hessian[i * k + i] = penalty;
    fit -= (penalty / 2) * (coefficients[i] ?? 0) ** 2;
  }
  const apart = new Float64Array(k);
  for (let choice = 0; choice < choices.taken.length; choice += 1) {
    const { from, chances, mean, excess, logLikelihood } = lookAt(choices, choice, coefficients);
    fit += logLikelihood;
    for (let c = 0; c < k; c += 1) gradient[c] = (gradient[c] ?? 0) + (excess[c] ?? 0);
    for (let at = 0, cell = from * k; at < chances.length; at += 1) {
      for (let c = 0; c < k; c += 1, cell += 1) apart[c] = (choices.features[cell] ?? 0) - (mean[c] ?? 0);
      addSquare(hessian, apart, chances[at] ?? 0);
    }
  }
  return { fit, gradient, hessian };
}

/**
 * Conditional logistic regression with a ridge penalty, by Newton's method: the chance of a candidate is its exponentiated score as a share of
 * those of all candidates of its choice.
 *
 * @param choices at least one; each with the candidate taken among its own
 * @param penalty half of it times the sum of squared coefficients is taken off the log-likelihood; above 0
 * @param start coefficients that are near already; 0 where left out
 * @throws {RangeError} a feature is not a finite number
 * @see McFadden (1974), Conditional logit analysis of qualitative choice behavior, in Zarembka, Frontiers in Econometrics, 105–142
 */
export function fitChoices(choices: Choices, penalty: number, start?: Float64Array): ChoiceFit {
  const k = choices.columns;
  const { coefficients, sums } = climb(start ?? new Float64Array(k), (at) => sumsAt(choices, at, penalty));
  const factor = choleskyOf(sums.hessian, k);
  const covariance = new Float64Array(k * k);
  for (let choice = 0; choice < choices.taken.length; choice += 1)
    addSquare(covariance, solveCholesky(factor, lookAt(choices, choice, coefficients).excess), 1);
  return { coefficients, covariance: mirrored(covariance, k) };
}
