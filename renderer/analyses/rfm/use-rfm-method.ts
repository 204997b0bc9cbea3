import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How the scores are made, in the words of whoever reads them. */
export function useRfmMethod(): Method {
  const { t } = useWords();
  return {
    title: t('rfm.title'),
    question: t('rfm.method.questionText'),
    formula: t('rfm.method.formulaText'),
    assumptions: t('rfm.method.assumptionsText'),
    limits: t('rfm.method.limitsText'),
    source: t('rfm.method.sourceText'),
  };
}
