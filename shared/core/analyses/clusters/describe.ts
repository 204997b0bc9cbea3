import { hedgesG } from '../../stats/effects/hedges-g.ts';
import { quantile } from '../../stats/quantile.ts';
import type { Prepared } from './prepare.ts';
import type { ClustersResult } from './schema.ts';

type Trait = ClustersResult['clusters'][number]['traits'][number];

function median(values: Float64Array): number {
  return quantile(values.sort(), 0.5);
}

/** The places of the points in a cluster, and of those in others. */
function partition(cluster: Uint8Array, own: number): { inside: Int32Array; outside: Int32Array } {
  const places = Int32Array.from(cluster.keys());
  return {
    inside: places.filter((at) => cluster[at] === own),
    outside: places.filter((at) => cluster[at] !== own),
  };
}

/**
 * What sets a cluster apart: each feature against the rest, on the scale it was clustered by, with the medians as they are.
 *
 * @returns the largest effect first
 */
export function traitsOf({ used, values, points }: Prepared, cluster: Uint8Array, own: number): Trait[] {
  const { inside, outside } = partition(cluster, own);
  const coordinates = (places: Int32Array, j: number) =>
    Float64Array.from(places, (at) => points.values[at * points.dimensions + j] ?? 0);
  const asIs = (places: Int32Array, j: number) => Float64Array.from(places, (at) => values[j]?.[at] ?? 0);
  const traits = used.map((feature, j) => ({
    feature,
    effect: hedgesG(coordinates(inside, j), coordinates(outside, j))?.value ?? null,
    median: median(asIs(inside, j)),
    medianOfOthers: outside.length === 0 ? null : median(asIs(outside, j)),
  }));
  return traits.sort((a, b) => Math.abs(b.effect ?? 0) - Math.abs(a.effect ?? 0));
}
