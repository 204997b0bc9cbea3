import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts';

/** What least squares of one thing on others comes to, all in standard deviations. */
export type RelativeWeights = Readonly<{
  /** Johnson's weights, one a driver; they add up to R². */
  weights: Float64Array;
  standardised: Float64Array;
  /** Variance inflation of each driver, 1 or more. */
  vif: Float64Array;
  rSquared: number;
}>;

/** Beyond this ratio of eigenvalues some drivers determine another exactly, but for rounding. */
const leastEigenvalue = 1e-9;

/**
 * Shares R² among drivers that go together: each is turned into the nearest of a set of variables that do not, which then share without dispute, and
 * what they explain is given back to the drivers.
 *
 * @param drivers correlations among k drivers, by rows
 * @param outcome correlation of each with the outcome
 * @returns null when some drivers determine another
 * @see Johnson (2000), Multivariate Behavioral Research 35, 1–19
 */
export function relativeWeights(drivers: Float64Array, outcome: Float64Array): RelativeWeights | null {
  const k = outcome.length;
  const { values, vectors } = symmetricEigen(drivers, k);
  if (values.some((value) => !(value > leastEigenvalue * k))) return null;
  /** The matrix with every eigenvalue put to a power. */
  const power = (exponent: number) => {
    const result = new Float64Array(k * k);
    for (let e = 0; e < k; e += 1) {
      const scale = (values[e] ?? 1) ** exponent;
      for (let i = 0; i < k; i += 1)
        for (let j = 0; j < k; j += 1)
          result[i * k + j] =
            (result[i * k + j] ?? 0) + scale * (vectors[i * k + e] ?? 0) * (vectors[j * k + e] ?? 0);
    }
    return result;
  };
  const times = (matrix: Float64Array, vector: Float64Array) =>
    vector.map((_, i) => vector.reduce((sum, value, j) => sum + (matrix[i * k + j] ?? 0) * value, 0));
  const inverse = power(-1);
  // the correlations of the drivers with the variables nearest to them, and the coefficients of those for the outcome
  const loadings = power(0.5);
  const coefficients = times(power(-0.5), outcome);
  const standardised = times(inverse, outcome);
  return {
    weights: times(
      loadings.map((value) => value * value),
      coefficients.map((value) => value * value),
    ),
    standardised,
    vif: Float64Array.from({ length: k }, (_, i) => Math.max(1, inverse[i * k + i] ?? 1)),
    rSquared: standardised.reduce((sum, value, i) => sum + value * (outcome[i] ?? 0), 0),
  };
}
