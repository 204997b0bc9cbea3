import { useClustersMethod } from '../../analyses/clusters/use-clusters-method.ts';
import { useCompareMethod } from '../../analyses/compare/use-compare-method.ts';
import { useOverlapMethod } from '../../analyses/overlap/use-overlap-method.ts';
import { useRfmMethod } from '../../analyses/rfm/use-rfm-method.ts';
import type { Method } from '../../frame/MethodSheet.tsx';
import type { SegmentsTab } from '../../state/place.ts';

/** How what a tab shows is computed; the list computes nothing. */
export function useSegmentsMethod(tab: SegmentsTab): Method | null {
  const rfm = useRfmMethod();
  const clusters = useClustersMethod();
  const compare = useCompareMethod();
  const overlap = useOverlapMethod();
  return { list: null, rfm, clusters, compare, overlap }[tab];
}
