import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEngine, type Engine, type EngineOptions } from '../engine/start.ts';
import { workerFile } from '../engine/worker-file.ts';
import type { Event } from '../shared/contract/events.ts';
import { prepareEngine } from './prepared-engine.ts';

const isBuilt = existsSync(workerFile('engine-worker'));
if (!isBuilt)
  console.warn('shell/prepared-engine.test.ts needs dist/node/engine-worker.js: run npm run build');

function withResolvers() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe.skipIf(!isBuilt)('an engine that is started before it is asked for', () => {
  let dataFolder = '';
  let started: Engine[] = [];
  const start = (options?: EngineOptions) => {
    const engine = startEngine(options);
    started.push(engine);
    return engine;
  };
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'firsthand-'));
    started = [];
  });
  afterEach(async () => {
    await Promise.all(started.map((engine) => engine.stop()));
    rmSync(dataFolder, { recursive: true });
  });

  test('goes to whoever asks first, and tells them what it says; the next one has an engine of its own', async () => {
    const take = prepareEngine(dataFolder, start);
    expect(started).toHaveLength(1);
    const said: Event[] = [];
    const first = take({ dataFolder, onEvent: (event) => void said.push(event) });
    expect(first).toBe(started[0]);
    const file = await first.grant(join(dataFolder, 'a.firsthand'));
    await first.client('workspace.create', { file: file.token, currency: 'EUR' });
    expect(said.map(({ event }) => event)).toContain('workspace.changed');
    const second = take({ dataFolder });
    expect(second).toBe(started[1]);
    expect(await second.client('workspace.state', null)).toBeNull();
  });

  test('stays where it is when another folder is asked for', () => {
    const take = prepareEngine(dataFolder, start);
    expect(take({ dataFolder: join(dataFolder, 'other') })).toBe(started[1]);
    expect(take({ dataFolder })).toBe(started[0]);
  });

  test('is not given to anybody once it has ended', async () => {
    const file = join(dataFolder, 'ends.mjs');
    writeFileSync(file, 'process.exit(3);');
    const { promise: ended, resolve: hasEnded } = withResolvers();
    const take = prepareEngine(dataFolder, (options = {}) =>
      start({
        ...options,
        ...(started.length === 0 && { worker: pathToFileURL(file) }),
        onExit(exit) {
          options.onExit?.(exit);
          hasEnded();
        },
      }),
    );
    await ended;
    const engine = take({ dataFolder });
    expect(engine).toBe(started[1]);
    expect(await engine.client('workspace.state', null)).toBeNull();
  });
});
