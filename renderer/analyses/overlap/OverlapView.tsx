import { useMemo, useState } from 'react';
import { mostSets } from '../../../shared/core/analyses/overlap/schema.ts';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { useAnalysis } from '../../api/use-analysis.ts';
import { notYet } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { ChoiceChips } from '../../ui/ChoiceChips.tsx';
import { LabelledGroup } from '../../ui/LabelledGroup.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { AnalysisFrame } from '../frame/AnalysisFrame.tsx';
import { OverlapResult } from './OverlapResult.tsx';

/** Chosen to begin with, when nothing was asked for. */
const chosenAtFirst = 4;

type Props = Readonly<{
  segments: Output<'segments.list'>;
  /** Segments to begin with. */
  ids: readonly number[];
}>;

/** Up to eight segments, and who is in several of them. */
export function OverlapView({ segments, ids }: Props) {
  const { t, format } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>(() => {
    const asked = segments.filter(({ id }) => ids.includes(id)).slice(0, mostSets);
    return (asked.length > 0 ? asked : segments.slice(0, chosenAtFirst)).map(({ id }) => String(id));
  });
  const [isFull, setFull] = useState(false);
  const choose = (next: readonly string[]) => {
    setFull(next.length > mostSets);
    if (next.length <= mostSets) setChosen(next);
  };
  const sets = useMemo(() => segments.filter(({ id }) => chosen.includes(String(id))), [segments, chosen]);
  const params = useMemo<Input<'analysis.overlap'> | typeof notYet>(
    () => (sets.length < 2 ? notYet : { segments: sets.map(({ id }) => id) }),
    [sets],
  );
  const names = useMemo(() => sets.map(({ name }) => isolate(name)), [sets]);
  const job = useAnalysis('overlap', params);
  const { data: result } = job;
  const label = t('overlap.choose', { most: format.number(mostSets) });
  return (
    <AnalysisFrame
      job={job}
      settings={
        <>
          <LabelledGroup label={label}>
            <ChoiceChips
              label={label}
              options={segments.map(({ id, name }) => ({ value: String(id), label: name }))}
              chosen={chosen}
              onChange={choose}
            />
          </LabelledGroup>
          {isFull && (
            <Notice tone="warning" role="status">
              {t('overlap.full', { most: format.number(mostSets) })}
            </Notice>
          )}
          {params === notYet && <Notice tone="info">{t('overlap.few')}</Notice>}
        </>
      }
    >
      {/* while other sets are counted, the answer before has other columns: it is not drawn with the new names */}
      {params !== notYet && result?.sets.length === names.length && (
        <OverlapResult result={result} params={params} ids={sets.map(({ id }) => id)} names={names} />
      )}
    </AnalysisFrame>
  );
}
