import { useMemo, useState } from 'react';
import type { Input } from '../../../shared/contract/api.ts';
import { useAnalysis } from '../../api/use-analysis.ts';
import { notYet } from '../../api/use-query.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Remark } from '../../ui/Remark.tsx';
import { AnalysisFrame } from '../frame/AnalysisFrame.tsx';
import { ClusterSettings, type ClusterChoice } from './ClusterSettings.tsx';
import { ClustersResult } from './ClustersResult.tsx';

const usual: ClusterChoice = { features: ['recency', 'orders', 'spent', 'tenure'], k: null };

/** Customers who are alike in what one chooses; each cluster opens its people. */
export function ClustersView() {
  const { t } = useWords();
  const [choice, setChoice] = useState(usual);
  const params = useMemo<Input<'analysis.clusters'> | typeof notYet>(
    () => (choice.features.length === 0 ? notYet : { features: [...choice.features], k: choice.k }),
    [choice],
  );
  const job = useAnalysis('clusters', params);
  const { data: result } = job;
  // the number that was proposed, given outright, makes the same clusters without trying the others again
  const settled = useMemo<Input<'analysis.clusters'> | null>(
    () =>
      params === notYet || result === undefined
        ? null
        : { ...params, k: result.k >= 2 ? result.k : (params.k ?? null) },
    [params, result],
  );
  return (
    <AnalysisFrame
      job={job}
      settings={
        <>
          <Remark>{t('clusters.lead')}</Remark>
          <ClusterSettings choice={choice} onChange={setChoice} />
          {params === notYet && <Notice tone="info">{t('clusters.nothing')}</Notice>}
        </>
      }
    >
      {params !== notYet && result !== undefined && settled !== null && (
        <ClustersResult result={result} params={settled} />
      )}
    </AnalysisFrame>
  );
}
