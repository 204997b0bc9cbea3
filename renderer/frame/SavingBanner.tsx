import { FolderOpen, HardDriveDownload, History, RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Saving, WorkspaceState } from '../../shared/contract/workspace.ts';
import { useWords } from '../i18n/intl.tsx';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { saveCopy, saveNow } from './saving-actions.ts';
import { savingWords } from './saving-words.ts';
import { reopenWorkspace } from './workspace-actions.ts';

type Failed = NonNullable<Saving['failed']>;

/** It interrupts once; after that it is there to be read. */
const interruptsMs = 3_000;

function useOnceAlert(): 'alert' | 'status' {
  const [isNew, setNew] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setNew(false), interruptsMs);
    return () => clearTimeout(timer);
  }, []);
  return isNew ? 'alert' : 'status';
}

/** What could not be put on disk; it stays until it is solved. */
export function SavingBanner({ workspace, failed }: { workspace: WorkspaceState; failed: Failed }) {
  const words = useWords();
  const { t, format } = words;
  const role = useOnceAlert();
  const isCopy = failed.what === 'second-copy';
  const { title, safe, advice } = savingWords(failed, workspace, words);
  const since = t('saving.since', { when: format.instant(failed.since) });
  return (
    <Notice
      isBanner
      tone={isCopy ? 'warning' : 'error'}
      role={isCopy ? 'status' : role}
      title={title}
      actions={<WaysOut failed={failed} />}
    >
      <p>{[safe, advice, since].filter((part) => part !== null).join(' ')}</p>
    </Notice>
  );
}

function WaysOut({ failed: { what, error } }: { failed: Failed }) {
  const { t } = useWords();
  const isConflict = error.code === 'save-conflict';
  // nothing lies there to be opened
  const isGone = isConflict && error.params['why'] === 'missing';
  const mustReopen = isConflict || error.code === 'save-paused';
  const copy = (
    <Button size="small" icon={HardDriveDownload} onPress={() => void saveCopy()}>
      {t('saving.saveCopy')}
    </Button>
  );
  if (mustReopen)
    return (
      <>
        {copy}
        {isGone ? (
          <ToBackups label={t('recovery.backups')} />
        ) : (
          <Button size="small" icon={FolderOpen} onPress={() => void reopenWorkspace()}>
            {t(isConflict ? 'saving.openThere' : 'saving.openAgain')}
          </Button>
        )}
        {isConflict && <TryAgain />}
      </>
    );
  return (
    <>
      <TryAgain />
      {what === 'second-copy' ? <ToBackups label={t('saving.changeFolder')} /> : copy}
    </>
  );
}

function ToBackups({ label }: { label: string }) {
  return (
    <Button size="small" icon={History} onPress={() => useSession.getState().go({ screen: 'backups' })}>
      {label}
    </Button>
  );
}

function TryAgain() {
  const { t } = useWords();
  const [isTrying, setTrying] = useState(false);
  const press = async () => {
    setTrying(true);
    await saveNow();
    setTrying(false);
  };
  return (
    <Button size="small" icon={RotateCw} isPending={isTrying} onPress={() => void press()}>
      {t('ui.retry')}
    </Button>
  );
}
