import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How the matrix comes about, in the words of whoever reads it. */
export function useWhiteSpaceMethod(): Method {
  const { t } = useWords();
  return {
    title: t('whiteSpace.title'),
    question: t('whiteSpace.method.questionText'),
    formula: t('whiteSpace.method.formulaText'),
    assumptions: t('whiteSpace.method.assumptionsText'),
    limits: t('whiteSpace.method.limitsText'),
    source: t('whiteSpace.method.sourceText'),
  };
}
