import type { FileGrant, WorkspaceState } from '../../shared/contract/workspace.ts';
import { call } from '../api/client.ts';
import { isolate } from '../i18n/isolate.ts';
import { useSession } from '../state/session.ts';
import { useToasts } from '../state/toasts.ts';
import { chooseFileToWrite } from './choose-file.ts';
import { currentWords } from './current-words.ts';
import { hold, tell } from './hold.ts';
import { openWorkspace } from './workspace-actions.ts';

async function settle(work: () => Promise<WorkspaceState>, said: string): Promise<boolean> {
  try {
    const wasFailing = (useSession.getState().workspace?.saving.failed ?? null) !== null;
    useSession.getState().setWorkspace(await work());
    // that a failure is over is said by itself
    if (!wasFailing) useToasts.getState().say(said);
    return true;
  } catch (error) {
    tell(error);
    return false;
  }
}

/** Writes the whole workspace now; also the way to end a failure to save. @returns whether it worked */
export function saveNow(): Promise<boolean> {
  const { t } = currentWords();
  return settle(() => call('workspace.save', null), t('saving.saved'));
}

/** Writes what is seen now to a file of its own; this window stays with the one it has. */
export async function saveCopy(): Promise<void> {
  const { t } = currentWords();
  const name = useSession.getState().workspace?.name ?? '';
  try {
    const file = await chooseFileToWrite('workspace', `${t('saving.copyName', { name })}.firsthand`);
    if (file === null) return;
    const saved = await hold(t('saving.copying'), (options) =>
      call('workspace.saveCopy', { file: file.token, by: useSession.getState().settings.name }, options).then(
        () => file,
      ),
    );
    if (saved === null) return;
    const action = { label: t('saving.openCopy'), run: () => void openWorkspace(saved) };
    useToasts.getState().say(t('saving.copySaved', { name: isolate(saved.name) }), { action });
  } catch (error) {
    tell(error);
  }
}

/** Where each save is copied to as well from now on; null for nowhere. */
export function setSecondFolder(folder: FileGrant | null): Promise<boolean> {
  const { t } = currentWords();
  const before = useSession.getState().workspace?.saving.secondFolder?.name ?? '';
  const said =
    folder === null
      ? t('backups.secondRemoved', { folder: isolate(before) })
      : t('backups.secondSet', { folder: isolate(folder.name) });
  return settle(
    () =>
      call('workspace.setSecondFolder', {
        folder: folder?.token ?? null,
        by: useSession.getState().settings.name,
      }),
    said,
  );
}
