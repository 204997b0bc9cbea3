import { useWords } from '../../../i18n/intl.tsx';
import { leaveNow, stay, useUnsaved } from '../../../state/unsaved.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

type Props = Readonly<{
  /** Null while it cannot be saved: something is not finished. */
  onSave: (() => Promise<boolean>) | null;
}>;

/** Asks what becomes of what was written, when one wants to go elsewhere. */
export function LeaveDialog({ onSave }: Props) {
  const { t } = useWords();
  const isAsked = useUnsaved(({ wanted }) => wanted !== null);
  if (!isAsked) return null;
  return (
    <Dialog
      isAlert
      title={t('segments.builder.leave.title')}
      onClose={stay}
      footer={
        <>
          <Button variant="quiet" onPress={leaveNow}>
            {t('segments.builder.leave.without')}
          </Button>
          <Button autoFocus onPress={stay}>
            {t('segments.builder.leave.stay')}
          </Button>
          {onSave !== null && (
            <Button
              variant="primary"
              onPress={() =>
                void onSave().then((isSaved) => {
                  if (isSaved) leaveNow();
                  else stay();
                })
              }
            >
              {t('segments.builder.leave.save')}
            </Button>
          )}
        </>
      }
    >
      {t('segments.builder.leave.body')}
    </Dialog>
  );
}
