import { kMeans } from '../../stats/clustering/k-means.ts';
import type { Points } from '../../stats/clustering/points.ts';
import { silhouette } from '../../stats/clustering/silhouette.ts';
import { stability } from '../../stats/clustering/stability.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { sampleOf } from './sample.ts';
import { mostClusters, type ClustersResult } from './schema.ts';

const triedPoints = 1_000;
const drawings = 20;
const restarts = 10;
const leastStability = 0.6;

/** Numbers of clusters that so many points, so many of them different, can be split into. */
export function possibleNumbers(count: number, distinct: number): number[] {
  const most = Math.min(mostClusters, distinct, count - 1);
  return Array.from({ length: Math.max(0, most - 1) }, (_, at) => at + 2);
}

/** What a number of clusters comes to, on a sample of at most 1,000 points. */
export function tryNumber(points: Points, k: number, seed: number): ClustersResult['proposals'][number] {
  const sample = sampleOf(points, triedPoints, seed);
  const random = seededRandom(seed * 64 + k);
  const split = kMeans(sample, Math.min(k, sample.count), restarts, random);
  const likeness = stability(sample, split, drawings, random).filter((value) => value !== null);
  return {
    k,
    silhouette: silhouette(sample, split.cluster, k) ?? 0,
    stability: likeness.length === 0 ? 0 : Math.min(...likeness),
  };
}

/** The number with the widest silhouette among those whose every cluster is found again; among all where none are. Null of nothing tried. */
export function choose(tried: ClustersResult['proposals']): number | null {
  const stable = tried.filter((one) => one.stability >= leastStability);
  const among = stable.length > 0 ? stable : tried;
  const [first, ...others] = among;
  if (first === undefined) return null;
  return others.reduce((best, one) => (one.silhouette > best.silhouette ? one : best), first).k;
}
