import type { ReactNode } from 'react';
import type { Query } from '../../api/use-query.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { SkeletonLines } from '../../ui/Skeleton.tsx';
import s from './AnalysisFrame.module.css';

type Props = Readonly<{
  job: Query<unknown>;
  /** What it is asked with; above its result, and there while it is worked out. */
  settings: ReactNode;
  /** The result; nothing until it is there. */
  children: ReactNode;
}>;

/** An analysis on a screen: its settings, how far it is, what failed, and what came out. */
export function AnalysisFrame({ job, settings, children }: Props) {
  const { data, error, retry, progress, isLoading, isStale, cancel } = job;
  return (
    <div className={s['frame']} aria-busy={isLoading}>
      {settings}
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {isLoading && progress !== null && <ProgressBar progress={progress} onCancel={cancel} />}
      {isLoading && data === undefined && error === null && <SkeletonLines lines={10} />}
      <div className={s['result']} data-stale={isStale}>
        {children}
      </div>
    </div>
  );
}
