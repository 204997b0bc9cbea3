import { useMemo, useState } from 'react';
import { useAnalysis } from '../../api/use-analysis.ts';
import { notYet } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { AnalysisFrame } from '../frame/AnalysisFrame.tsx';
import { distinctThings } from '../frame/ThingSelect.tsx';
import type { SequencesInput } from './sequence-words.ts';
import { SequenceSettings, usualSequences } from './SequenceSettings.tsx';
import { SequencesResult } from './SequencesResult.tsx';

/** As many pairs are shown; how many there are is said. */
const mostShown = 500;

/** What is bought after what, after how long, and who is about to. */
export function SequencesView() {
  const { t, locale } = useWords();
  const [choice, setChoice] = useState(usualSequences);
  const { level, windowDays, minCustomers, thing } = choice;
  const all = useMemo<SequencesInput>(
    () => ({ level, windowDays, minCustomers, top: mostShown }),
    [level, windowDays, minCustomers],
  );
  const narrowed = useMemo<SequencesInput | typeof notYet>(
    () => (thing === null ? notYet : { ...all, having: [thing] }),
    [all, thing],
  );
  const everything = useAnalysis('sequences', all);
  const some = useAnalysis('sequences', narrowed);
  const job = thing === null ? everything : some;
  const { data } = everything;
  const things = useMemo(
    () =>
      distinctThings(
        (data?.rules ?? []).flatMap(({ from, fromKey, to, toKey }) => [
          { key: fromKey, name: from },
          { key: toKey, name: to },
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
          <Remark>{t('sequences.lead')}</Remark>
          <SequenceSettings choice={choice} things={things} onChange={setChoice} />
        </>
      }
    >
      {job.data !== undefined && (
        <SequencesResult result={job.data} params={narrowed === notYet ? all : narrowed} />
      )}
    </AnalysisFrame>
  );
}
