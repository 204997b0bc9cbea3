import { expect, test } from 'vitest';
import { choleskyOf, solveCholesky } from '../linear-algebra/cholesky.ts';
import { fitLogistic, logOddsError, logOddsOf } from './logistic.ts';

const rows = (features: number[], outcome: number[], weight = outcome.map(() => 1)) => ({
  ...{ columns: features.length / outcome.length, features: Float64Array.from(features) },
  outcome: Uint8Array.from(outcome),
  weight: Float64Array.from(weight),
  cluster: Int32Array.from(outcome.keys()),
});

test('one yes-or-no feature: the logarithm of the odds ratio', () => {
  // without it 1 of 4, with it 3 of 4: log-odds ln(1/3) and ln 3, so the coefficient is ln 9
  const fit = fitLogistic(rows([0, 0, 0, 0, 1, 1, 1, 1], [1, 0, 0, 0, 1, 1, 1, 0]), 1e-10);
  expect(fit.coefficients[0]).toBeCloseTo(Math.log(1 / 3), 6);
  expect(fit.coefficients[1]).toBeCloseTo(Math.log(9), 6);
  // 1 / (n p q) for each group: variance of the intercept 4/3; rows that are clusters of their own give the same here
  expect(fit.covariance[0]).toBeCloseTo(4 / 3, 6);
  expect(fit.covariance[3]).toBeCloseTo(8 / 3, 6);
  expect(logOddsError(fit.covariance, Float64Array.of(1))).toBeCloseTo(Math.sqrt(4 / 3), 6);
});

test('a weight stands for as many rows', () => {
  const short = fitLogistic(rows([0, 0, 1, 1], [1, 0, 1, 0], [1, 3, 3, 1]), 0.5);
  const long = fitLogistic(rows([0, 0, 0, 0, 1, 1, 1, 1], [1, 0, 0, 0, 1, 1, 1, 0]), 0.5);
  expect(short.coefficients[1]).toBeCloseTo(long.coefficients[1] ?? 0, 8);
});

test('the penalty draws coefficients to 0, not the intercept; gradients vanish at the end', () => {
  const data = rows([0, 2, 1, 1, 2, 0, 3, 1, 0, 0, 1, 3], [0, 1, 1, 1, 0, 0]);
  const fit = fitLogistic(data, 2);
  const gradient = [0, -2 * (fit.coefficients[1] ?? 0), -2 * (fit.coefficients[2] ?? 0)];
  data.outcome.forEach((seen, row) => {
    const excess = seen - 1 / (1 + Math.exp(-logOddsOf(fit.coefficients, data.features, row * 2)));
    [1, data.features[row * 2] ?? 0, data.features[row * 2 + 1] ?? 0].forEach((x, at) => {
      gradient[at] = (gradient[at] ?? 0) + excess * x;
    });
  });
  for (const part of gradient) expect(part).toBeCloseTo(0, 8);
});

test('what separates the outcomes has a finite weight', () => {
  const fit = fitLogistic(rows([0, 0, 1, 1], [0, 0, 1, 1]), 1);
  expect(Number.isFinite(fit.coefficients[1])).toBe(true);
});

test('Cholesky solves what was multiplied', () => {
  // [[4, 2], [2, 3]] · (1, 2) = (8, 8)
  const factor = choleskyOf(Float64Array.of(4, 2, 2, 3), 2);
  expect([...solveCholesky(factor, Float64Array.of(8, 8))]).toEqual([
    expect.closeTo(1, 12),
    expect.closeTo(2, 12),
  ]);
  expect(() => choleskyOf(Float64Array.of(1, 2, 2, 1), 2)).toThrow(RangeError);
});
