import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEngine } from '../engine/start.ts';
import { workerFile } from '../engine/worker-file.ts';
import type { Outgoing } from '../shared/contract/wire.ts';
import { printWithBrowser } from './print-with-browser.ts';
import { openShell } from './shell.ts';
import { openWindow, type AppWindow, type WindowOptions } from './window.ts';

const isBuilt = existsSync(workerFile('engine-worker'));
if (!isBuilt) console.warn('shell/window.test.ts needs dist/node/engine-worker.js: run npm run build');

/** A page: what it hears, and how it asks. */
function showPage(window: AppWindow) {
  const heard: Outgoing[] = [];
  const page = window.load((message) => void heard.push(message));
  let lastId = 0;
  const replyTo = async (id: number): Promise<unknown> => {
    for (;;) {
      const reply = heard.find((message) => 'ok' in message && message.id === id);
      if (reply !== undefined && 'ok' in reply) return reply.ok ? reply.value : reply.error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return {
    heard,
    page,
    ask: (method: string, input: unknown, paths: readonly string[] = []) => {
      lastId += 1;
      page.route({ id: lastId, method, input }, paths);
      return replyTo(lastId);
    },
  };
}

describe.skipIf(!isBuilt)('a window', () => {
  let folder = '';
  const windows: AppWindow[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'firsthand-'));
    mkdirSync(join(folder, 'Documents'));
  });
  afterEach(async () => {
    await Promise.all(windows.splice(0).map((window) => window.close()));
    rmSync(folder, { recursive: true });
  });
  const documents = () => join(folder, 'Documents');
  const shell = () =>
    openShell({
      dataFolder: folder,
      documents: documents(),
      systemLocale: 'en',
      version: '1.2.3',
      now: () => '2026-05-03T10:00:00.000Z',
    });
  const open = async (more: Partial<WindowOptions> = {}) => {
    const window = openWindow({
      shell: await shell(),
      front: 'browser',
      networkRefused: true,
      dialogs: null,
      print: printWithBrowser,
      dropsAreCopies: false,
      open: null,
      startEngine,
      ...more,
    });
    windows.push(window);
    return window;
  };

  test('answers for the shell and forwards to the engine; an opened workspace is remembered', async () => {
    const window = await open();
    const { ask, heard } = showPage(window);
    const start = (await ask('app.start', null)) as { documents: { token: string } };
    const target = await ask('files.target', {
      folder: start.documents.token,
      name: 'a.firsthand',
      overwrite: false,
    });
    const file = (target as { token: string }).token;
    expect(await ask('workspace.create', { file, currency: null })).toMatchObject({ name: 'a' });
    expect(heard).toContainEqual(expect.objectContaining({ event: 'workspace.changed' }));

    await window.close();
    const again = showPage(await open());
    expect(await again.ask('app.start', null)).toMatchObject({
      version: '1.2.3',
      recents: [{ file: { name: 'a.firsthand' }, openedAt: '2026-05-03T10:00:00.000Z' }],
    });
  });

  test('a recent workspace is forgotten by its token', async () => {
    const first = await shell();
    first.noteOpened(join(documents(), 'a.firsthand'));
    const { ask } = showPage(await open({ shell: first }));
    const start = (await ask('app.start', null)) as { recents: { file: { token: string } }[] };
    expect(await ask('app.forgetRecent', { token: start.recents[0]!.file.token })).toBeNull();
    expect(await ask('app.start', null)).toMatchObject({ recents: [] });
  });

  test('refuses unknown methods and bad input, and does not hear what is no request', async () => {
    const { ask, page, heard } = showPage(await open());
    for (const method of ['no.such', '__proto__', 'constructor'])
      expect(await ask(method, null)).toMatchObject({ code: 'bad-request', params: { method } });
    expect(await ask('app.saveSettings', { language: 'tlh' })).toMatchObject({ code: 'bad-request' });
    const before = heard.length;
    for (const message of [null, 7, 'x', {}, { id: 'a', method: 'app.start' }, { id: 1 }, { cancel: 99 }, []])
      page.route(message);
    expect(heard.length).toBe(before);
  });

  test('a page that was left hears nothing more, and its requests end', async () => {
    const window = await open();
    const first = showPage(window);
    first.page.route({ id: 1, method: 'app.start', input: null });
    const second = showPage(window);
    expect(await second.ask('app.start', null)).toMatchObject({ version: '1.2.3' });
    expect(first.heard).toEqual([]);
    first.page.route({ id: 2, method: 'app.start', input: null });
    await second.ask('app.start', null);
    expect(first.heard).toEqual([]);
  });

  test('dropped paths come back as grants; a copy of a workspace is refused', async () => {
    writeFileSync(join(documents(), 'a.csv'), 'x');
    const here = showPage(await open());
    expect(await here.ask('files.dropped', null, [join(documents(), 'a.csv')])).toMatchObject([
      { name: 'a.csv', bytes: 1 },
    ]);
    const copies = showPage(await open({ dropsAreCopies: true }));
    const workspace = join(documents(), 'A.FIRSTHAND');
    expect(await copies.ask('files.dropped', null, [workspace])).toMatchObject({
      code: 'file-drop-is-copy',
      params: { name: 'A.FIRSTHAND' },
    });
    expect(await here.ask('files.dropped', null, [workspace])).toMatchObject([{ name: 'A.FIRSTHAND' }]);
  });

  test('an engine that dies rejects what waited and says so; a page loaded again has a new one', async () => {
    const file = join(folder, 'dies.mjs');
    writeFileSync(
      file,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ method }) => { if (method === 'workspace.state') process.exit(3); });`,
    );
    let starts = 0;
    const window = await open({
      startEngine: (options) => {
        starts += 1;
        return startEngine(starts === 1 ? { ...options, worker: pathToFileURL(file) } : options);
      },
    });
    const first = showPage(window);
    expect(await first.ask('workspace.state', null)).toMatchObject({ code: 'engine-stopped' });
    expect(first.heard).toContainEqual({ event: 'engine.stopped' });
    expect(await first.ask('workspace.state', null)).toMatchObject({ code: 'engine-stopped' });
    expect(starts).toBe(1);
    expect(await showPage(window).ask('workspace.state', null)).toBeNull();
    expect(starts).toBe(2);
  });
});
