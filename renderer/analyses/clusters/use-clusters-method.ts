import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How clusters are found, in the words of whoever reads them. */
export function useClustersMethod(): Method {
  const { t } = useWords();
  return {
    title: t('clusters.title'),
    question: t('clusters.method.questionText'),
    formula: t('clusters.method.formulaText'),
    assumptions: t('clusters.method.assumptionsText'),
    limits: t('clusters.method.limitsText'),
    source: t('clusters.method.sourceText'),
  };
}
