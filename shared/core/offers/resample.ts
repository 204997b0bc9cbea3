import { quantile } from '../stats/quantile.ts';
import { seededRandom } from '../stats/seeded-random.ts';

/** A mean with its 95 % interval. */
export type Estimate = Readonly<{ value: number; low: number; high: number }>;

const samples = 1000;

/**
 * Means of several numbers of the same people, with intervals from drawing people again and again, with repeats.
 *
 * @param rows numbers of person i from `i * width` on; at least one person
 * @returns one estimate a column
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, percentile intervals
 */
export function resampleMeans(rows: Float64Array, width: number, seed: number): Estimate[] {
  const people = rows.length / width;
  const random = seededRandom(seed);
  const means = Array.from({ length: width }, () => new Float64Array(samples));
  const sums = new Float64Array(width);
  for (let sample = 0; sample < samples; sample += 1) {
    sums.fill(0);
    for (let drawn = 0; drawn < people; drawn += 1) {
      const from = Math.floor(random() * people) * width;
      for (let column = 0; column < width; column += 1)
        sums[column] = (sums[column] ?? 0) + (rows[from + column] ?? 0);
    }
    means.forEach((list, column) => (list[sample] = (sums[column] ?? 0) / people));
  }
  return means.map((list, column) => {
    let sum = 0;
    for (let person = 0; person < people; person += 1) sum += rows[person * width + column] ?? 0;
    const sorted = list.sort();
    return { value: sum / people, low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
  });
}
