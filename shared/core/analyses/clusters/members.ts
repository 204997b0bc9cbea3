import type { MeasureSources } from '../../measures/measure-customers.ts';
import type { Clustering } from '../../stats/clustering/k-means.ts';
import type { Prepared } from './prepare.ts';
import type { ClustersParams } from './schema.ts';
import { splitCustomers } from './split.ts';

/** Ids of the customers of a cluster, ascending. */
export function idsOf(
  input: MeasureSources,
  { rows }: Prepared,
  { cluster }: Clustering,
  own: number,
): Int32Array {
  const { id } = input.columns.customers;
  return rows
    .filter((_, at) => cluster[at] === own)
    .map((row) => id[row] ?? 0)
    .sort();
}

/**
 * The customers behind a part of the result.
 *
 * @param selection 'cluster-N' from 1; 'all' for everyone in a cluster; 'left-out' for those of whom something is not known
 * @returns customer ids, ascending; null when there is no such part
 */
export function clusterMembers(
  input: MeasureSources,
  params: ClustersParams,
  selection: string,
): Int32Array | null {
  const { prepared, clustering } = splitCustomers(input, params, () => undefined);
  const { id } = input.columns.customers;
  if (selection === 'all' || selection === 'left-out') {
    const isIn = new Uint8Array(id.length);
    for (const row of prepared.rows) isIn[row] = 1;
    return Int32Array.from(id).filter((_, row) => (isIn[row] === 1) === (selection === 'all'));
  }
  const number = /^cluster-(\d{1,3})$/u.exec(selection)?.[1];
  const own = Number(number) - 1;
  if (number === undefined || own < 0 || own >= clustering.centres.count || prepared.rows.length === 0)
    return null;
  return idsOf(input, prepared, clustering, own);
}
