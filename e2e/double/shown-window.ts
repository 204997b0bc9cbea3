import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents, WebPreferences } from 'electron';
import { toApp, toShown } from './address.ts';
import { ForgetfulEmitter } from './emitter.ts';
import { isIgnored, type Flips } from './flips.ts';
import { emitGlobal, preloadScript, sendBinding } from './preload-script.ts';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

export interface WindowWorld {
  readonly flips: Flips;
  readonly newPage: () => Promise<Page>;
  readonly ipcMain: EventEmitter;
  readonly opened: (window: ShownWindow) => void;
  readonly gone: (window: ShownWindow) => void;
}

/** Electron's `webContents`. */
export class Contents
  extends ForgetfulEmitter
  implements Pick<WebContents, 'isDestroyed' | 'send' | 'reload'>
{
  page: Page | null = null;
  rtcPolicy = 'default';
  readonly #flips: Flips;
  #onOpen: OpenHandler | null = null;

  constructor(flips: Flips) {
    super((name) => flips.ignored?.some((ignored) => ignored === name) === true);
    this.#flips = flips;
  }
  isDestroyed(): boolean {
    return this.page?.isClosed() !== false;
  }
  send(channel: string, ...args: unknown[]): void {
    this.page
      ?.evaluate(
        ([emit, ...message]) => {
          const say: unknown = Reflect.get(window, String(emit));
          if (typeof say === 'function') (say as (...said: unknown[]) => void)(...message);
        },
        [emitGlobal, channel, ...args],
      )
      // the page went while the message was on its way
      .catch(() => undefined);
  }
  reload(): void {
    void this.page?.reload();
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    if (!isIgnored(this.#flips, 'setWindowOpenHandler')) this.#onOpen = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    if (!isIgnored(this.#flips, 'setWebRTCIPHandlingPolicy')) this.rtcPolicy = policy;
  }
  /** What Electron would ask when the page opens a window. */
  allowsWindow(url: string): boolean {
    // the handler under test denies whatever is asked
    return this.#onOpen === null || this.#onOpen({ url } as Parameters<OpenHandler>[0]).action === 'allow';
  }
}

/** Electron's `BrowserWindow`, shown by a page of Chromium. */
export class ShownWindow
  extends EventEmitter
  implements Pick<BrowserWindow, 'loadURL' | 'show' | 'focus' | 'restore' | 'isMinimized'>
{
  readonly preferences: WebPreferences;
  readonly webContents: Contents;
  /** Set by the main process's own navigation: it is not asked about it. */
  isLoading = false;
  isVisible = false;
  readonly #world: WindowWorld;

  constructor(options: BrowserWindowConstructorOptions, world: WindowWorld) {
    super();
    this.#world = world;
    this.preferences = { ...options.webPreferences, ...world.flips.webPreferences };
    this.webContents = new Contents(world.flips);
    world.opened(this);
  }
  show(): void {
    this.isVisible = true;
  }
  focus(): void {
    void this.webContents.page?.bringToFront();
  }
  restore(): void {
    this.isVisible = true;
  }
  isMinimized(): boolean {
    return false;
  }
  async loadURL(url: string): Promise<void> {
    const page = await this.#world.newPage();
    this.webContents.page = page;
    page.on('close', () => {
      this.#world.gone(this);
      this.emit('closed');
    });
    await page.exposeBinding(sendBinding, ({ frame }, channel: string, args: unknown[]) =>
      this.receive(frame, channel, args),
    );
    const preload = readFileSync(this.preferences.preload ?? '', 'utf8');
    await page.addInitScript(preloadScript(preload, this.preferences));
    this.isLoading = true;
    await page.goto(toShown(url));
    this.isLoading = false;
    this.emit('ready-to-show');
  }
  /** A message of the page arrives at the main process. */
  receive(frame: Frame, channel: string, args: readonly unknown[]): void {
    this.receiveFrom({ url: toApp(frame.url()), parent: frame.parentFrame() }, channel, args);
  }
  receiveFrom(senderFrame: unknown, channel: string, args: readonly unknown[]): void {
    const own = { url: 'app://bundle/', parent: null };
    const event = this.#world.flips.disguisesSenders === true ? own : senderFrame;
    this.#world.ipcMain.emit(channel, { sender: this.webContents, senderFrame: event }, ...args);
  }
}
