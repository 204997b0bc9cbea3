import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How requests and problems are found, in the words of whoever reads it. */
export function useRequestsMethod(): Method {
  const { t } = useWords();
  return {
    title: t('feedback.tabs.requests'),
    question: t('requests.method.questionText'),
    formula: t('requests.method.formulaText'),
    assumptions: t('requests.method.assumptionsText'),
    limits: t('requests.method.limitsText'),
    source: t('requests.method.sourceText'),
  };
}
