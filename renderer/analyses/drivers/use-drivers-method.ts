import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How drivers are computed, in the words of whoever reads it. */
export function useDriversMethod(): Method {
  const { t } = useWords();
  return {
    title: t('feedback.tabs.drivers'),
    question: t('drivers.method.questionText'),
    formula: t('drivers.method.formulaText'),
    assumptions: t('drivers.method.assumptionsText'),
    limits: t('drivers.method.limitsText'),
    source: t('drivers.method.sourceText'),
  };
}
