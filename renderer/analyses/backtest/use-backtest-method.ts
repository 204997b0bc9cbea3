import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How the score is tried on the past, in the words of whoever reads it. */
export function useBacktestMethod(): Method {
  const { t } = useWords();
  return {
    title: t('backtest.chart'),
    question: t('backtest.methodSheet.questionText'),
    formula: t('backtest.methodSheet.formulaText'),
    assumptions: t('backtest.methodSheet.assumptionsText'),
    limits: t('backtest.methodSheet.limitsText'),
    source: t('backtest.methodSheet.sourceText'),
  };
}
