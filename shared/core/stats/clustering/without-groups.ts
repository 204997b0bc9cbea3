import { kMeans } from './k-means.ts';
import type { Points } from './points.ts';
import { silhouette } from './silhouette.ts';

/** The mean of each coordinate, and the covariance of each two, at `row * dimensions + column`. */
function moments({ count, dimensions: d, values }: Points) {
  const mean = new Float64Array(d);
  values.forEach((value, at) => {
    mean[at % d] = (mean[at % d] ?? 0) + value / count;
  });
  const covariance = Float64Array.from({ length: d * d }, (_, at) => {
    const row = Math.floor(at / d);
    const column = at % d;
    let sum = 0;
    for (let i = 0; i < count; i += 1)
      sum +=
        ((values[i * d + row] ?? 0) - (mean[row] ?? 0)) *
        ((values[i * d + column] ?? 0) - (mean[column] ?? 0));
    return sum / Math.max(1, count - 1);
  });
  return { mean, covariance };
}

/** Cholesky's lower triangle L, with L·Lᵀ = covariance; a direction without spread of its own gets 0. */
function lowerTriangle(covariance: Float64Array, d: number): Float64Array {
  const lower = new Float64Array(d * d);
  for (let row = 0; row < d; row += 1)
    for (let column = 0; column <= row; column += 1) {
      let rest = covariance[row * d + column] ?? 0;
      for (let at = 0; at < column; at += 1)
        rest -= (lower[row * d + at] ?? 0) * (lower[column * d + at] ?? 0);
      const pivot = lower[column * d + column] ?? 0;
      if (row === column) lower[row * d + row] = rest > 1e-12 ? Math.sqrt(rest) : 0;
      else lower[row * d + column] = pivot === 0 ? 0 : rest / pivot;
    }
  return lower;
}

/** One draw of the standard normal distribution, by Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * Silhouettes of data that have no groups: as many points, drawn from one normal cloud of the same spread and slant, split into k all the
 * same. What real groups show must be larger.
 *
 * @param times how many clouds
 * @returns one silhouette a cloud, ascending
 * @see Liu, Hayes, Nobel & Marron (2008), J. Am. Stat. Assoc. 103, 1281–1293: one Gaussian as the hypothesis of no clusters
 */
export function silhouettesWithoutGroups(
  points: Points,
  k: number,
  times: number,
  random: () => number,
): number[] {
  const { count, dimensions: d } = points;
  const { mean, covariance } = moments(points);
  const lower = lowerTriangle(covariance, d);
  const found = Array.from({ length: times }, () => {
    const values = new Float64Array(count * d);
    for (let i = 0; i < count; i += 1) {
      const drawn = Array.from({ length: d }, () => normal(random));
      for (let row = 0; row < d; row += 1) {
        let value = mean[row] ?? 0;
        for (let at = 0; at <= row; at += 1) value += (lower[row * d + at] ?? 0) * (drawn[at] ?? 0);
        values[i * d + row] = value;
      }
    }
    const cloud: Points = { count, dimensions: d, values };
    return silhouette(cloud, kMeans(cloud, k, 3, random).cluster, k) ?? 0;
  });
  return found.sort((a, b) => a - b);
}
