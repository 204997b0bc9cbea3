import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How two segments are compared, in the words of whoever reads it. */
export function useCompareMethod(): Method {
  const { t } = useWords();
  return {
    title: t('compare.title'),
    question: t('compare.method.questionText'),
    formula: t('compare.method.formulaText'),
    assumptions: t('compare.method.assumptionsText'),
    limits: t('compare.method.limitsText'),
    source: t('compare.method.sourceText'),
  };
}
