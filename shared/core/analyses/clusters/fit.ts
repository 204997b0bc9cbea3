import { kMeans, settle, type Clustering } from '../../stats/clustering/k-means.ts';
import type { Points } from '../../stats/clustering/points.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { sampleOf } from './sample.ts';

/** Up to so many points every restart sees all of them. */
const fewPoints = 5_000;
const restarts = 25;

/** The largest cluster first; of clusters as large, the one whose centre comes first. Numbers 0 … k - 1. */
function bySize({ cluster, centres, sizes, within }: Clustering): Clustering {
  const { dimensions, values } = centres;
  const order = Array.from(sizes.keys()).sort((a, b) => {
    const larger = (sizes[b] ?? 0) - (sizes[a] ?? 0);
    if (larger !== 0) return larger;
    for (let j = 0; j < dimensions; j += 1) {
      const difference = (values[a * dimensions + j] ?? 0) - (values[b * dimensions + j] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const numbers = new Uint8Array(order.length);
  order.forEach((old, at) => {
    numbers[old] = at;
  });
  return {
    cluster: cluster.map((old) => numbers[old] ?? 0),
    centres: {
      ...centres,
      values: Float64Array.from(
        order.flatMap((old) => [...values.subarray(old * dimensions, (old + 1) * dimensions)]),
      ),
    },
    sizes: sizes.map((_, at) => sizes[order[at] ?? 0] ?? 0),
    within,
  };
}

/**
 * The split of all points into k clusters, the best of 25 starts. Of many points, the starts are tried on a sample of 5,000; the best of it
 * then settles over all points, and so do two starts over all of them, and the best of those three is taken.
 */
export function fit(points: Points, k: number, seed: number): Clustering {
  const random = seededRandom(seed * 64 + k);
  if (points.count <= fewPoints) return bySize(kMeans(points, k, restarts, random));
  const ofSample = kMeans(sampleOf(points, fewPoints, seed), k, restarts, random);
  const settled = settle(points, ofSample.centres);
  const other = kMeans(points, k, 2, random);
  return bySize(other.within < settled.within ? other : settled);
}
