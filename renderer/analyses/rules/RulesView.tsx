import { useMemo, useState } from 'react';
import { useAnalysis } from '../../api/use-analysis.ts';
import { notYet } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { AnalysisFrame } from '../frame/AnalysisFrame.tsx';
import { distinctThings } from '../frame/ThingSelect.tsx';
import type { RulesInput } from './rule-words.ts';
import { RulesResult } from './RulesResult.tsx';
import { RuleSettings, usualRules } from './RuleSettings.tsx';

/** As many rules are shown; how many there are is said. */
const mostShown = 500;

/** What is bought together, more often than by chance, and to whom it can be offered. */
export function RulesView() {
  const { t, locale } = useWords();
  const [choice, setChoice] = useState(usualRules);
  const { basket, level, windowDays, minSupport, minConfidence, minLift, maxLength, thing } = choice;
  const all = useMemo<RulesInput>(
    () => ({ basket, level, windowDays, minSupport, minConfidence, minLift, maxLength, top: mostShown }),
    [basket, level, windowDays, minSupport, minConfidence, minLift, maxLength],
  );
  const narrowed = useMemo<RulesInput | typeof notYet>(
    () => (thing === null ? notYet : { ...all, having: [thing] }),
    [all, thing],
  );
  const everything = useAnalysis('rules', all);
  const some = useAnalysis('rules', narrowed);
  const job = thing === null ? everything : some;
  const { data } = everything;
  const things = useMemo(
    () =>
      distinctThings(
        (data?.rules ?? []).flatMap((rule) => [
          ...rule.antecedent.map((name, at) => ({ name, key: rule.antecedentKeys[at] ?? '' })),
          ...rule.consequent.map((name, at) => ({ name, key: rule.consequentKeys[at] ?? '' })),
        ]),
        locale,
      ),
    [data, locale],
  );
  return (
    <AnalysisFrame
      job={job}
      settings={
        <>
          <Remark>{t('rules.lead')}</Remark>
          <RuleSettings choice={choice} things={things} onChange={setChoice} />
        </>
      }
    >
      {job.data !== undefined && (
        <RulesResult result={job.data} params={narrowed === notYet ? all : narrowed} choice={choice} />
      )}
    </AnalysisFrame>
  );
}
