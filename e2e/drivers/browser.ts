import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { deadProxy } from '../../shell/network-refusals.ts';
import type { App, Launch } from './app.ts';
import { dropFiles } from './drop.ts';

const program = fileURLToPath(new URL('../../dist/node/browser.js', import.meta.url));
const startTimeoutMs = 90_000;

/** The program that serves the page, without a window of its own: the driver's browser shows it. */
export interface Served {
  readonly child: ChildProcess;
  readonly printed: () => string;
  /** The next one-time address that it prints. */
  readonly nextAddress: () => Promise<string>;
}

export function serve({ dataFolder, file, locale }: Launch, ...more: readonly string[]): Served {
  const env = { ...process.env, FIRSTHAND_DATA: dataFolder, LC_ALL: locale, LANG: locale };
  const args = [program, '--no-open', ...more, ...(file === undefined ? [] : [file])];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let taken = 0;
  let onMore: () => void = () => undefined;
  const hear = (chunk: Buffer) => {
    printed += chunk.toString();
    onMore();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const untaken = () => [...printed.matchAll(/http:\/\/\S+\?token=\S+/gu)][taken]?.[0];
  return {
    child,
    printed: () => printed,
    nextAddress: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`no address in ${startTimeoutMs} ms; printed:\n${printed}`)),
          startTimeoutMs,
        );
        onMore = () => {
          const address = untaken();
          if (address === undefined) return;
          taken += 1;
          clearTimeout(timer);
          onMore = () => undefined;
          resolve(address);
        };
        onMore();
      }),
  };
}

export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exited;
}

/** As if the program had not sent some headers. */
async function dropHeaders(page: Page, dropped: readonly string[]): Promise<void> {
  if (dropped.length === 0) return;
  await page.route('**/*', async (route) => {
    // what leaves the program is left to the browser
    if (new URL(route.request().url()).host !== new URL(page.url()).host) return route.continue();
    // Playwright's own fetch would meet the dead proxy
    const request = route.request();
    const response = await fetch(request.url(), {
      method: request.method(),
      headers: { cookie: (await request.headerValue('cookie')) ?? '' },
    });
    const headers = [...response.headers].filter(([name]) => !dropped.includes(name));
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  await page.reload();
}

/** A context that can reach the served port and nothing else, as the launched window. */
function openContext(browser: Browser, address: string, locale: string): Promise<BrowserContext> {
  return browser.newContext({
    locale,
    acceptDownloads: false,
    proxy: { server: deadProxy, bypass: `<-loopback>,${new URL(address).host}` },
  });
}

/** The browser front's program, shown by the tests' own browser. */
export async function launchInBrowser(browser: Browser, launch: Launch): Promise<App> {
  const served = serve(launch);
  try {
    return await show(browser, launch, served);
  } catch (error) {
    await endChild(served.child);
    throw error;
  }
}

async function show(browser: Browser, launch: Launch, served: Served): Promise<App> {
  const first = await served.nextAddress();
  const context = await openContext(browser, first, launch.locale);
  const open = async (address: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const page = await open(first);
  await dropHeaders(page, launch.flips?.droppedHeaders ?? []);
  return {
    driver: 'browser',
    page,
    dataFolder: launch.dataFolder,
    documents: launch.documents,
    nativeDialogs: false,
    async openWindow(file) {
      if (file === undefined) return open(await served.nextAddress());
      const second = serve({ ...launch, file });
      const opened = await open(await second.nextAddress());
      await endChild(second.child);
      return opened;
    },
    answerDialogs: () => Promise.reject(new Error('the browser front has no dialogs of the system')),
    drop: (selector, paths) => dropFiles(page, selector, paths),
    printed: served.printed,
    double: null,
    async close() {
      await context.close();
      await endChild(served.child);
    },
  };
}
