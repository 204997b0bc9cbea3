import { useWords } from '../../i18n/intl.tsx';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { useAudit } from '../quality/use-audit.ts';
import s from './ImportScreen.module.css';

/** How good the data are after an import, once the audit that follows it has ended; nothing when a later import has been audited. */
export function QualityLine({ importId }: { importId: number }) {
  const { t, format } = useWords();
  const { data, job, failure } = useAudit({ startsFirst: false });
  const run = data?.run ?? null;
  const isDone = run?.importId === importId;
  if (!isDone && failure !== null)
    return (
      <ErrorState title={t('quality.doneFailed')} error={failure} onRetry={() => void job.start(null)} />
    );
  if (!isDone && data?.state !== 'running' && job.state.status !== 'running') return null;
  return (
    <p className={s['facts']} role="status">
      {isDone ? t('quality.done', { score: format.number(run.score, 1) }) : t('quality.doneRunning')}
      {isDone && (
        <Button variant="quiet" size="small" onPress={() => useSession.getState().go({ screen: 'quality' })}>
          {t('quality.doneOpen')}
        </Button>
      )}
    </p>
  );
}
