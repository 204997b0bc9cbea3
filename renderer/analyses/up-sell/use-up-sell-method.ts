import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How ladders and what is expected of them come about, in the words of whoever reads it. */
export function useUpSellMethod(): Method {
  const { t } = useWords();
  return {
    title: t('upSell.title'),
    question: t('upSell.method.questionText'),
    formula: t('upSell.method.formulaText'),
    assumptions: t('upSell.method.assumptionsText'),
    limits: t('upSell.method.limitsText'),
    source: t('upSell.method.sourceText'),
  };
}
