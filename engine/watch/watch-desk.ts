import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { WatchState } from '../../shared/contract/watch.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import { examineFile, importsStamp } from './examine-file.ts';
import { watchFolder, type FolderWatch } from './folder-watch.ts';
import { watchSettings, type Chosen } from './watch-settings.ts';

/** The folder watched for the open workspace. It begins when the page first asks for it, and ends with the workspace. */
export interface WatchDesk {
  readonly state: () => Promise<WatchState>;
  /** @throws {AppError} 'watch-folder-unusable' */
  readonly choose: (folder: string | null) => Promise<WatchState>;
  /** A file that is not to be offered again as it is. */
  readonly dismiss: (path: string) => Promise<WatchState>;
  /** Looks now. */
  readonly look: () => Promise<void>;
  readonly end: () => void;
}

const everyMs = 1500;
const nothing = { folder: null, problem: null, limit: null, offered: [] } satisfies WatchState;

async function refuseNoFolder(path: string): Promise<void> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new AppError('watch-folder-unusable', { name: basename(path) });
}

export function makeWatchDesk(session: Session, every = everyMs): WatchDesk {
  const settings = watchSettings(session.settingsFolder ?? null);
  let workspace: string | null = null;
  let chosen: Chosen | null = null;
  let watch: FolderWatch | null = null;

  const stateNow = (): WatchState =>
    chosen === null || watch === null
      ? nothing
      : { folder: session.grants.grant(chosen.folder), ...watch.state() };
  const tell = () => session.emit({ event: 'watch.changed', watch: stateNow() });

  function begin(): void {
    watch?.end();
    watch = null;
    if (chosen === null) return;
    watch = watchFolder({
      folder: chosen.folder,
      everyMs: every,
      version: () => importsStamp(session),
      examine: (seen, job) => examineFile(session, seen, job),
      isDismissed: (mark) => chosen?.dismissed.includes(mark) === true,
      onChange: tell,
      // a look that failed is tried again at the next one
      onFailure: (error) => console.error('firsthand: the watched folder', error),
    });
  }

  /** Watches what was chosen for the workspace that is open now. @throws {AppError} 'no-workspace' */
  async function arrive(): Promise<string> {
    const { path } = session.workspace();
    if (workspace === path) return path;
    end();
    const found = await settings.read(path);
    // another question may have begun meanwhile, or the workspace may be gone
    if (workspace === path || session.openWorkspace()?.path !== path) return path;
    workspace = path;
    chosen = found;
    begin();
    return path;
  }

  function end(): void {
    watch?.end();
    watch = null;
    workspace = null;
    chosen = null;
  }

  return {
    async state() {
      await arrive();
      return stateNow();
    },
    async choose(folder) {
      const path = await arrive();
      if (folder !== null) await refuseNoFolder(folder);
      chosen = folder === null ? null : { folder, dismissed: [] };
      await settings.save(path, chosen);
      begin();
      return stateNow();
    },
    async dismiss(file) {
      const path = await arrive();
      const mark = watch?.take(file) ?? null;
      if (mark !== null && chosen !== null) {
        chosen = { ...chosen, dismissed: [...chosen.dismissed, mark] };
        await settings.save(path, chosen);
      }
      return stateNow();
    },
    look: async () => watch?.look(),
    end,
  };
}

/** The watched folder of a window. */
export const watchOf = perSession(makeWatchDesk);
