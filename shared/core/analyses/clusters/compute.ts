import type { MeasureSources } from '../../measures/measure-customers.ts';
import type { Clustering } from '../../stats/clustering/k-means.ts';
import type { Report } from '../define.ts';
import { traitsOf } from './describe.ts';
import { idsOf } from './members.ts';
import type { Prepared } from './prepare.ts';
import type { ClustersParams, ClustersResult } from './schema.ts';
import { splitCustomers } from './split.ts';
import { judge, measuredPoints, type Trust } from './trust.ts';

function describeClusters(
  input: MeasureSources,
  prepared: Prepared,
  clustering: Clustering,
  trust: Trust,
  detail: boolean,
): ClustersResult['clusters'] {
  const { count } = prepared.points;
  if (count === 0) return [];
  return Array.from(clustering.sizes, (customers, at) => ({
    cluster: at + 1,
    customers,
    share: customers / count,
    stability: trust.stabilityOf[at] ?? null,
    traits: traitsOf(prepared, clustering.cluster, at),
    customerIds: detail ? [...idsOf(input, prepared, clustering, at)] : null,
  }));
}

/** Coordinates have mean 0, so this is the sum of squared distances to the centre of all. */
function sumOfSquares(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

/**
 * Customers who are alike, found by k-means over what is asked for.
 *
 * @returns the whole result; without customers no clusters; where all are alike, or there are too few, one
 * @see README.md beside this file
 */
export function computeClusters(
  input: MeasureSources,
  params: ClustersParams,
  report: Report,
): ClustersResult {
  const { prepared, clustering, proposals } = splitCustomers(input, params, report);
  const { points } = prepared;
  const trust = judge(points, clustering, params.seed);
  const clusters = describeClusters(input, prepared, clustering, trust, params.detail);
  const k = clusters.length;
  return {
    currency: input.columns.currency,
    customers: points.count,
    leftOut: input.columns.customers.count - points.count,
    features: prepared.features,
    k,
    kAsked: params.k !== null && params.k !== k ? params.k : null,
    proposals,
    silhouette: trust.silhouette,
    silhouetteByChance: trust.silhouetteByChance,
    stability: trust.stability,
    structure: trust.structure,
    measuredOn: Math.min(points.count, measuredPoints),
    withinSquares: clustering.within,
    totalSquares: sumOfSquares(points.values),
    clusters,
  };
}
