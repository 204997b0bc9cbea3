import type { Method } from '../frame/MethodSheet.tsx';
import { useWords } from '../i18n/intl.tsx';
import { methodTitle } from './method-ids.ts';

/** How something is found that no analysis computes: the score of the data, who may be one person, who is to be heard. */
export function useOwnMethod(id: 'quality' | 'matching' | 'follow-up'): Method {
  const { t } = useWords();
  const key = id === 'follow-up' ? 'followUp' : id;
  return {
    title: t(methodTitle[id]),
    question: t(`help.${key}.questionText`),
    formula: t(`help.${key}.formulaText`),
    assumptions: t(`help.${key}.assumptionsText`),
    limits: t(`help.${key}.limitsText`),
    source: t(`help.${key}.sourceText`),
  };
}
