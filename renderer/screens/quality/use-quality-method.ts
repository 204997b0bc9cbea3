import type { Method } from '../../frame/MethodSheet.tsx';
import { useOwnMethod } from '../../help/use-own-method.ts';
import type { QualityTab } from '../../state/place.ts';

/** How what a part shows is found; cleaning and rules do what one tells them. */
export function useQualityMethod(tab: QualityTab): Method | null {
  const quality = useOwnMethod('quality');
  const matching = useOwnMethod('matching');
  return { findings: quality, matching, cleaning: null, rules: null }[tab];
}
