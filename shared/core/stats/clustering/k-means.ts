import { nearestCentre } from './nearest-centre.ts';
import { pointsAt, squaredDistance, type Points } from './points.ts';

/** A split of points into clusters around their means. */
export type Clustering = Readonly<{
  /** The cluster of each point, 0 … k - 1. */
  cluster: Uint8Array;
  centres: Points;
  sizes: Int32Array;
  /** Sum of squared distances of all points to the centre of their cluster. */
  within: number;
}>;

const mostRounds = 300;

/** First centres by k-means++: each next one is drawn with a chance that grows with its squared distance to the nearest before it. */
function firstCentres(points: Points, k: number, random: () => number): Points {
  const places = [Math.min(points.count - 1, Math.floor(random() * points.count))];
  const nearest = new Float64Array(points.count).fill(Number.POSITIVE_INFINITY);
  while (places.length < k) {
    const last = places.at(-1) ?? 0;
    let sum = 0;
    for (let i = 0; i < points.count; i += 1) {
      const distance = Math.min(nearest[i] ?? 0, squaredDistance(points, i, points, last));
      nearest[i] = distance;
      sum += distance;
    }
    let rest = random() * sum;
    let place = 0;
    for (; place < points.count - 1; place += 1) {
      rest -= nearest[place] ?? 0;
      if (rest < 0) break;
    }
    places.push(place);
  }
  return pointsAt(points, places);
}

/** The mean of each cluster; a cluster that lost all its points takes the point that lies farthest from its own centre. */
function means(points: Points, cluster: Uint8Array, old: Points, sizes: Int32Array): Points {
  const { dimensions } = points;
  const values = new Float64Array(old.count * dimensions);
  sizes.fill(0);
  for (let i = 0; i < points.count; i += 1) {
    const own = cluster[i] ?? 0;
    sizes[own] = (sizes[own] ?? 0) + 1;
    for (let j = 0; j < dimensions; j += 1)
      values[own * dimensions + j] =
        (values[own * dimensions + j] ?? 0) + (points.values[i * dimensions + j] ?? 0);
  }
  for (let c = 0; c < old.count; c += 1) {
    const size = sizes[c] ?? 0;
    if (size === 0) values.set(farthestPoint(points, cluster, old), c * dimensions);
    else
      for (let j = 0; j < dimensions; j += 1)
        values[c * dimensions + j] = (values[c * dimensions + j] ?? 0) / size;
  }
  return { count: old.count, dimensions, values };
}

function farthestPoint(points: Points, cluster: Uint8Array, centres: Points): Float64Array {
  let farthest = 0;
  let most = -1;
  for (let i = 0; i < points.count; i += 1) {
    const distance = squaredDistance(points, i, centres, cluster[i] ?? 0);
    if (distance > most) {
      most = distance;
      farthest = i;
    }
  }
  return points.values.slice(farthest * points.dimensions, (farthest + 1) * points.dimensions);
}

/**
 * Lloyd's rounds from given centres: every point to its nearest centre, every centre to the mean of its points, until no point moves.
 *
 * @param centres 1 … 255 of them
 * @returns a local optimum, or where it stands after 300 rounds
 */
export function settle(points: Points, centres: Points): Clustering {
  const cluster = new Uint8Array(points.count);
  const sizes = new Int32Array(centres.count);
  let at = centres;
  let moved = nearestCentre(points, at, cluster);
  for (let round = 0; round < mostRounds && (moved > 0 || round === 0); round += 1) {
    at = means(points, cluster, at, sizes);
    moved = nearestCentre(points, at, cluster);
  }
  at = means(points, cluster, at, sizes);
  let within = 0;
  for (let i = 0; i < points.count; i += 1) within += squaredDistance(points, i, at, cluster[i] ?? 0);
  return { cluster, centres: at, sizes, within };
}

/**
 * The best of several splits into k clusters, each begun anew by k-means++.
 *
 * @param k at least 1, at most 255 and at most the number of different points
 * @param restarts how often it begins, at least 1
 * @param random numbers in [0, 1); the same ones give the same split
 * @param onRestart told after each beginning how many are done
 * @returns the split with the smallest sum of squares; no points give no clusters
 * @throws {RangeError} k or restarts out of range
 * @see Lloyd (1982), IEEE Trans. Inf. Theory 28, 129–137; Arthur & Vassilvitskii (2007), SODA, 1027–1035
 */
export function kMeans(
  points: Points,
  k: number,
  restarts: number,
  random: () => number,
  onRestart: (done: number) => void = () => undefined,
): Clustering {
  if (!(k >= 1 && k <= 255 && restarts >= 1)) throw new RangeError(`k-means of ${k}, ${restarts} times`);
  let best: Clustering | null = null;
  for (let restart = 0; restart < restarts; restart += 1) {
    const found = settle(points, firstCentres(points, Math.min(k, Math.max(1, points.count)), random));
    if (best === null || found.within < best.within) best = found;
    onRestart(restart + 1);
  }
  if (best === null) throw new Error('no split was tried');
  return best;
}
