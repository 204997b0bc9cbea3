import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../../shell/find-browser.ts';
import { ElectronDouble } from '../double/double.ts';
import { emitStoppable } from '../double/emitter.ts';
import { loadMain } from '../double/load-main.ts';
import type { App, Launch } from './app.ts';
import { dropFiles } from './drop.ts';

const startTimeoutMs = 90_000;

function openOwnBrowser(switches: ReadonlyMap<string, string | true>, netLog: string): Promise<Browser> {
  const executablePath = findBrowser({ platform: process.platform, env: process.env, home: homedir() });
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    chromiumSandbox: !isRoot,
    args: [
      `--log-net-log=${netLog}`,
      ...[...switches].map(([name, value]) => (value === true ? `--${name}` : `--${name}=${value}`)),
    ],
  });
}

/** Waits for the window that an action opens to show its page. */
export function nextWindow(double: ElectronDouble, act: () => void): Promise<Page> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no window was shown')), startTimeoutMs);
    double.app.once('browser-window-created', (_event: unknown, window: (typeof double.windows)[number]) => {
      window.once('ready-to-show', () => {
        clearTimeout(timer);
        const { page } = window.webContents;
        if (page === null) reject(new Error('a window was shown without a page'));
        else resolve(page);
      });
    });
    act();
  });
}

/** The built main process and preload over a stand-in of Electron, in this very process. */
export async function launchElectronDouble(shared: Browser, launch: Launch): Promise<App> {
  const { dataFolder, locale, file, askedEarly, flips = {}, ownBrowser = false } = launch;
  const double = new ElectronDouble({
    openBrowser: ownBrowser
      ? (switches) => openOwnBrowser(switches, join(dataFolder, 'net-log.json'))
      : () => Promise.resolve(shared),
    closeBrowser: (browser) => (ownBrowser ? browser.close() : Promise.resolve()),
    dataFolder,
    locale,
    flips,
    isSecond: false,
  });
  const args = file === undefined ? [] : [file];
  const page = await nextWindow(double, () => {
    loadMain(double.module(), args, { FIRSTHAND_DATA: dataFolder });
    if (askedEarly !== undefined) emitStoppable(double.app, 'open-file', askedEarly);
  });
  return {
    driver: 'electron-double',
    page,
    dataFolder,
    documents: launch.documents,
    nativeDialogs: true,
    openWindow: (second) =>
      nextWindow(double, () => {
        const secondArgs = ['firsthand', ...(second === undefined ? [] : [second])];
        double.app.emit('second-instance', {}, secondArgs, launch.documents);
      }),
    answerDialogs(...answers) {
      double.dialog.prepare(answers);
      return Promise.resolve();
    },
    async drop(selector, paths) {
      const named = paths.map((path) => [basename(path), path] as const);
      double.windows[0]?.webContents.send('__paths', named);
      await dropFiles(page, selector, paths);
    },
    printed: () => '',
    double,
    async close() {
      const quit = new Promise((resolve) => double.app.once('quit', resolve));
      if (double.app.exitCode === null) {
        double.app.quit();
        await quit;
      }
      await double.dispose();
    },
  };
}
