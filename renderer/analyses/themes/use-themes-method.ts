import type { Method } from '../../frame/MethodSheet.tsx';
import { useWords } from '../../i18n/intl.tsx';

/** How themes and feelings are read, in the words of whoever reads it. */
export function useThemesMethod(): Method {
  const { t } = useWords();
  return {
    title: t('feedback.tabs.themes'),
    question: t('themes.method.questionText'),
    formula: t('themes.method.formulaText'),
    assumptions: t('themes.method.assumptionsText'),
    limits: t('themes.method.limitsText'),
    source: t('themes.method.sourceText'),
  };
}
