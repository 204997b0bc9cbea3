import { useEffect, useRef } from 'react';
import { AppError } from '../../../shared/core/model/errors.ts';
import type { QualityReport } from '../../../shared/core/model/quality.ts';
import { useJob, type LongJob } from '../../api/use-job.ts';
import { useQuery, type Query } from '../../api/use-query.ts';

export type AuditJob = LongJob<'quality.run'>;

export type AuditReport = Pick<Query<QualityReport>, 'data' | 'error' | 'retry'> &
  Readonly<{
    job: AuditJob;
    /** Why the last try to audit failed; null when it did not, or when another is under way. */
    failure: unknown;
  }>;

/**
 * What the audit found, and the audit itself: one that runs by itself is joined, so that its progress and its failure are heard of.
 *
 * @param startsFirst whether the first audit of data that were never audited begins by itself
 */
export function useAudit({ startsFirst }: Readonly<{ startsFirst: boolean }>): AuditReport {
  const { data, error, retry } = useQuery('quality.report', null);
  const job = useJob('quality.run');
  const { start, state } = job;
  const joined = useRef<string | null>(null);
  const now = data?.state;
  const isToStart = now === 'running' || (now === 'none' && startsFirst && data?.failure === null);
  useEffect(() => {
    if (now === joined.current) return;
    joined.current = now ?? null;
    if (isToStart) void start(null);
  }, [now, isToStart, start]);
  return { data, error, retry, job, failure: failureOf(data, state) };
}

function failureOf(report: QualityReport | undefined, job: AuditJob['state']): unknown {
  if (job.status === 'failed') return job.error;
  const code = report?.failure ?? null;
  // the report was told before the job began
  return job.status === 'idle' && code !== null ? new AppError(code) : null;
}
