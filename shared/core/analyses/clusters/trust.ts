import type { Clustering } from '../../stats/clustering/k-means.ts';
import { pointsAt, type Points } from '../../stats/clustering/points.ts';
import { silhouette } from '../../stats/clustering/silhouette.ts';
import { stability } from '../../stats/clustering/stability.ts';
import { silhouettesWithoutGroups } from '../../stats/clustering/without-groups.ts';
import { quantile } from '../../stats/quantile.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { samplePlaces, sampleOf } from './sample.ts';
import type { ClusterStructure } from './schema.ts';

/** What silhouette and stability are measured on, at most; and the clouds without groups they are held against. */
export const measuredPoints = 2_000;
const drawnPoints = 1_000;
const drawings = 50;
const cloudPoints = 500;
const clouds = 39;

/** Below this likeness a cluster is not found again. */
const leastStability = 0.6;

/** How far a split is to be believed. */
export type Trust = Readonly<{
  silhouette: number | null;
  silhouetteByChance: number | null;
  stability: number | null;
  stabilityOf: readonly (number | null)[];
  structure: ClusterStructure;
}>;

const nothing = (k: number): Trust => ({
  silhouette: null,
  silhouetteByChance: null,
  stability: null,
  stabilityOf: Array.from({ length: k }, () => null),
  structure: 'none',
});

/** Kaufman and Rousseeuw's words for a silhouette, once chance could not do as well and the clusters are found again. */
function structureOf(width: number, byChance: number, likeness: number): ClusterStructure {
  if (width <= Math.max(0.25, byChance) || likeness < leastStability) return 'none';
  if (width <= 0.5) return 'weak';
  return width <= 0.7 ? 'reasonable' : 'strong';
}

/** The part of a split that belongs to some of its points. */
export function partOf({ cluster, centres, sizes, within }: Clustering, places: Int32Array): Clustering {
  return { cluster: Uint8Array.from(places, (at) => cluster[at] ?? 0), centres, sizes, within };
}

/** Measures a split; on a sample where there are many points. */
export function judge(points: Points, split: Clustering, seed: number): Trust {
  const k = split.centres.count;
  if (k < 2) return nothing(k);
  const places = samplePlaces(points.count, measuredPoints, seed + 1);
  const width = silhouette(pointsAt(points, places), partOf(split, places).cluster, k);
  if (width === null) return nothing(k);
  const drawn = samplePlaces(points.count, drawnPoints, seed + 2);
  const random = seededRandom(seed + 3);
  const stabilityOf = stability(pointsAt(points, drawn), partOf(split, drawn), drawings, random);
  const known = stabilityOf.filter((likeness) => likeness !== null);
  const mean = known.reduce((sum, likeness) => sum + likeness, 0) / Math.max(1, known.length);
  const without = silhouettesWithoutGroups(sampleOf(points, cloudPoints, seed + 4), k, clouds, random);
  const byChance = quantile(without, 0.95);
  return {
    silhouette: width,
    silhouetteByChance: byChance,
    stability: mean,
    stabilityOf,
    structure: structureOf(width, byChance, mean),
  };
}
