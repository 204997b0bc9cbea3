import { useBacktestMethod } from '../analyses/backtest/use-backtest-method.ts';
import { useClustersMethod } from '../analyses/clusters/use-clusters-method.ts';
import { useCompareMethod } from '../analyses/compare/use-compare-method.ts';
import { useDriversMethod } from '../analyses/drivers/use-drivers-method.ts';
import { useOverlapMethod } from '../analyses/overlap/use-overlap-method.ts';
import { useRequestsMethod } from '../analyses/requests/use-requests-method.ts';
import { useRfmMethod } from '../analyses/rfm/use-rfm-method.ts';
import { useRulesMethod } from '../analyses/rules/use-rules-method.ts';
import { useScoresMethod } from '../analyses/scores/use-scores-method.ts';
import { useSequencesMethod } from '../analyses/sequences/use-sequences-method.ts';
import { useThemesMethod } from '../analyses/themes/use-themes-method.ts';
import { useUpSellMethod } from '../analyses/up-sell/use-up-sell-method.ts';
import { useWhiteSpaceMethod } from '../analyses/white-space/use-white-space-method.ts';
import type { Method } from '../frame/MethodSheet.tsx';
import { useOpportunitiesMethod } from '../screens/opportunities/use-opportunities-method.ts';
import type { MethodId } from './method-ids.ts';
import { useOwnMethod } from './use-own-method.ts';

/** How anything is computed, by the name of the method. */
export function useMethods(): Readonly<Record<MethodId, Method>> {
  return {
    rfm: useRfmMethod(),
    clusters: useClustersMethod(),
    compare: useCompareMethod(),
    overlap: useOverlapMethod(),
    scores: useScoresMethod(),
    themes: useThemesMethod(),
    drivers: useDriversMethod(),
    requests: useRequestsMethod(),
    'follow-up': useOwnMethod('follow-up'),
    offers: useOpportunitiesMethod('board'),
    rules: useRulesMethod(),
    sequences: useSequencesMethod(),
    'white-space': useWhiteSpaceMethod(),
    'up-sell': useUpSellMethod(),
    proof: useBacktestMethod(),
    'hold-outs': useOpportunitiesMethod('hold-outs'),
    quality: useOwnMethod('quality'),
    matching: useOwnMethod('matching'),
  };
}
