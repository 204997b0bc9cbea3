import { useMemo, useState } from 'react';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { useAnalysis } from '../../api/use-analysis.ts';
import { notYet } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { Select } from '../../ui/Select.tsx';
import { AnalysisFrame } from '../frame/AnalysisFrame.tsx';
import { CompareResult } from './CompareResult.tsx';
import s from './Compare.module.css';

/** Stands for everybody who is not in the first. */
const rest = 'rest';

type Props = Readonly<{
  segments: Output<'segments.list'>;
  /** Segments to begin with. */
  ids: readonly number[];
}>;

/** Two segments by everything that is known of both. */
export function CompareView({ segments, ids }: Props) {
  const { t } = useWords();
  const known = (id: number | undefined) => (segments.some((one) => one.id === id) ? id : undefined);
  const [firstId, setFirst] = useState(() => known(ids[0]) ?? segments[0]?.id ?? null);
  const [secondId, setSecond] = useState<number | typeof rest>(() => known(ids[1]) ?? rest);
  const params = useMemo<Input<'analysis.compare'> | typeof notYet>(() => {
    if (firstId === null) return notYet;
    return { segments: secondId === rest ? [firstId] : [firstId, secondId] };
  }, [firstId, secondId]);
  const job = useAnalysis('compare', params);
  const nameOf = (id: number | typeof rest | null) => {
    const found = segments.find((one) => one.id === id);
    return found === undefined ? t('compare.rest') : isolate(found.name);
  };
  const options = segments.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <AnalysisFrame
      job={job}
      settings={
        <div className={s['settings']}>
          <Select
            label={t('compare.first')}
            placeholder={t('compare.choose')}
            value={firstId === null ? null : String(firstId)}
            options={options}
            isSearchable={options.length > 10}
            onChange={(value) => setFirst(Number(value))}
          />
          <Select
            label={t('compare.second')}
            value={String(secondId)}
            options={[{ value: rest, label: t('compare.rest') }, ...options]}
            isSearchable={options.length > 10}
            onChange={(value) => setSecond(value === rest ? rest : Number(value))}
          />
        </div>
      }
    >
      {params !== notYet && job.data !== undefined && (
        <CompareResult result={job.data} params={params} first={nameOf(firstId)} second={nameOf(secondId)} />
      )}
    </AnalysisFrame>
  );
}
