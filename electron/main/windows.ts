import { BrowserWindow, dialog, ipcMain } from 'electron';
import type { Shell } from '../../shell/shell.ts';
import { openWindow, type AppWindow, type WindowOptions } from '../../shell/window.ts';
import type { Page } from '../../shell/router.ts';
import { words } from '../../shell/words.ts';
import { channel, type FromPage, type ToPage } from '../../shared/contract/page-channel.ts';
import { nativeDialogs } from './dialogs.ts';
import type { MenuCommand } from './menu.ts';
import { printInWindow } from './print-report.ts';
import { pageOrigin } from './page-protocol.ts';
import { isOwnPage, webPreferences } from './security.ts';

export interface WindowsOptions {
  readonly shell: Shell;
  readonly startEngine: WindowOptions['startEngine'];
  readonly preload: string;
  readonly partition: string;
  readonly onReady: () => void;
}

/** The open windows, each with its own engine. */
export interface Windows {
  readonly open: (file: string | null) => void;
  /** Tells the page of the window in front. */
  readonly choose: (command: MenuCommand) => void;
  readonly focusAny: () => void;
  readonly count: () => number;
  /** Settles when every closed window has closed its workspace. */
  readonly closed: () => Promise<void>;
}

type Open = { readonly shown: BrowserWindow; readonly window: AppWindow };

/** A page that crashes again this soon would only crash once more. */
const crashPauseMs = 10_000;

function isFromPage(message: unknown): message is FromPage {
  if (typeof message !== 'object' || message === null) return false;
  const { page, paths } = message as Partial<Record<keyof FromPage, unknown>>;
  return typeof page === 'string' && Array.isArray(paths) && paths.every((path) => typeof path === 'string');
}

/** Loads the page again after a crash, unless it crashes at once. */
function reviveAfterCrash(shown: BrowserWindow, log: Shell['log']): void {
  let lastCrash = -Infinity;
  shown.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log('the page stopped', reason);
    const now = performance.now();
    if (now - lastCrash > crashPauseMs) shown.webContents.reload();
    lastCrash = now;
  });
}

export function manageWindows({ shell, startEngine, preload, partition, onReady }: WindowsOptions): Windows {
  const open = new Set<Open>();
  const closing = new Set<Promise<void>>();

  /** Carries one window's messages; whatever cannot be shown to come from its own page is not heard. */
  const carry = ({ shown, window }: Open) => {
    const { webContents } = shown;
    let current: { readonly id: string; readonly page: Page } | null = null;
    const pageFor = (id: string): Page => {
      if (current?.id === id) return current.page;
      const page = window.load((message) => {
        if (!webContents.isDestroyed()) webContents.send(channel, { page: id, message } satisfies ToPage);
      });
      current = { id, page };
      return page;
    };
    const hear = (event: Electron.IpcMainEvent, sent: unknown) => {
      if (event.sender !== webContents) return;
      if (!isOwnPage(event.senderFrame, event.sender, webContents) || !isFromPage(sent)) {
        shell.log('a message from elsewhere was refused', event.senderFrame?.url ?? 'no frame');
        return;
      }
      pageFor(sent.page).route(sent.message, sent.paths);
    };
    ipcMain.on(channel, hear);
    return () => ipcMain.off(channel, hear);
  };

  const openOne = (file: string | null) => {
    const text = () => words(shell.settings.all().language).dialog;
    const shown = new BrowserWindow({
      width: 1280,
      height: 820,
      minWidth: 720,
      minHeight: 480,
      show: false,
      title: 'Firsthand',
      webPreferences: webPreferences(preload, partition),
    });
    const window = openWindow({
      shell,
      front: 'electron',
      networkRefused: true,
      dialogs: nativeDialogs(dialog, shown, shell.documents, text),
      print: printInWindow,
      dropsAreCopies: false,
      open: file,
      startEngine,
    });
    const one: Open = { shown, window };
    open.add(one);
    const stopCarrying = carry(one);
    reviveAfterCrash(shown, shell.log);
    shown.once('ready-to-show', () => {
      shown.show();
      onReady();
    });
    shown.once('closed', () => {
      open.delete(one);
      stopCarrying();
      const end = window.close().finally(() => void closing.delete(end));
      closing.add(end);
    });
    shown.loadURL(`${pageOrigin}/`).catch((error: unknown) => shell.log('the page was not loaded', error));
  };

  return {
    open: openOne,
    choose(command) {
      const front = BrowserWindow.getFocusedWindow();
      const one = [...open].find(({ shown }) => shown === front) ?? [...open].at(-1);
      one?.window.emit({ event: 'menu.chosen', command });
    },
    focusAny() {
      const shown = [...open].at(-1)?.shown;
      if (shown?.isMinimized() === true) shown.restore();
      shown?.focus();
    },
    count: () => open.size,
    async closed() {
      await Promise.all(closing);
    },
  };
}
