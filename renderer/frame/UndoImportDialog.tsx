import { useEffect, useRef } from 'react';
import { call } from '../api/client.ts';
import { useJob } from '../api/use-job.ts';
import { useWords } from '../i18n/intl.tsx';
import { isolate } from '../i18n/isolate.ts';
import { useOverlays, type UndoneImport } from '../state/overlays.ts';
import { useToasts } from '../state/toasts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { UndoImportPreview } from './UndoImportPreview.tsx';
import s from './UndoImport.module.css';

const close = () => useOverlays.setState({ undoImport: null });

/** What undoing an import does, worked out on a copy, before it is done. */
export function UndoImportDialog() {
  const wanted = useOverlays((state) => state.undoImport);
  return wanted === null ? null : <OneUndo key={wanted.importId} {...wanted} />;
}

/** Works out what undoing does as soon as it is shown; what was worked out and is not wanted is given up with it. */
function useTrial(importId: number) {
  const trial = useJob('import.undoPreview');
  const first = useRef(trial.start);
  const plan = trial.state.status === 'done' ? trial.state.value.plan : null;
  useEffect(() => void first.current({ importId }), [importId]);
  useEffect(() => {
    if (plan === null) return undefined;
    // a plan that was carried out is gone, and needs no giving up
    return () => void call('import.discard', { plan }).catch(() => undefined);
  }, [plan]);
  return trial.state;
}

function OneUndo({ importId, fileName }: UndoneImport) {
  const { t } = useWords();
  const trial = useTrial(importId);
  const { state, start, cancel } = useJob('import.undo');
  const isBusy = state.status === 'running' || trial.status === 'running';
  const undo = async (plan: string) => {
    const entry = await start({ plan });
    if (entry === null) return;
    close();
    useToasts.getState().say(t('import.undo.done', { file: isolate(fileName) }), { topic: 'history' });
  };
  const ready = trial.status === 'done' && state.status === 'idle' ? trial.value : null;
  return (
    <Dialog
      title={t('import.undo.title', { file: isolate(fileName) })}
      width="wide"
      isFirm={isBusy}
      // closing gives up what is under way: nothing has been changed then
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{t('ui.cancel')}</Button>
          {ready !== null && (
            <Button variant="primary" onPress={() => void undo(ready.plan)}>
              {t('import.undo.confirm')}
            </Button>
          )}
        </>
      }
    >
      <div className={s['undo']} aria-busy={isBusy}>
        {trial.status === 'running' && (
          <>
            <p>{t('import.undo.trying')}</p>
            <ProgressBar progress={trial.progress} />
          </>
        )}
        {trial.status === 'failed' && <ErrorState error={trial.error} title={null} />}
        {ready !== null && <UndoImportPreview preview={ready} />}
        {state.status === 'running' && (
          <ProgressBar
            progress={state.progress}
            isCancelling={state.isCancelling}
            onCancel={() => {
              cancel();
              close();
            }}
          />
        )}
        {state.status === 'failed' && <ErrorState error={state.error} title={null} />}
      </div>
    </Dialog>
  );
}
