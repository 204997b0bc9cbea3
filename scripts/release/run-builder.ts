import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.ts';

const folder = join(root, 'packaging');

/** Installs the packager as its own lockfile says, once: the app itself needs none of its packages. */
function ensureBuilder(): void {
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the packages of packaging/package-lock.json could not be installed');
}

/** Runs electron-builder with a configuration and nothing else; it publishes nothing. @throws when it fails */
export function runBuilder(config: object, args: readonly string[]): void {
  ensureBuilder();
  const temporary = mkdtempSync(join(tmpdir(), 'firsthand-builder-'));
  const file = join(temporary, 'config.json');
  writeFileSync(file, JSON.stringify(config));
  const program = join(folder, 'node_modules/electron-builder/cli.js');
  const { status } = spawnSync(
    process.execPath,
    [program, ...args, '--config', file, '--publish', 'never', '--projectDir', root],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  rmSync(temporary, { recursive: true });
  if (status !== 0) throw new Error(`electron-builder ended with ${String(status)}`);
}
