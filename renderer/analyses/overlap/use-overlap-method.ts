import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How overlap is counted, in the words of whoever reads it. */
export function useOverlapMethod(): Method {
  const { t } = useWords();
  return {
    title: t('overlap.title'),
    question: t('overlap.method.questionText'),
    formula: t('overlap.method.formulaText'),
    assumptions: t('overlap.method.assumptionsText'),
    limits: t('overlap.method.limitsText'),
    source: t('overlap.method.sourceText'),
  };
}
