import { useMemo, useState } from 'react';
import type { Input } from '../../../shared/contract/api.ts';
import { useAnalysis } from '../../api/use-analysis.ts';
import { notYet } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import { ClusterSettings, type ClusterChoice } from './ClusterSettings.tsx';
import { ClustersResult } from './ClustersResult.tsx';
import s from './Clusters.module.css';

const usual: ClusterChoice = { features: ['recency', 'orders', 'spent', 'tenure'], k: null };

/** Customers who are alike in what one chooses; each cluster opens its people. */
export function ClustersView() {
  const { t } = useWords();
  const [choice, setChoice] = useState(usual);
  const params = useMemo<Input<'analysis.clusters'> | typeof notYet>(
    () => (choice.features.length === 0 ? notYet : { features: [...choice.features], k: choice.k }),
    [choice],
  );
  const {
    data: result,
    error,
    retry,
    progress,
    isLoading,
    isStale,
    cancel,
  } = useAnalysis('clusters', params);
  // the number that was proposed, given outright, makes the same clusters without trying the others again
  const settled = useMemo<Input<'analysis.clusters'> | null>(
    () =>
      params === notYet || result === undefined
        ? null
        : { ...params, k: result.k >= 2 ? result.k : (params.k ?? null) },
    [params, result],
  );
  return (
    <div className={s['view']} aria-busy={isLoading}>
      <p className={s['lead']}>{t('clusters.lead')}</p>
      <ClusterSettings choice={choice} onChange={setChoice} />
      {params === notYet && <Notice tone="info">{t('clusters.nothing')}</Notice>}
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {isLoading && progress !== null && <ProgressBar progress={progress} onCancel={cancel} />}
      {isLoading && result === undefined && error === null && <SkeletonLines lines={10} />}
      {params !== notYet && result !== undefined && settled !== null && (
        <ClustersResult result={result} isStale={isStale} params={settled} />
      )}
    </div>
  );
}
