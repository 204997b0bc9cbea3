import { squaredDistance, type Points } from './points.ts';

/**
 * How much nearer points are to their own cluster than to the next one: the mean silhouette width. O(points²).
 *
 * @param cluster the cluster of each point, 0 … k - 1
 * @param k how many clusters there are
 * @returns -1 … 1; a point alone in its cluster counts 0; null with fewer than two clusters that have points
 * @see Rousseeuw (1987), J. Comput. Appl. Math. 20, 53–65
 */
export function silhouette(points: Points, cluster: Uint8Array, k: number): number | null {
  const sizes = new Int32Array(k);
  for (const own of cluster) sizes[own] = (sizes[own] ?? 0) + 1;
  if (sizes.filter((size) => size > 0).length < 2) return null;
  const { count } = points;
  // sums of distances from each point to each cluster; a pair is measured once
  const sums = new Float64Array(count * k);
  for (let i = 0; i < count; i += 1)
    for (let other = i + 1; other < count; other += 1) {
      const distance = Math.sqrt(squaredDistance(points, i, points, other));
      const mine = i * k + (cluster[other] ?? 0);
      const theirs = other * k + (cluster[i] ?? 0);
      sums[mine] = (sums[mine] ?? 0) + distance;
      sums[theirs] = (sums[theirs] ?? 0) + distance;
    }
  let total = 0;
  for (let i = 0; i < count; i += 1)
    total += widthOf(sums.subarray(i * k, (i + 1) * k), cluster[i] ?? 0, sizes);
  return total / count;
}

function widthOf(sums: Float64Array, own: number, sizes: Int32Array): number {
  const size = sizes[own] ?? 0;
  if (size < 2) return 0;
  const within = (sums[own] ?? 0) / (size - 1);
  let next = Number.POSITIVE_INFINITY;
  for (let c = 0; c < sums.length; c += 1) {
    const others = sizes[c] ?? 0;
    if (c !== own && others > 0) next = Math.min(next, (sums[c] ?? 0) / others);
  }
  const larger = Math.max(within, next);
  return larger === 0 ? 0 : (next - within) / larger;
}
