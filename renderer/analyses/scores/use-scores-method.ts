import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How scores are computed, in the words of whoever reads it. */
export function useScoresMethod(): Method {
  const { t } = useWords();
  return {
    title: t('feedback.tabs.scores'),
    question: t('scores.method.questionText'),
    formula: t('scores.method.formulaText'),
    assumptions: t('scores.method.assumptionsText'),
    limits: t('scores.method.limitsText'),
    source: t('scores.method.sourceText'),
  };
}
