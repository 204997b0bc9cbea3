import type { AnalysisId } from '../../shared/core/analyses/catalog.ts';
import type { Input, Output } from '../../shared/contract/api.ts';
import { notYet, useQuery, type Query } from './use-query.ts';

/** The result of an analysis: worked out once per data version and parameters, with progress while it is. */
export function useAnalysis<Id extends AnalysisId>(
  id: Id,
  params: Input<`analysis.${Id}`> | typeof notYet,
): Query<Output<`analysis.${Id}`>> {
  return useQuery(`analysis.${id}`, params);
}
