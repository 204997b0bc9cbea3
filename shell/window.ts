import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { startEngine, Engine } from '../engine/start.ts';
import type { AppStart } from '../shared/contract/shell.ts';
import type { Event } from '../shared/contract/events.ts';
import type { FileGrant } from '../shared/contract/workspace.ts';
import type { Outgoing } from '../shared/contract/wire.ts';
import { AppError } from '../shared/core/model/errors.ts';
import { listFolder, targetPath } from './chooser.ts';
import { mendFileName } from './file-name.ts';
import { savedExtension, workspaceExtension, type OpenPurpose, type SavePurpose } from './importable.ts';
import type { PrintPage } from './print-with-browser.ts';
import { openPage, type Page, type ShellHandlers } from './router.ts';
import { printReport } from './print-report.ts';
import type { Shell } from './shell.ts';
import { withoutUndefined } from './settings.ts';

/** The system's own dialogs, where the front has them. */
export interface Dialogs {
  readonly open: (purpose: OpenPurpose) => Promise<readonly string[]>;
  readonly save: (purpose: SavePurpose, suggestedName: string) => Promise<string | null>;
}

export interface WindowOptions {
  readonly shell: Shell;
  readonly front: AppStart['front'];
  readonly networkRefused: boolean;
  /** Null where the page shows its own chooser. */
  readonly dialogs: Dialogs | null;
  /** Makes a PDF of a report. */
  readonly print: PrintPage;
  /** What is dropped arrives as copies, so a workspace cannot be opened that way. */
  readonly dropsAreCopies: boolean;
  /** The workspace this window was started with. */
  readonly open: string | null;
  /** Starts an engine, or gives one that was started before. */
  readonly startEngine: typeof startEngine;
}

/** One window of the app: one engine, one page at a time. */
export interface AppWindow {
  /** The page was loaded, for the first time or again: what the last one asked for ends. */
  readonly load: (post: (message: Outgoing) => void) => Page;
  readonly emit: (event: Event) => void;
  readonly close: () => Promise<void>;
}

const maxDropped = 100;

function refuse(method: string): never {
  throw new AppError('bad-request', { method, why: 'not in this front' });
}

/** Some systems' dialogs leave the extension off; the name they asked about is then not the one written. */
function withExtension(path: string, extension: string): string {
  if (extname(path).toLowerCase() === `.${extension}`) return path;
  const full = `${path}.${extension}`;
  if (existsSync(full)) throw new AppError('file-exists', { name: basename(full) });
  return full;
}

/** Opens a window's engine and desk; the front shows it. */
export function openWindow(options: WindowOptions): AppWindow {
  const { shell, dialogs } = options;
  const paths = new Map<string, string>();
  let engine: Engine | null = null;
  let engineFailed = false;
  let isClosed = false;
  let page: Page | null = null;
  let say: (message: Outgoing) => void = () => undefined;
  let openFirst = options.open;
  let shownFile: string | null = null;

  const emit = (event: Event) => say(event);

  const noteOpened = (token: string | null) => {
    const path = token === null ? undefined : paths.get(token);
    if (token !== shownFile && path !== undefined) shell.noteOpened(path);
    shownFile = token;
  };
  const liveEngine = (): Engine => {
    if (isClosed || engineFailed) throw new AppError('engine-stopped');
    engine ??= options.startEngine({
      dataFolder: shell.dataFolder,
      onEvent(event) {
        if (event.event === 'workspace.changed') noteOpened(event.workspace?.file.token ?? null);
        emit(event);
      },
      onExit({ code, error }) {
        engine = null;
        engineFailed = true;
        shownFile = null;
        shell.log(`the engine stopped with code ${code}`, error);
        emit({ event: 'engine.stopped' });
      },
    });
    return engine;
  };
  const grant = async (path: string): Promise<FileGrant> => {
    const granted = await liveEngine().grant(path);
    paths.set(granted.token, path);
    return granted;
  };
  const pathOf = (token: string): string => {
    const path = paths.get(token);
    if (path === undefined) throw new AppError('file-grant-unknown');
    return path;
  };
  const grantDropped = (dropped: readonly string[]) => {
    const workspace = dropped.find((path) => extname(path).toLowerCase() === `.${workspaceExtension}`);
    if (options.dropsAreCopies && workspace !== undefined)
      throw new AppError('file-drop-is-copy', { name: basename(workspace) });
    return Promise.all(dropped.slice(0, maxDropped).map(grant));
  };

  const handlers = (dropped: readonly string[]): ShellHandlers => ({
    async 'app.start'() {
      const first = openFirst;
      openFirst = null;
      const recents = shell.recents.list();
      const granted = await Promise.all(recents.map(({ path }) => grant(path)));
      return {
        version: shell.version,
        front: options.front,
        nativeDialogs: dialogs !== null,
        networkRefused: options.networkRefused,
        settings: shell.settings.all(),
        firstRun: !shell.settings.hasLanguage(),
        recents: recents.flatMap(({ openedAt }, index) => {
          const file = granted[index];
          return file === undefined ? [] : [{ file, openedAt }];
        }),
        documents: await grant(shell.documents),
        open: first === null ? null : await grant(first),
      };
    },
    'app.saveSettings': async (some) => {
      const settings = await shell.settings.change(withoutUndefined(some));
      shell.settingsChanged(settings);
      return settings;
    },
    async 'app.forgetRecent'({ token }) {
      await shell.recents.forget(pathOf(token));
      return null;
    },
    async 'dialog.open'({ purpose }) {
      const chosen = dialogs === null ? refuse('dialog.open') : await dialogs.open(purpose);
      return Promise.all(chosen.map(grant));
    },
    async 'dialog.save'({ purpose, suggestedName }) {
      if (dialogs === null) return refuse('dialog.save');
      const extension = savedExtension[purpose];
      const chosen = await dialogs.save(purpose, mendFileName(suggestedName, `firsthand.${extension}`));
      return chosen === null ? null : grant(withExtension(chosen, extension));
    },
    'files.list': ({ folder }) => {
      if (dialogs !== null) return refuse('files.list');
      return listFolder(folder === null ? shell.documents : pathOf(folder), grant);
    },
    async 'files.target'({ folder, name, overwrite }) {
      if (dialogs !== null) return refuse('files.target');
      return grant(await targetPath(pathOf(folder), name, overwrite));
    },
    'files.dropped': () => grantDropped(dropped),
    'report.print': ({ request, file, by }, job) =>
      printReport(liveEngine(), options.print, { request, file, by }, job),
  });

  return {
    load(post) {
      page?.leave();
      engineFailed = false;
      say = post;
      page = openPage({ handlers, engine: liveEngine, post });
      // it loads while the page does, which asks it as soon as it can
      if (!isClosed) liveEngine();
      return page;
    },
    emit,
    async close() {
      isClosed = true;
      page?.leave();
      say = () => undefined;
      await engine?.stop();
      await shell.settled();
    },
  };
}
