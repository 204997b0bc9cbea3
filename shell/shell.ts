import { userInfo } from 'node:os';
import type { AppSettings } from '../shared/contract/shell.ts';
import { openRecents, type Recents } from './recents.ts';
import { openSettings, type Settings } from './settings.ts';

/** What all windows of the running app share. */
export interface Shell {
  readonly version: string;
  /** The app's own folder. */
  readonly dataFolder: string;
  readonly documents: string;
  readonly settings: Settings;
  readonly recents: Recents;
  readonly noteOpened: (path: string) => void;
  readonly settingsChanged: (settings: AppSettings) => void;
  /** Settles when everything is on the disk. */
  readonly settled: () => Promise<void>;
  /** Local only: the terminal that started the app. */
  readonly log: (what: string, error: unknown) => void;
}

export interface ShellOptions {
  readonly dataFolder: string;
  readonly documents: string;
  readonly systemLocale: string;
  readonly version: string;
  readonly now: () => string;
  /** A workspace was opened: the front may tell the system. */
  readonly onOpened?: (path: string) => void;
  readonly onSettings?: (settings: AppSettings) => void;
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch (error) {
    // a user id without an entry, as in a bare container
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  }
}

/** Reads what the user of this computer prefers and opened lately. */
export async function openShell(options: ShellOptions): Promise<Shell> {
  const { dataFolder: folder, documents, systemLocale, version, now } = options;
  const settings = await openSettings({ folder, systemLocale, userName: systemUser() });
  const recents = await openRecents(folder, now);
  let lastSave: Promise<void> = Promise.resolve();
  const log = (what: string, error: unknown) => console.error(`firsthand: ${what}`, error);
  return {
    version,
    dataFolder: folder,
    documents,
    settings,
    recents,
    log,
    noteOpened(path) {
      options.onOpened?.(path);
      lastSave = recents
        .add(path)
        .catch((error: unknown) => log('the list of recent workspaces was not saved', error));
    },
    settled: () => lastSave,
    settingsChanged: (changed) => options.onSettings?.(changed),
  };
}
