import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How rules are found, in the words of whoever reads it. */
export function useRulesMethod(): Method {
  const { t } = useWords();
  return {
    title: t('rules.title'),
    question: t('rules.method.questionText'),
    formula: t('rules.method.formulaText'),
    assumptions: t('rules.method.assumptionsText'),
    limits: t('rules.method.limitsText'),
    source: t('rules.method.sourceText'),
  };
}
