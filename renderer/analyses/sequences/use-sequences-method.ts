import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How sequences are found, in the words of whoever reads it. */
export function useSequencesMethod(): Method {
  const { t } = useWords();
  return {
    title: t('sequences.title'),
    question: t('sequences.method.questionText'),
    formula: t('sequences.method.formulaText'),
    assumptions: t('sequences.method.assumptionsText'),
    limits: t('sequences.method.limitsText'),
    source: t('sequences.method.sourceText'),
  };
}
