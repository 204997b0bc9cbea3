import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import type { Session } from '../session.ts';
import { listBackups } from '../store/backups/list-backups.ts';
import { restoreBackup } from '../store/backups/restore-backup.ts';
import { nodeFileSystem } from '../store/file/file-system.ts';

type Own = Extract<HostedBy<'engine'>, `backups.${string}`>;

/** What restoring needs of the handlers that open and close the workspace of a window. */
export type Doors = Readonly<{
  /** Closes the window's workspace, if it has one. */
  leave: () => Promise<unknown>;
  /** Opens a workspace in the window. */
  open: (path: string) => Promise<WorkspaceState>;
}>;

/** The states that a workspace can go back to. */
export function backupHandlers(session: Session, doors: Doors): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const pathOf = (file: string | null) =>
    file === null ? session.workspace().path : session.grants.path(file);
  return {
    async 'backups.list'({ file }) {
      const listed = await listBackups(nodeFileSystem, pathOf(file));
      return listed.map(({ backup }) => backup);
    },
    async 'backups.restore'({ file, backup }) {
      const path = pathOf(file);
      const open = session.openWorkspace();
      if (open?.path === path) await doors.leave();
      try {
        const options = {
          fs: nodeFileSystem,
          now: session.now,
          onChange: () => undefined,
          known: session.known,
        };
        await restoreBackup(path, backup, options);
      } catch (error) {
        // the state before is still there: the window goes on with it
        if (open?.path === path) await doors.open(path);
        throw error;
      }
      return doors.open(path);
    },
  };
}
