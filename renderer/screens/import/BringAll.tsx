import { isolate } from '../../i18n/isolate.ts';
import { useWords } from '../../i18n/intl.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { readyFiles, useAllFiles, type AllFiles } from './bring-all.ts';
import type { DeskFile } from './import-desk.ts';
import { FourNumbers } from './PlanStep.tsx';
import s from './ImportScreen.module.css';

/** Several files at once: brings in those that leave no question open, and says what they came to together. */
export function BringAll({ files }: { files: readonly DeskFile[] }) {
  const { t } = useWords();
  const { running, done, start, stop } = useAllFiles();
  if (running !== null) return <Running running={running} onStop={stop} />;
  if (done !== null) return <Done done={done} />;
  const ready = readyFiles(files).length;
  if (ready < 2) return null;
  return (
    <section aria-label={t('import.all.title')} className={s['all']}>
      <Button onPress={() => void start()}>{t('import.all.bring')}</Button>
      <p className={s['faint']}>{t('import.all.hint', { ready })}</p>
    </section>
  );
}

function Running({ running, onStop }: { running: NonNullable<AllFiles['running']>; onStop: () => void }) {
  const { t, format } = useWords();
  const { name, at, total } = running;
  const words = { name: isolate(name), at: format.number(at), total: format.number(total) };
  return (
    <section aria-label={t('import.all.title')} className={s['file']}>
      <p className={s['sentence']} role="status">
        {t('import.all.running', words)}
      </p>
      <ProgressBar progress={{ phase: 'importing', done: at - 1, total, unit: 'steps' }} onCancel={onStop} />
    </section>
  );
}

function Done({ done }: { done: NonNullable<AllFiles['done']> }) {
  const { t } = useWords();
  const { counts, files, left, isStopped } = done;
  return (
    <section aria-label={t('import.all.title')} className={s['file']}>
      <Notice
        tone={left.length > 0 || isStopped ? 'warning' : 'info'}
        role="status"
        title={t('import.all.done', { count: files })}
        onDismiss={() => useAllFiles.getState().dismiss()}
      >
        {isStopped && <p>{t('import.all.stopped')}</p>}
        {left.length > 0 && (
          <p>
            {t('import.all.left', {
              count: left.length,
              names: left.map(({ name }) => isolate(name)).join(' · '),
            })}
          </p>
        )}
      </Notice>
      <FourNumbers counts={counts} />
    </section>
  );
}
