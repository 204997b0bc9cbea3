import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEngine, type Engine } from './start.ts';
import { workerFile } from './worker-file.ts';

const isBuilt = existsSync(workerFile('engine-worker'));
if (!isBuilt) console.warn('engine/start.test.ts needs dist/node/engine-worker.js: run npm run build');

describe.skipIf(!isBuilt)('a started engine', () => {
  let folder = '';
  const engines: Engine[] = [];
  const start = (...options: Parameters<typeof startEngine>) => {
    const engine = startEngine(...options);
    engines.push(engine);
    return engine;
  };
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'firsthand-'))));
  afterEach(async () => {
    await Promise.all(engines.splice(0).map((engine) => engine.stop()));
    rmSync(folder, { recursive: true });
  });

  test('grants a path once, and shows its name, not its path', async () => {
    const engine = start();
    const [first, again] = await Promise.all([
      engine.grant(join(folder, 'a.firsthand')),
      engine.grant(join(folder, 'a.firsthand')),
    ]);
    expect(first).toEqual(again);
    expect(first).toMatchObject({ name: 'a.firsthand', bytes: null });
    expect(JSON.stringify(first)).not.toContain(tmpdir() + '/');
  });

  test('makes a workspace, says so as an event, and has it on the disk after it is stopped', async () => {
    const events: string[] = [];
    const engine = start({ onEvent: ({ event }) => events.push(event) });
    const { token } = await engine.grant(join(folder, 'a.firsthand'));
    const state = await engine.client('workspace.create', { file: token, currency: 'EUR' });
    expect(state).toMatchObject({ name: 'a', currency: 'EUR' });
    expect(events).toContain('workspace.changed');
    await engine.stop();

    const next = start();
    const file = await next.grant(join(folder, 'a.firsthand'));
    expect(await next.client('workspace.open', { file: file.token })).toMatchObject({
      currency: 'EUR',
      readOnly: null,
    });
  });

  test('keeps two engines apart: the second may only read what the first holds', async () => {
    const [one, two] = [start(), start()];
    const path = join(folder, 'a.firsthand');
    await one.client('workspace.create', { file: (await one.grant(path)).token, currency: null });
    const second = await two.client('workspace.open', { file: (await two.grant(path)).token });
    expect(second.readOnly).not.toBeNull();
  });

  test('refuses what the contract does not know, as an error with a code', async () => {
    const engine = start();
    await expect(engine.client('workspace.open', { file: 'never granted' })).rejects.toMatchObject({
      code: 'file-grant-unknown',
    });
    await expect(engine.client('workspace.open', { file: 7 } as never)).rejects.toMatchObject({
      code: 'bad-request',
    });
  });

  test('tells of a worker that died, and fails what was waiting', async () => {
    const file = join(folder, 'dies.mjs');
    const dying = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', ({ method }) => { if (method === 'workspace.state') throw new Error('died'); });`;
    writeFileSync(file, dying);
    const exits: unknown[] = [];
    const engine = start({ worker: pathToFileURL(file), onExit: ({ error }) => exits.push(error) });
    const grant = engine.grant(folder);
    const call = engine.client('workspace.state', null);
    await expect(call).rejects.toMatchObject({ code: 'engine-stopped' });
    await expect(grant).rejects.toMatchObject({ code: 'engine-stopped' });
    expect(exits).toEqual([new Error('died')]);
  });

  test('fails every call once it is stopped, and stops twice without harm', async () => {
    const exits: unknown[] = [];
    const engine = start({ onExit: (exit) => exits.push(exit) });
    await Promise.all([engine.stop(), engine.stop()]);
    await expect(engine.client('workspace.state', null)).rejects.toMatchObject({ code: 'engine-stopped' });
    await expect(engine.grant(folder)).rejects.toMatchObject({ code: 'engine-stopped' });
    expect(exits).toEqual([]);
  });
});
