import { AppError } from '../../shared/core/model/errors.ts';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { SavingBanner } from './SavingBanner.tsx';
import s from './Frame.module.css';

/** What must stay in sight until it is solved, whatever the screen. */
export function Alerts() {
  const { t, failure } = useWords();
  const isAlive = useSession((session) => session.isEngineAlive);
  const workspace = useSession((session) => session.workspace);
  const failed = workspace?.saving.failed ?? null;
  if (isAlive && failed === null) return null;
  return (
    <section className={s['alerts']} aria-label={t('notice.alerts')}>
      {!isAlive && (
        <Notice
          isBanner
          tone="error"
          title={t('frame.engineStopped')}
          actions={
            <Button size="small" onPress={() => location.reload()}>
              {t('frame.reload')}
            </Button>
          }
        >
          {failure(new AppError('engine-stopped'))}
        </Notice>
      )}
      {workspace !== null && failed !== null && (
        <SavingBanner key={`${failed.what} ${failed.since}`} workspace={workspace} failed={failed} />
      )}
    </section>
  );
}
