import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How lines are found and ranked, in the words of whoever reads it. */
export function useOverviewMethod(): Method {
  const { t } = useWords();
  return {
    title: t('overview.title'),
    question: t('overview.method.questionText'),
    formula: t('overview.method.formulaText'),
    assumptions: t('overview.method.assumptionsText'),
    limits: t('overview.method.limitsText'),
    source: t('overview.method.sourceText'),
  };
}
