import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// plain JavaScript without types, since it runs before anything is installed
const { isBuilt } = (await import(new URL('sources.js', import.meta.url).href)) as { isBuilt: () => boolean };
const isReady = isBuilt() && process.platform !== 'win32';
if (!isReady)
  console.warn('scripts/start.test.ts needs a finished build, and a system whose programs may be scripts');

const start = fileURLToPath(new URL('./start.js', import.meta.url));
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'firsthand-'))));
afterEach(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

/** Starts the app with an Electron that does what a script says; ends it once `until` was printed. */
function startWith(electron: string, until?: RegExp): Promise<{ code: number | null; printed: string }> {
  const program = join(folder, 'electron');
  writeFileSync(program, `#!${process.execPath}\n${electron}\n`);
  chmodSync(program, 0o755);
  const child = spawn(process.execPath, [start], {
    env: {
      ...process.env,
      ...{ DISPLAY: undefined, WAYLAND_DISPLAY: undefined, FIRSTHAND_BROWSER: undefined },
      ...{ LC_ALL: 'en-GB', FIRSTHAND_DATA: folder, ELECTRON_OVERRIDE_DIST_PATH: folder },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (until?.test(printed) === true) child.kill('SIGTERM');
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed })));
}

describe.skipIf(!isReady)('npm start', () => {
  test('stays with Electron once its window was ready, and ends as it ends', async () => {
    const { code, printed } = await startWith("process.send('ready', () => process.exit(4));");
    expect([code, printed]).toEqual([4, '']);
  });

  test('an Electron that hands over to one that runs already is a good end', async () => {
    expect(await startWith('process.exit(0);')).toEqual({ code: 0, printed: '' });
  });

  test('an Electron that ends before its window is ready gives way to the browser front', async () => {
    const { code, printed } = await startWith('process.exit(3);', /Ctrl\+C/u);
    expect(printed).toContain('Electron ended before its window was ready (code 3).');
    expect(printed).toMatch(/http:\/\/127\.0\.0\.1:\d+\/enter\?token=/u);
    expect(code).toBe(0);
  });

  test('an Electron that cannot run at all does too', async () => {
    const { printed } = await startWith('}{', /Ctrl\+C/u);
    expect(printed).toContain('Opening Firsthand in a browser window instead.');
  });
});
