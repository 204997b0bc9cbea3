import { expect, test } from 'vitest';
import { fitChoices } from './conditional-logistic.ts';

/** No penalty to speak of. */
const free = 1e-9;

/** Choices among the same candidates, each taken as often as is said. */
function choicesOf(candidates: readonly (readonly number[])[], times: readonly number[]) {
  const takenOf = times.flatMap((count, candidate) => Array.from({ length: count }, () => candidate));
  const { length } = candidates;
  return {
    columns: candidates[0]?.length ?? 0,
    features: Float64Array.from(takenOf.flatMap(() => candidates.flat())),
    offsets: Int32Array.from({ length: takenOf.length + 1 }, (_, choice) => choice * length),
    taken: Int32Array.from(takenOf, (candidate, choice) => choice * length + candidate),
  };
}

test('of two candidates, the one taken three times of four has log-odds log 3', () => {
  const { coefficients, covariance } = fitChoices(choicesOf([[1], [0]], [3, 1]), free);
  expect(coefficients[0]).toBeCloseTo(Math.log(3), 6);
  // 1 / 3 + 1 / 1
  expect(covariance[0]).toBeCloseTo(4 / 3, 5);
});

test('with a column for all candidates but one, coefficients are logs of ratios of shares', () => {
  const { coefficients, covariance } = fitChoices(
    choicesOf(
      [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      [50, 30, 20],
    ),
    free,
  );
  expect(coefficients[0]).toBeCloseTo(Math.log(50 / 20), 6);
  expect(coefficients[1]).toBeCloseTo(Math.log(30 / 20), 6);
  // of a multinomial: 1 / n₁ + 1 / n₃, and 1 / n₃ between them
  expect([...covariance].map((value) => Number(value.toFixed(6)))).toEqual([0.07, 0.05, 0.05, 0.083333]);
});

test('what is the same for all candidates of a choice has no say, and a penalty draws to 0', () => {
  const made = choicesOf(
    [
      [1, 7],
      [0, 7],
    ],
    [30, 10],
  );
  const loose = fitChoices(made, free);
  expect(loose.coefficients[1]).toBeCloseTo(0, 9);
  const strict = fitChoices(made, 10);
  expect(strict.coefficients[0]).toBeGreaterThan(0);
  expect(strict.coefficients[0]).toBeLessThan(loose.coefficients[0] ?? 0);
  // at the top, what was seen less what was expected is the penalty times the coefficient
  const [beta = 0] = strict.coefficients;
  expect(30 - 40 / (1 + Math.exp(-beta))).toBeCloseTo(10 * beta, 6);
});

test('scores far apart overflow nothing, and a feature that is no number is refused', () => {
  const far = fitChoices(choicesOf([[900], [0]], [9, 1]), 1);
  expect(Number.isFinite(far.coefficients[0])).toBe(true);
  expect(() => fitChoices(choicesOf([[Number.NaN], [0]], [1, 1]), 1)).toThrow(RangeError);
});
