import type { Backup, FileGrant } from '../../../shared/contract/workspace.ts';
import { keptWords } from '../../frame/step-words.ts';
import { restoreBackup } from '../../frame/workspace-actions.ts';
import { useWords } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { When } from '../../ui/When.tsx';
import s from './BackupsScreen.module.css';

export type RestoreDialogProps = Readonly<{ backup: Backup; file: FileGrant | null; onClose: () => void }>;

/** What going back does, and to the present state, before it is done. */
export function RestoreDialog({ backup, file, onClose }: RestoreDialogProps) {
  const words = useWords();
  const { t } = words;
  return (
    <Dialog
      title={t('backups.confirmTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button
            variant="primary"
            onPress={() => {
              onClose();
              void restoreBackup(file, backup);
            }}
          >
            {t('backups.confirm')}
          </Button>
        </>
      }
    >
      <div className={s['chosen']}>
        <When instant={backup.upTo} />
        <span>{keptWords(backup, words)}</span>
      </div>
      <p>{t('backups.confirmWhat')}</p>
      <p>
        {file === null
          ? t('backups.confirmKept', { kept: t('backups.why.before-restore') })
          : t('backups.confirmKeptFile', { name: isolate(file.name) })}
      </p>
    </Dialog>
  );
}
