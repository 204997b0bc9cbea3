import { useState } from 'react';
import { useOverlays, type Busy } from '../state/overlays.ts';
import { useWords } from '../i18n/intl.tsx';
import { Button } from '../ui/Button.tsx';
import { BusyOverlay, Dialog } from '../ui/Dialog.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';

/** What everything waits for. Short work ends before this is seen. */
export function BusyDialog() {
  const busy = useOverlays((state) => state.busy);
  const [cancelled, setCancelled] = useState<Busy['cancel'] | null>(null);
  if (busy === null) return null;
  const { label, progress, cancel } = busy;
  const stop = () => {
    // a function would be called to make the state
    setCancelled(() => cancel);
    cancel?.();
  };
  return (
    <BusyOverlay label={label}>
      <ProgressBar
        progress={progress}
        {...(cancel !== undefined && { onCancel: stop, isCancelling: cancelled === cancel })}
      />
    </BusyOverlay>
  );
}

/** An error that must be read before going on. */
export function FailureDialog() {
  const { t } = useWords();
  const failure = useOverlays((state) => state.failure);
  if (failure === null) return null;
  const { error, wayOut } = failure;
  const close = () => useOverlays.setState({ failure: null });
  return (
    <Dialog
      isAlert
      title={t('ui.failed')}
      onClose={close}
      footer={
        <>
          {wayOut && (
            <Button
              onPress={() => {
                close();
                wayOut.run();
              }}
            >
              {wayOut.label}
            </Button>
          )}
          <Button variant="primary" autoFocus onPress={close}>
            {t('ui.understood')}
          </Button>
        </>
      }
    >
      <ErrorState error={error} title={null} />
    </Dialog>
  );
}
