import type { MeasureSources } from '../../measures/measure-customers.ts';
import type { Clustering } from '../../stats/clustering/k-means.ts';
import type { Report } from '../define.ts';
import { fit } from './fit.ts';
import { prepare, type Prepared } from './prepare.ts';
import { choose, possibleNumbers, tryNumber } from './propose.ts';
import type { ClustersParams, ClustersResult } from './schema.ts';

/** The customers, split. */
export type Split = Readonly<{
  prepared: Prepared;
  clustering: Clustering;
  proposals: ClustersResult['proposals'];
}>;

/** Steps after the numbers of clusters are tried: the split itself, and how far it is to be believed. */
const stepsAfter = 2;

/** Measures the customers, settles how many clusters there are to be, and splits. The same for `compute` and `members`. */
export function splitCustomers(input: MeasureSources, params: ClustersParams, report: Report): Split {
  const prepared = prepare(input, params.features);
  const { points, distinct } = prepared;
  const numbers = params.k === null ? possibleNumbers(points.count, distinct) : [];
  const total = numbers.length + stepsAfter;
  const proposals = numbers.map((k, at) => {
    report(at, total);
    return tryNumber(points, k, params.seed);
  });
  report(numbers.length, total);
  const k = Math.min(params.k ?? choose(proposals) ?? 1, Math.max(1, distinct));
  const clustering = fit(points, k, params.seed);
  report(total - 1, total);
  return { prepared, clustering, proposals };
}
