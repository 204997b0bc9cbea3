import { useBacktestMethod } from '../../analyses/backtest/use-backtest-method.ts';
import { useRulesMethod } from '../../analyses/rules/use-rules-method.ts';
import { useSequencesMethod } from '../../analyses/sequences/use-sequences-method.ts';
import { useUpSellMethod } from '../../analyses/up-sell/use-up-sell-method.ts';
import { useWhiteSpaceMethod } from '../../analyses/white-space/use-white-space-method.ts';
import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';
import type { OpportunitiesTab } from '../../state/place.ts';

/** How what a part shows is computed, in the words of whoever reads it. */
export function useOpportunitiesMethod(tab: OpportunitiesTab): Method {
  const { t } = useWords();
  const offers = useOffersMethod();
  const holdouts = useHoldoutsMethod();
  const whiteSpace = useWhiteSpaceMethod();
  const upSell = useUpSellMethod();
  const rules = useRulesMethod();
  const sequences = useSequencesMethod();
  const proof = useBacktestMethod();
  return {
    board: offers,
    money: { ...offers, title: t('opportunities.tabs.money') },
    rules,
    sequences,
    'white-space': whiteSpace,
    'up-sell': upSell,
    proof,
    'hold-outs': holdouts,
  }[tab];
}

function useOffersMethod(): Method {
  const { t } = useWords();
  return {
    title: t('opportunities.tabs.board'),
    question: t('opportunities.method.questionText'),
    formula: t('opportunities.method.formulaText'),
    assumptions: t('opportunities.method.assumptionsText'),
    limits: t('opportunities.method.limitsText'),
    source: t('opportunities.method.sourceText'),
  };
}

function useHoldoutsMethod(): Method {
  const { t } = useWords();
  return {
    title: t('opportunities.holdoutMethod.title'),
    question: t('opportunities.holdoutMethod.questionText'),
    formula: t('opportunities.holdoutMethod.formulaText'),
    assumptions: t('opportunities.holdoutMethod.assumptionsText'),
    limits: t('opportunities.holdoutMethod.limitsText'),
    source: t('opportunities.holdoutMethod.sourceText'),
  };
}
