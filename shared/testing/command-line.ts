import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach } from 'vitest';

const program = fileURLToPath(new URL('../../dist/node/cli.js', import.meta.url));

/** How a command ended, and what it said. */
export type Ended = Readonly<{ code: number | null; out: string; err: string }>;

/** The built command line in a folder of its own, a new one for each test. */
export interface CommandLine {
  /** Of a file in the folder of the test that runs. */
  readonly path: (name?: string) => string;
  readonly write: (name: string, content: string | Uint8Array | readonly string[]) => void;
  /** Runs a command to its end. */
  readonly run: (...args: readonly string[]) => Ended;
  /** Runs a command; `onErr` hears standard error as it comes, and may interrupt it as Ctrl+C does. */
  readonly start: (
    args: readonly string[],
    onErr?: (err: string, interrupt: () => void) => void,
  ) => Promise<Ended>;
  /** The one JSON value of a command that succeeds. */
  readonly json: (...args: readonly string[]) => unknown;
}

/** Belongs at the top of a test file. */
export function useCommandLine(): CommandLine {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'firsthand-cli-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const place = () => ({
    cwd: folder,
    env: { ...process.env, FIRSTHAND_LANGUAGE: 'en', FIRSTHAND_DATA: join(folder, 'app data') },
  });

  function run(...args: readonly string[]): Ended {
    const ended = spawnSync(process.execPath, [program, ...args], { ...place(), encoding: 'utf8' });
    return { code: ended.status, out: ended.stdout, err: ended.stderr };
  }

  return {
    path: (name = '') => join(folder, name),
    write(name, content) {
      const isLines = typeof content !== 'string' && !(content instanceof Uint8Array);
      writeFileSync(join(folder, name), isLines ? `${content.join('\n')}\n` : content);
    },
    run,
    start: (args, onErr) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [program, ...args], {
          ...place(),
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        let out = '';
        let err = '';
        child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => {
          err += chunk.toString();
          onErr?.(err, () => child.kill('SIGINT'));
        });
        child.on('error', reject);
        child.on('close', (code) => resolve({ code, out, err }));
      }),
    json(...args) {
      const { code, out, err } = run(...args, '--json');
      if (code !== 0) throw new Error(`ended with ${String(code)}: ${err}`);
      return JSON.parse(out) as unknown;
    },
  };
}
