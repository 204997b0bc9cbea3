import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../shell/find-browser.ts';

const program = fileURLToPath(new URL('../../dist/node/browser.js', import.meta.url));
const patienceMs = 90_000;

export interface LaunchedBrowser {
  readonly page: Page;
  /** Chromium's own log of everything it did on a network; complete once it has ended. */
  readonly netLog: () => string;
  readonly printed: () => string;
  /** Settles with the program's exit code. */
  readonly ended: Promise<number | null>;
  readonly close: () => Promise<void>;
}

async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await wait(50);
  }
  throw new Error(`no ${what} within ${patienceMs} ms`);
}

/** A browser that shows nothing and can be looked into; everything else is as the program asks. */
function writeWrapper(folder: string, netLog: string): string {
  const browser = findBrowser({ platform: process.platform, env: process.env, home: homedir() });
  if (browser === null) throw new Error('no browser');
  const isRoot = process.getuid?.() === 0;
  const extra = [
    '--headless=new',
    '--remote-debugging-port=0',
    `--log-net-log=${netLog}`,
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
  const wrapper = join(folder, 'browser.sh');
  writeFileSync(wrapper, `#!/bin/sh\nexec '${browser}' ${extra.join(' ')} "$@"\n`, { mode: 0o755 });
  return wrapper;
}

/** The browser front as a user starts it: the program opens the app window itself, with its own arguments. */
export async function launchAppWindow(dataFolder: string): Promise<LaunchedBrowser> {
  const netLog = join(dataFolder, 'net-log.json');
  const env = {
    ...process.env,
    FIRSTHAND_DATA: dataFolder,
    FIRSTHAND_BROWSER: writeWrapper(dataFolder, netLog),
  };
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const portFile = join(dataFolder, 'browser-profile', 'DevToolsActivePort');
  const connect = async () => {
    const port = await until('browser', () =>
      existsSync(portFile) ? /^\d+/u.exec(readFileSync(portFile, 'utf8'))?.[0] : undefined,
    );
    // a browser that is asked while it opens its first page may never answer; it does the next time
    const opened = await until('answer of the browser', () =>
      chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 8_000 }).catch(() => undefined),
    );
    const shown = await until('page', () =>
      opened
        .contexts()
        .flatMap((context) => context.pages())
        .find((one) => one.url().startsWith('http://127.0.0.1:')),
    );
    await shown.waitForFunction(() => typeof Reflect.get(window, 'bridge') === 'object');
    return { browser: opened, page: shown };
  };
  const { browser, page } = await connect().catch(async (error: unknown) => {
    child.kill('SIGTERM');
    await ended;
    throw new Error(`no app window; the program printed: ${printed}`, { cause: error });
  });
  return {
    page,
    netLog: () => readFileSync(netLog, 'utf8'),
    printed: () => printed,
    ended,
    async close() {
      await browser.close();
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await ended;
      }
    },
  };
}
