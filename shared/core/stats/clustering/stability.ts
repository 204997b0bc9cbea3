import { kMeans, type Clustering } from './k-means.ts';
import { pointsAt, type Points } from './points.ts';

/** For each cluster of `first`, its likeness to the cluster of `second` that is most like it: shared points by points of either. */
function bestLikeness(first: Uint8Array, second: Uint8Array, k: number): (number | null)[] {
  const both = new Int32Array(k * k);
  const ofFirst = new Int32Array(k);
  const ofSecond = new Int32Array(k);
  first.forEach((a, at) => {
    const b = second[at] ?? 0;
    both[a * k + b] = (both[a * k + b] ?? 0) + 1;
    ofFirst[a] = (ofFirst[a] ?? 0) + 1;
    ofSecond[b] = (ofSecond[b] ?? 0) + 1;
  });
  return Array.from({ length: k }, (_, a) => {
    const own = ofFirst[a] ?? 0;
    if (own === 0) return null; // none of its points were drawn: this drawing says nothing of it
    return Math.max(
      ...Array.from({ length: k }, (__, b) => {
        const shared = both[a * k + b] ?? 0;
        return shared / (own + (ofSecond[b] ?? 0) - shared);
      }),
    );
  });
}

/**
 * How well each cluster is found again when the points are drawn anew, with replacement, and split anew: the mean Jaccard likeness.
 * A point drawn more than once counts once when likeness is measured.
 *
 * @param clustering the split of `points` that is judged
 * @param drawings how often
 * @returns for each cluster 0 … 1; below 0.6 it should not be believed, above 0.85 it is very stable; null where none of its points
 *          was ever drawn
 * @see Hennig (2007), Computational Statistics & Data Analysis 52, 258–271
 */
export function stability(
  points: Points,
  clustering: Clustering,
  drawings: number,
  random: () => number,
): (number | null)[] {
  const k = clustering.centres.count;
  const sums = new Float64Array(k);
  const times = new Int32Array(k);
  for (let drawing = 0; drawing < drawings; drawing += 1) {
    const places = Int32Array.from({ length: points.count }, () =>
      Math.floor(random() * points.count),
    ).sort();
    const again = kMeans(pointsAt(points, places), k, 3, random).cluster;
    // places ascend, so a repeated one follows itself
    const once = Array.from(places.keys()).filter((at) => places[at] !== places[at - 1]);
    const before = Uint8Array.from(once, (at) => clustering.cluster[places[at] ?? 0] ?? 0);
    const after = Uint8Array.from(once, (at) => again[at] ?? 0);
    bestLikeness(before, after, k).forEach((likeness, c) => {
      if (likeness === null) return;
      sums[c] = (sums[c] ?? 0) + likeness;
      times[c] = (times[c] ?? 0) + 1;
    });
  }
  return Array.from(sums, (sum, c) => ((times[c] ?? 0) === 0 ? null : sum / (times[c] ?? 1)));
}
