import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts';
import { cronbachAlpha } from '../scores/cronbach-alpha.ts';
import { seededRandom } from '../seeded-random.ts';
import { correlate } from './correlations.ts';
import { relativeWeights } from './relative-weights.ts';

const all = (n: number) => Int32Array.from({ length: n }, (_, at) => at);

/** Splits the correlations of an outcome (first) and its drivers. */
function parts(columns: readonly Float64Array[]) {
  const k = columns.length - 1;
  const { matrix } = correlate(columns, all(columns[0]?.length ?? 0));
  const at = (i: number, j: number) => matrix[i * (k + 1) + j] ?? 0;
  return {
    drivers: Float64Array.from({ length: k * k }, (_, cell) => at(Math.floor(cell / k) + 1, (cell % k) + 1)),
    outcome: Float64Array.from({ length: k }, (_, i) => at(0, i + 1)),
  };
}

/** R² of some drivers by Gauss's elimination: another way than eigenvalues. */
function rSquaredOf(drivers: Float64Array, outcome: Float64Array, chosen: readonly number[]): number {
  const k = outcome.length;
  const rows = chosen.map((i) => [...chosen.map((j) => drivers[i * k + j] ?? 0), outcome[i] ?? 0]);
  for (let p = 0; p < rows.length; p += 1) {
    const pivot = rows[p] ?? [];
    for (let r = 0; r < rows.length; r += 1) {
      const row = rows[r] ?? [];
      if (r === p) continue;
      const factor = (row[p] ?? 0) / (pivot[p] ?? 1);
      rows[r] = row.map((value, c) => value - factor * (pivot[c] ?? 0));
    }
  }
  return rows.reduce(
    (sum, row, i) => sum + ((row.at(-1) ?? 0) / (row[i] ?? 1)) * (outcome[chosen[i] ?? 0] ?? 0),
    0,
  );
}

/** Each driver's mean gain in R² over all orders of adding drivers (Lindeman, Merenda & Gold): an idea of importance of its own. */
function overAllOrders(drivers: Float64Array, outcome: Float64Array): number[] {
  const k = outcome.length;
  const ofSet = Array.from({ length: 2 ** k }, (_, set) =>
    rSquaredOf(
      drivers,
      outcome,
      [...all(k)].filter((i) => ((set >> i) & 1) === 1),
    ),
  );
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  return [...all(k)].map((i) =>
    ofSet.reduce((sum, before, set) => {
      if (((set >> i) & 1) === 1) return sum;
      const size = [...all(k)].filter((j) => ((set >> j) & 1) === 1).length;
      const share = (factorial(size) * factorial(k - size - 1)) / factorial(k);
      return sum + share * ((ofSet[set | (1 << i)] ?? 0) - before);
    }, 0),
  );
}

/** The square root of a positive matrix by Newton's iteration of Denman and Beavers: no eigenvalues in it. */
function rootByIteration(matrix: Float64Array, k: number): number[][] {
  type Rows = number[][];
  const identity: Rows = [...all(k)].map((i) => [...all(k)].map((j) => (i === j ? 1 : 0)));
  const invert = (m: Rows): Rows => {
    const rows = m.map((row, i) => [...row, ...(identity[i] ?? [])]);
    for (let p = 0; p < k; p += 1) {
      const scale = rows[p]?.[p] ?? 1;
      rows[p] = (rows[p] ?? []).map((value) => value / scale);
      for (let r = 0; r < k; r += 1) {
        const factor = rows[r]?.[p] ?? 0;
        if (r !== p) rows[r] = (rows[r] ?? []).map((value, c) => value - factor * (rows[p]?.[c] ?? 0));
      }
    }
    return rows.map((row) => row.slice(k));
  };
  const mean = (a: Rows, b: Rows): Rows =>
    a.map((row, i) => row.map((value, j) => (value + (b[i]?.[j] ?? 0)) / 2));
  let y: Rows = [...all(k)].map((i) => [...all(k)].map((j) => matrix[i * k + j] ?? 0));
  let z = identity;
  for (let step = 0; step < 60; step += 1) [y, z] = [mean(y, invert(z)), mean(z, invert(y))];
  return y;
}

/** Weights by the root found without eigenvalues: the coefficients of the nearest variables solve root · β = r. */
function weightsByIteration(drivers: Float64Array, outcome: Float64Array): number[] {
  const k = outcome.length;
  const root = rootByIteration(drivers, k);
  const rows = root.map((row, i) => [...row, outcome[i] ?? 0]);
  for (let p = 0; p < k; p += 1)
    for (let r = 0; r < k; r += 1) {
      const factor = (rows[r]?.[p] ?? 0) / (rows[p]?.[p] ?? 1);
      if (r !== p) rows[r] = (rows[r] ?? []).map((value, c) => value - factor * (rows[p]?.[c] ?? 0));
    }
  const beta = rows.map((row, i) => (row[k] ?? 0) / (row[i] ?? 1));
  return root.map((row) => row.reduce((sum, value, j) => sum + value ** 2 * (beta[j] ?? 0) ** 2, 0));
}

