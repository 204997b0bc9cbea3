import { CircleCheck, ClipboardCheck, FileDown, RefreshCw } from 'lucide-react';
import type { QualityReport } from '../../../../shared/core/model/quality.ts';
import { call } from '../../../api/client.ts';
import { tell } from '../../../frame/hold.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { NothingBroughtIn } from '../../../onboarding/NothingBroughtIn.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { SkeletonLines } from '../../../ui/Skeleton.tsx';
import { useAudit, type AuditJob } from '../use-audit.ts';
import { FindingGroups } from './FindingGroups.tsx';
import { ScoreHead } from './ScoreHead.tsx';
import { ScoreLists } from './ScoreLists.tsx';
import s from './Findings.module.css';

/** What the audit found, how good the data are, and what to do about it. */
export function FindingsPanel() {
  const { data, error, retry, job, failure } = useAudit({ startsFirst: true });
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  if (data === undefined) return <SkeletonLines lines={8} height="1.25rem" />;
  if (data.state === 'empty') return <NothingBroughtIn icon={FileDown} part="quality" />;
  return (
    <div className={s['panel']}>
      <Running job={job} failure={failure} />
      {data.run === null ? <NeverRun job={job} /> : <Report report={data} job={job} />}
    </div>
  );
}

function Running({ job, failure }: { job: AuditJob; failure: unknown }) {
  const { state } = job;
  if (failure !== null) return <ErrorState error={failure} onRetry={() => void job.start(null)} />;
  if (state.status !== 'running') return null;
  const cancel = () => void call('quality.cancel', null).catch(tell);
  return <ProgressBar progress={state.progress} isCancelling={state.isCancelling} onCancel={cancel} />;
}

function NeverRun({ job }: { job: AuditJob }) {
  const { t } = useWords();
  if (job.state.status === 'running') return <SkeletonLines lines={8} height="1.25rem" />;
  return (
    <EmptyState
      icon={ClipboardCheck}
      title={t('quality.none.title')}
      actions={
        <Button variant="primary" onPress={() => void job.start(null)}>
          {t('quality.run')}
        </Button>
      }
    >
      <p>{t('quality.none.body')}</p>
    </EmptyState>
  );
}

function Report({ report, job }: { report: QualityReport; job: AuditJob }) {
  const { t } = useWords();
  const isBusy = job.state.status === 'running';
  const again = (
    <Button size="small" icon={RefreshCw} isDisabled={isBusy} onPress={() => void job.start(null)}>
      {t('quality.runAgain')}
    </Button>
  );
  return (
    <>
      {report.state === 'stale' && !isBusy && (
        <Notice tone="info" actions={again}>
          {t('quality.stale')}
        </Notice>
      )}
      <ScoreHead report={report} again={report.state === 'stale' ? null : again} />
      {report.findings.length === 0 ? (
        <EmptyState icon={CircleCheck} title={t('quality.clean.title')}>
          <p>{t('quality.clean.body')}</p>
        </EmptyState>
      ) : (
        <FindingGroups findings={report.findings} />
      )}
      <ScoreLists scores={report.scores} />
    </>
  );
}
