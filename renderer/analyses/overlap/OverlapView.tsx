import { useMemo, useState } from 'react';
import { mostSets } from '../../../shared/core/analyses/overlap/schema.ts';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { useAnalysis } from '../../api/use-analysis.ts';
import { notYet } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { ChoiceChips } from '../../ui/ChoiceChips.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import { OverlapResult } from './OverlapResult.tsx';
import s from './Overlap.module.css';

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
  const { data: result, error, retry, progress, isLoading, isStale, cancel } = useAnalysis('overlap', params);
  const label = t('overlap.choose', { most: format.number(mostSets) });
  return (
    <div className={s['view']} aria-busy={isLoading}>
      <div className={s['control']}>
        <span className={s['controlName']} aria-hidden>
          {label}
        </span>
        <ChoiceChips
          label={label}
          options={segments.map(({ id, name }) => ({ value: String(id), label: name }))}
          chosen={chosen}
          onChange={choose}
        />
      </div>
      {isFull && (
        <Notice tone="warning" role="status">
          {t('overlap.full', { most: format.number(mostSets) })}
        </Notice>
      )}
      {params === notYet && <Notice tone="info">{t('overlap.few')}</Notice>}
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {isLoading && progress !== null && <ProgressBar progress={progress} onCancel={cancel} />}
      {isLoading && result === undefined && error === null && <SkeletonLines lines={10} />}
      {/* while other sets are counted, the answer before has other columns: it is not drawn with the new names */}
      {params !== notYet && result?.sets.length === names.length && (
        <OverlapResult
          result={result}
          isStale={isStale}
          params={params}
          ids={sets.map(({ id }) => id)}
          names={names}
        />
      )}
    </div>
  );
}