test('two drivers: worked by hand', () => {
  // r12 = 0.6, r1y = 0.5, r2y = 0.3. β1 = (0.5 - 0.18) / 0.64 = 0.5, β2 = (0.3 - 0.3) / 0.64 = 0, so R² = 0.25.
  // The root of [[1, .6], [.6, 1]] has a = (√1.6 + √0.4) / 2 = 0.948683, b = (√1.6 - √0.4) / 2 = 0.316228; with β = (.5, 0) the variables
  // have coefficients a · .5 = 0.474342 and b · .5 = 0.158114: weights .9 · .225 + .1 · .025 = 0.205 and .1 · .225 + .9 · .025 = 0.045
  const found = relativeWeights(Float64Array.of(1, 0.6, 0.6, 1), Float64Array.of(0.5, 0.3));
  expect(found?.weights[0]).toBeCloseTo(0.205, 10);
  expect(found?.weights[1]).toBeCloseTo(0.045, 10);
  expect(found?.rSquared).toBeCloseTo(0.25, 10);
  expect([...(found?.standardised ?? [])]).toEqual([expect.closeTo(0.5, 10), expect.closeTo(0, 10)]);
  // VIF is 1 / (1 - 0.36)
  expect(found?.vif[0]).toBeCloseTo(1.5625, 10);
});

test('drivers that do not go together have their squared correlations, and weights add up to R²', () => {
  const found = relativeWeights(Float64Array.of(1, 0, 0, 1), Float64Array.of(0.5, -0.3));
  expect([...(found?.weights ?? [])]).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.09, 12)]);
});

test('a driver that the others determine gives no weights', () => {
  expect(relativeWeights(Float64Array.of(1, 1, 1, 1), Float64Array.of(0.5, 0.5))).toBeNull();
});

test('eigenvalues and vectors put the matrix together again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer(), (n, seed) => {
      const random = seededRandom(seed);
      const matrix = new Float64Array(n * n);
      for (let i = 0; i < n; i += 1)
        for (let j = 0; j <= i; j += 1) matrix[i * n + j] = matrix[j * n + i] = random() - 0.5;
      const { values, vectors } = symmetricEigen(matrix, n);
      const again = matrix.map((_, at) => {
        const [i, j] = [Math.floor(at / n), at % n];
        return values.reduce(
          (sum, value, e) => sum + value * (vectors[i * n + e] ?? 0) * (vectors[j * n + e] ?? 0),
          0,
        );
      });
      again.forEach((value, at) => expect(value).toBeCloseTo(matrix[at] ?? 0, 9));
    }),
    { numRuns: runs(60) },
  );
});

const file = fileURLToPath(
  new URL('../../../../../shared/data/survey/customerSat_likert10.csv', import.meta.url),
);
const hasFile = existsSync(file);
if (!hasFile) console.info('skipped: there is no ../shared/data/survey/customerSat_likert10.csv');

test.skipIf(!hasFile)(
  '1,811 answers to ten questions: R², coefficients, correlations, alpha, and weights found another way',
  () => {
    const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
    const rows = lines.map((line) => line.split(',').map(Number));
    const columns = [...all(10)].map((i) => Float64Array.from(rows, (row) => row[i] ?? Number.NaN));
    expect(rows).toHaveLength(1_811);
    const { drivers, outcome } = parts(columns);
    const correlations = [0.6494, 0.6138, 0.775, 0.6523, 0.7418, 0.5899, 0.5641, 0.4436, 0.4523];
    expect([...outcome]).toEqual(correlations.map((r) => expect.closeTo(r, 4) as unknown));
    const found = relativeWeights(drivers, outcome);
    if (found === null) throw new Error('the drivers are not collinear');
    expect(found.rSquared).toBeCloseTo(0.716729, 6);
    const { deviation } = correlate(columns, all(1_811));
    const coefficient = (i: number) =>
      ((found.standardised[i] ?? 0) * (deviation[0] ?? 0)) / (deviation[i + 1] ?? 1);
    // q6 and q4 are the fifth and the third driver
    expect([coefficient(4), coefficient(2)]).toEqual([expect.closeTo(0.33, 4), expect.closeTo(0.3142, 4)]);
    expect(cronbachAlpha(columns)?.alpha).toBeCloseTo(0.9251771, 7);
    expect(found.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(found.rSquared, 12);
    // numpy: eigh of the correlations of the drivers, its root, and the squares of root and coefficients
    const numpy = [0.09141953, 0.07418152, 0.14889825, 0.0788269, 0.15231416, 0.06483232, 0.05106991, 0.02538882, 0.0297975]; // prettier-ignore
    expect([...found.weights]).toEqual(numpy.map((weight) => expect.closeTo(weight, 7) as unknown));
    weightsByIteration(drivers, outcome).forEach((weight, i) =>
      expect(found.weights[i]).toBeCloseTo(weight, 9),
    );
    // the mean over all orders is another definition; on real drivers the two hardly differ, in size and in order
    const ordered = overAllOrders(drivers, outcome);
    ordered.forEach((weight, i) => expect(Math.abs((found.weights[i] ?? 0) - weight)).toBeLessThan(0.02));
    const ranked = (weights: ArrayLike<number>) =>
      [...all(9)].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
    expect(ranked(found.weights).slice(0, 3).sort()).toEqual(ranked(ordered).slice(0, 3).sort());
  },
);
