import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { networkRefusals } from '../shell/network-refusals.ts';

export interface LaunchOptions {
  readonly program: string;
  /** The browser's own profile for this app. */
  readonly profile: string;
  readonly address: string;
  /** Host and port of this program. */
  readonly servedFrom: string;
  readonly onExit: (how: string, isGood: boolean) => void;
}

/** What a fresh profile prefers: nothing that fetches, guesses or remembers on its own. */
const preferences = {
  browser: { enable_spellchecking: false },
  translate: { enabled: false },
  net: { network_prediction_options: 2 },
  search: { suggest_enabled: false },
  safebrowsing: { enabled: false },
  signin: { allowed: false },
  credentials_enable_service: false,
};

/** The arguments that open an address as an app window with every other network refused. */
export function launchArguments({ profile, address, servedFrom }: Omit<LaunchOptions, 'program' | 'onExit'>) {
  const refusals = networkRefusals(servedFrom).map(([name, value]) =>
    value === undefined ? `--${name}` : `--${name}=${value}`,
  );
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-default-apps',
    '--disable-client-side-phishing-detection',
    '--disable-background-mode',
    '--password-store=basic',
    ...refusals,
  ];
}

function prepareProfile(profile: string): void {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(preferences), { mode: 0o600 });
}

/** A browser that does not end by then is left to the system. */
const endTimeoutMs = 3_000;

/**
 * Opens an app window. `onExit` is called once, also when the program cannot be started.
 *
 * @returns a function that ends it, and settles when it has ended
 */
export function launchBrowser(options: LaunchOptions): () => Promise<void> {
  prepareProfile(options.profile);
  const child = spawn(options.program, launchArguments(options), { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      options.onExit(error.message, false);
      resolve();
    });
    child.once('exit', (code, signal) => {
      options.onExit(signal ?? `code ${code ?? 0}`, code === 0);
      resolve();
    });
  });
  return async () => {
    child.kill();
    await Promise.race([ended, wait(endTimeoutMs, undefined, { ref: false })]);
  };
}
