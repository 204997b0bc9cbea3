import type { Page } from '@playwright/test';
import type { ElectronDouble } from '../double/double.ts';
import type { Flips } from '../double/flips.ts';

export type DriverName = 'browser' | 'electron-double' | 'electron';

/** A running app as a spec sees it, whichever front shows it. */
export interface App {
  readonly driver: DriverName;
  /** The first window. */
  readonly page: Page;
  /** Settings, recents, and in `documents` the workspaces: everything of this app, for this test only. */
  readonly dataFolder: string;
  /** Where the choosers begin. */
  readonly documents: string;
  /** Whether files are chosen in the system's dialogs (answered by `answerDialogs`) or in the page's own chooser. */
  readonly nativeDialogs: boolean;
  /** Opens another window; with a file, as when the system opens it with the app. */
  readonly openWindow: (file?: string) => Promise<Page>;
  /** What the system's next dialogs give back, in their order; null is a dialog that was cancelled. */
  readonly answerDialogs: (...answers: readonly (readonly string[] | null)[]) => Promise<void>;
  /** Drops files of this computer on an element of the first window. */
  readonly drop: (selector: string, paths: readonly string[]) => Promise<void>;
  /** What the app has printed. */
  readonly printed: () => string;
  readonly close: () => Promise<void>;
  /** What the main process has asked of Electron; only where a stand-in was asked. */
  readonly double: ElectronDouble | null;
}

export interface Launch {
  readonly dataFolder: string;
  readonly documents: string;
  /** A workspace named when starting. */
  readonly file?: string;
  /** A workspace that the system asks for before the app is ready, as macOS does; only where Electron is a stand-in. */
  readonly askedEarly?: string;
  /** BCP 47 tag of the system. */
  readonly locale: string;
  /** What a test turns around, to see its assertion fail. */
  readonly flips?: Flips;
  /** The stand-in's Chromium is started with the switches of the app, instead of sharing one. */
  readonly ownBrowser?: boolean;
}
