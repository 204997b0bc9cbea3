import type { Backup, FileGrant, WorkspaceState } from '../../shared/contract/workspace.ts';
import { call, dropFiles } from '../api/client.ts';
import { useOverlays } from '../state/overlays.ts';
import { useDesk } from '../screens/import/import-desk.ts';
import { useSession } from '../state/session.ts';
import { useToasts } from '../state/toasts.ts';
import { chooseFilesToRead, chooseFileToWrite } from './choose-file.ts';
import { currentWords } from './current-words.ts';
import { hold, tell } from './hold.ts';
import type { WayOut } from '../state/overlays.ts';
import { AppError, type ErrorCode } from '../../shared/core/model/errors.ts';

const extension = /\.firsthand$/iu;

/** A workspace's file name as people say it. */
export function workspaceName(fileName: string): string {
  return fileName.replace(extension, '');
}

async function refreshRecents(): Promise<void> {
  const { recents } = await call('app.start', null);
  useSession.setState({ recents });
}

function bringToImport(files: readonly FileGrant[]): void {
  useDesk.getState().add(files);
  useSession.getState().go({ screen: 'import' });
}

/** What was dropped before there was a workspace goes to the import now. */
function arrive(workspace: WorkspaceState | null): void {
  if (workspace === null) return;
  useSession.getState().setWorkspace(workspace);
  const { waiting } = useOverlays.getState();
  useOverlays.setState({ waiting: [] });
  if (waiting.length > 0) bringToImport(waiting);
  refreshRecents().catch(tell);
}

const perhapsKept: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'file-missing',
  'file-unreadable',
  'workspace-damaged',
  'workspace-truncated',
  'workspace-empty',
  'workspace-not-ours',
  'workspace-foreign-objects',
  'workspace-foreign-content',
]);

/** A file that cannot be opened may have backups that can. */
function toItsBackups(file: FileGrant, error: unknown): WayOut | undefined {
  if (!(error instanceof AppError) || !perhapsKept.has(error.code)) return undefined;
  return {
    label: currentWords().t('backups.show'),
    run: () => useSession.getState().go({ screen: 'backups', file }),
  };
}

export async function openWorkspace(file: FileGrant): Promise<void> {
  const { t } = currentWords();
  arrive(
    await hold(
      t('frame.opening', { name: workspaceName(file.name) }),
      (options) => call('workspace.open', { file: file.token }, options),
      (error) => toItsBackups(file, error),
    ),
  );
}

/** Lets go of the open workspace and opens what lies there now; the screen stays where it was. */
export async function reopenWorkspace(): Promise<void> {
  const { t } = currentWords();
  const { workspace, place } = useSession.getState();
  if (workspace === null) return;
  const { file } = workspace;
  const opened = await hold(
    t('saving.opening'),
    async (options) => {
      await call('workspace.close', null, options);
      return call('workspace.open', { file: file.token }, options);
    },
    (error) => toItsBackups(file, error),
  );
  arrive(opened);
  if (opened !== null && place.screen !== 'customer') useSession.getState().go(place);
}

/** Goes back to an earlier state: of the open workspace, or of a file that is then opened. */
export async function restoreBackup(file: FileGrant | null, { id, upTo }: Backup): Promise<void> {
  const { t, format } = currentWords();
  const restored = await hold(t('backups.restoring'), (options) =>
    call('backups.restore', { file: file?.token ?? null, backup: id }, options),
  );
  if (restored === null) return;
  arrive(restored);
  useToasts.getState().say(t('backups.restored', { at: format.instant(upTo) }));
}

export async function chooseWorkspace(): Promise<void> {
  try {
    const [file] = await chooseFilesToRead('workspace');
    if (file) await openWorkspace(file);
  } catch (error) {
    tell(error);
  }
}

export async function createWorkspace(file: FileGrant, currency: string | null): Promise<boolean> {
  const { t } = currentWords();
  const workspace = await hold(t('frame.creating', { name: workspaceName(file.name) }), (options) =>
    call('workspace.create', { file: file.token, currency }, options),
  );
  arrive(workspace);
  return workspace !== null;
}

/** Makes a fresh copy of the sample company where the user says, and opens it. */
export async function openSample(): Promise<void> {
  const { t } = currentWords();
  try {
    const file = await chooseFileToWrite('workspace', `${t('welcome.sampleName')}.firsthand`);
    if (file === null) return;
    arrive(
      await hold(t('frame.samplePreparing'), (options) =>
        call('workspace.sample', { file: file.token }, options),
      ),
    );
  } catch (error) {
    tell(error);
  }
}

export async function closeWorkspace(): Promise<void> {
  const { t } = currentWords();
  await hold(t('frame.closing'), async (options) => {
    await call('workspace.close', null, options);
    useSession.getState().setWorkspace(null);
    await refreshRecents();
  });
}

/** Files dropped anywhere or chosen: a workspace is opened, anything else goes to the import. */
export async function takeFiles(files: readonly FileGrant[]): Promise<void> {
  const workspace = files.find(({ name }) => extension.test(name));
  if (workspace) {
    await openWorkspace(workspace);
    return;
  }
  if (files.length === 0) return;
  if (useSession.getState().workspace === null) {
    useOverlays.setState({ waiting: files, overlay: 'new-workspace' });
    return;
  }
  bringToImport(files);
}

export async function takeDropped(files: readonly File[]): Promise<void> {
  try {
    await takeFiles(await dropFiles(files));
  } catch (error) {
    tell(error);
  }
}

export async function importFiles(): Promise<void> {
  try {
    await takeFiles(await chooseFilesToRead('import'));
  } catch (error) {
    tell(error);
  }
}
