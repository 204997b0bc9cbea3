import { isolate } from '../../../i18n/isolate.ts';
import { useWords } from '../../../i18n/intl.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { recipeName } from './recipe-words.ts';
import { ReplayFiles } from './ReplayFiles.tsx';
import { useReplay, type ReplayDesk } from './replay-desk.ts';
import s from '../ImportScreen.module.css';

/** A recipe on its way over new files: what it would do, then what it has done. */
export function ReplaySheet() {
  const run = useReplay((state) => state.run);
  return run === null ? null : <Run run={run} />;
}

function Run({ run }: { run: NonNullable<ReplayDesk['run']> }) {
  const words = useWords();
  const { t } = words;
  const { close } = useReplay.getState();
  const { recipe, stage } = run;
  return (
    <Dialog
      title={t('recipes.replay.title', { name: isolate(recipeName(recipe, words)) })}
      width="wide"
      isFirm
      onClose={close}
      footer={<Footer run={run} />}
    >
      <div className={s['file']}>
        {(stage.at === 'checking' || stage.at === 'bringing') && (
          <>
            <p className={s['sentence']}>{t(`recipes.replay.${stage.at}`)}</p>
            <ProgressBar progress={stage.progress} onCancel={stage.stop} />
          </>
        )}
        {stage.at === 'failed' && <ErrorState error={stage.error} />}
        {(stage.at === 'planned' || stage.at === 'made') && (
          <ReplayFiles
            plan={stage.plan}
            isMade={stage.at === 'made'}
            error={stage.at === 'planned' ? stage.error : null}
          />
        )}
      </div>
    </Dialog>
  );
}

function Footer({ run: { stage } }: { run: NonNullable<ReplayDesk['run']> }) {
  const { t } = useWords();
  const { bring, close } = useReplay.getState();
  if (stage.at !== 'planned')
    return stage.at === 'made' || stage.at === 'failed' ? (
      <Button variant="primary" onPress={close}>
        {t('ui.close')}
      </Button>
    ) : null;
  const fitting = stage.plan.files.filter(({ outcome }) => outcome !== null);
  const isOpen = fitting.some(({ outcome }) => (outcome?.undecided.length ?? 0) > 0);
  return (
    <>
      <Button onPress={close}>{t('ui.cancel')}</Button>
      <Button variant="primary" isDisabled={fitting.length === 0 || isOpen} onPress={() => void bring()}>
        {t('recipes.replay.bring', { count: fitting.length })}
      </Button>
    </>
  );
}
