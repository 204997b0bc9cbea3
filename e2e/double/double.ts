import { EventEmitter } from 'node:events';
import type { Browser, BrowserContext, Frame, Page, Request as PageRequest, Route } from '@playwright/test';
import type { BrowserWindowConstructorOptions, CustomScheme } from 'electron';
import { toApp } from './address.ts';
import { Application } from './application.ts';
import { emitStoppable } from './emitter.ts';
import type { Flips } from './flips.ts';
import { MenuBar } from './menu-bar.ts';
import { PageSession } from './page-session.ts';
import { ShownWindow } from './shown-window.ts';
import { SystemDialogs } from './system-dialogs.ts';

export interface DoubleOptions {
  /** A browser that obeys the switches of the app. */
  readonly openBrowser: (switches: ReadonlyMap<string, string | true>) => Promise<Browser>;
  readonly closeBrowser: (browser: Browser) => Promise<void>;
  readonly dataFolder: string;
  readonly locale: string;
  readonly flips: Flips;
  readonly isSecond: boolean;
}

/** Null for a request that was made before its frame was. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame();
  } catch (error) {
    if (error instanceof Error && error.message.includes('not available')) return null;
    throw error;
  }
}

/** A stand-in for the module `electron` over Chromium: as much of it as the main process uses. */
export class ElectronDouble {
  readonly app: Application;
  readonly session: PageSession;
  readonly dialog = new SystemDialogs();
  readonly menu = new MenuBar();
  readonly ipcMain = new EventEmitter();
  readonly schemes: CustomScheme[] = [];
  readonly windows: ShownWindow[] = [];
  readonly #options: DoubleOptions;
  #context: BrowserContext | null = null;
  #partition: string | null = null;

  constructor(options: DoubleOptions) {
    this.#options = options;
    this.session = new PageSession(options.flips);
    this.app = new Application({
      ...options,
      prepare: () => this.#prepare(),
      closeWindows: () => this.closeWindows(),
    });
  }

  /** The module as main requires it. */
  module(): Readonly<Record<string, unknown>> {
    const world = {
      flips: this.#options.flips,
      newPage: () => this.#newPage(),
      ipcMain: this.ipcMain,
      opened: (window: ShownWindow) => {
        this.windows.push(window);
        this.app.emit('web-contents-created', {}, window.webContents);
        this.app.emit('browser-window-created', {}, window);
      },
      gone: (window: ShownWindow) => {
        this.windows.splice(this.windows.indexOf(window), 1);
        if (this.windows.length === 0) queueMicrotask(() => this.app.emit('window-all-closed'));
      },
    };
    const focused = () => this.windows.at(-1) ?? null;
    class BrowserWindow extends ShownWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(options, world);
      }
      static getFocusedWindow(): ShownWindow | null {
        return focused();
      }
    }
    return {
      app: this.app,
      BrowserWindow,
      dialog: this.dialog,
      ipcMain: this.ipcMain,
      Menu: this.menu,
      protocol: {
        registerSchemesAsPrivileged: (schemes: readonly CustomScheme[]) => this.#register(schemes),
      },
      session: {
        fromPartition: (partition: string) => {
          this.#partition = partition;
          return this.session;
        },
      },
    };
  }

  #register(schemes: readonly CustomScheme[]): void {
    const { privileges } = this.#options.flips;
    for (const scheme of schemes)
      this.schemes.push({ ...scheme, privileges: { ...scheme.privileges, ...privileges } });
  }

  /** The partition whose session was hardened; a window of another would not be. */
  partition(): string | null {
    return this.#partition;
  }

  async closeWindows(): Promise<void> {
    for (const { webContents } of [...this.windows]) await webContents.page?.close();
  }

  async dispose(): Promise<void> {
    const browser = this.#context?.browser() ?? null;
    await this.#context?.close();
    if (browser !== null) await this.#options.closeBrowser(browser);
  }

  async #prepare(): Promise<void> {
    const browser = await this.#options.openBrowser(this.app.switches);
    this.#context = await browser.newContext({ locale: this.#options.locale });
    await this.#context.route(
      () => true,
      (route, request) => this.#answer(route, request),
    );
    await this.#context.routeWebSocket(
      () => true,
      (socket) => {
        if (this.session.cancels(socket.url())) void socket.close();
        else socket.connectToServer();
      },
    );
    this.#context.on('page', (page) => void this.#judgePopup(page));
  }

  async #newPage(): Promise<Page> {
    if (this.#context === null) throw new Error('a window was opened before the app was ready');
    return this.#context.newPage();
  }

  /** A window that a page opened by itself stays only when the main process allows it. */
  async #judgePopup(page: Page): Promise<void> {
    const opener = await page.opener();
    if (opener === null) return;
    const window = this.windows.find(({ webContents }) => webContents.page === opener);
    if (window?.webContents.allowsWindow(page.url()) !== true) await page.close();
  }

  #mayNavigate(request: PageRequest, url: string): boolean {
    const frame = frameOf(request);
    // a new window's first request: whether it stays is judged when it opens
    if (frame === null) return true;
    const window = this.windows.find(({ webContents }) => webContents.page === frame.page());
    if (window === undefined || window.isLoading) return true;
    if (frame.parentFrame() !== null) return !emitStoppable(window.webContents, 'will-frame-navigate');
    const here = toApp(frame.url());
    // a reload is no navigation to elsewhere
    return here === url || !emitStoppable(window.webContents, 'will-navigate', url);
  }

  async #answer(route: Route, request: PageRequest): Promise<void> {
    const url = toApp(request.url());
    if (request.isNavigationRequest() && !this.#mayNavigate(request, url)) return route.abort('aborted');
    if (this.session.cancels(url)) return route.abort('blockedbyclient');
    const handler = this.session.protocols.get(new URL(url).protocol.slice(0, -1));
    // a scheme without a handler of ours goes to the network, as in Electron
    if (handler === undefined) return route.continue();
    const response = await handler(new Request(url, { method: request.method() }));
    const dropped = this.#options.flips.droppedHeaders ?? [];
    const headers = [...response.headers].filter(([name]) => !dropped.includes(name));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }
}
