import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { App } from 'electron';
import { emitStoppable } from './emitter.ts';
import { isIgnored, type Flips } from './flips.ts';

type Used = Pick<
  App,
  | 'whenReady'
  | 'setPath'
  | 'setAppUserModelId'
  | 'getPath'
  | 'getVersion'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit'
  | 'enableSandbox'
  | 'addRecentDocument'
>;

export interface ApplicationOptions {
  readonly dataFolder: string;
  readonly locale: string;
  readonly flips: Flips;
  /** Opens what Chromium needs, before the app is told that it is ready. */
  readonly prepare: () => Promise<void>;
  readonly closeWindows: () => Promise<void>;
  /** Another copy of the app holds the lock. */
  readonly isSecond: boolean;
}

/** Electron's `app`: lifecycle, paths, command line. */
export class Application extends EventEmitter implements Used {
  readonly switches = new Map<string, string | true>();
  readonly recentDocuments: string[] = [];
  isSandboxed = false;
  userModelId: string | null = null;
  exitCode: number | null = null;
  readonly #paths = new Map<string, string>();
  readonly #options: ApplicationOptions;
  #ready: Promise<void> | undefined;
  #isQuitting = false;

  constructor(options: ApplicationOptions) {
    super();
    this.#options = options;
    this.#paths.set('documents', join(options.dataFolder, 'Documents'));
  }
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      if (!isIgnored(this.#options.flips, 'commandLine')) this.switches.set(name, value ?? true);
    },
  } satisfies Partial<App['commandLine']>;

  whenReady(): Promise<void> {
    this.#ready ??= this.#options.prepare();
    return this.#ready;
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }
  setAppUserModelId(id: string): void {
    this.userModelId = id;
  }
  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`the double knows no path ${name}`);
    return path;
  }
  getVersion(): string {
    return '0.0.0-double';
  }
  getPreferredSystemLanguages(): string[] {
    return [this.#options.locale];
  }
  requestSingleInstanceLock(): boolean {
    return !this.#options.isSecond;
  }
  enableSandbox(): void {
    this.isSandboxed = !isIgnored(this.#options.flips, 'enableSandbox');
  }
  addRecentDocument(path: string): void {
    this.recentDocuments.push(path);
  }
  /** As Electron: windows close, then 'will-quit' may hold it up, then 'quit'. */
  quit(): void {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    void this.#options.closeWindows().then(() => {
      this.#isQuitting = false;
      if (emitStoppable(this, 'will-quit') || this.exitCode !== null) return;
      this.exit(0);
    });
  }
  exit(code = 0): void {
    this.exitCode = code;
    this.emit('quit', {}, code);
  }
}
