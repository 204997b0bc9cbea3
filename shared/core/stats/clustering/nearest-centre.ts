import type { Points } from './points.ts';

/**
 * Gives every point the place of its nearest centre; of centres as near, the first.
 *
 * @param cluster written to, one a point
 * @returns how many points have another centre than before
 */
export function nearestCentre(points: Points, centres: Points, cluster: Uint8Array): number {
  const { count, dimensions, values } = points;
  const middle = centres.values;
  const k = centres.count;
  let moved = 0;
  for (let i = 0, from = 0; i < count; i += 1, from += dimensions) {
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0, at = 0; c < k; c += 1, at += dimensions) {
      let sum = 0;
      for (let j = 0; j < dimensions; j += 1) {
        const difference = (values[from + j] ?? 0) - (middle[at + j] ?? 0);
        sum += difference * difference;
      }
      if (sum < least) {
        least = sum;
        nearest = c;
      }
    }
    if (cluster[i] !== nearest) {
      cluster[i] = nearest;
      moved += 1;
    }
  }
  return moved;
}
