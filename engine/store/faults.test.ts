import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { int, text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { faultyFileSystem, type Fault, type Plan } from '../../shared/testing/faulty-file-system.ts';
import { nodeFileSystem, type FileSystem } from './file/file-system.ts';
import { createWorkspace, openWorkspace } from './open-workspace.ts';
import type { Workspace } from './workspace.ts';
import { anyStep, importStep } from '../../shared/testing/steps.ts';
import { openDb } from '../open.ts';

let folder = '';
let original = '';
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-faults-'));
  original = join(folder, 'original.firsthand');
  const workspace = await createWorkspace(original, 'EUR');
  await workspace.change(anyStep, (db) =>
    db.run(sql`INSERT INTO setting (name, value) VALUES ('note', 'old')`),
  );
  await workspace.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A folder of its own for each case: what lies beside a workspace is looked at when it is opened. */
async function nextFolder(): Promise<string> {
  count += 1;
  const next = join(folder, `case-${count}`);
  await mkdir(next);
  return next;
}

async function fresh(fs: FileSystem): Promise<Workspace> {
  const path = join(await nextFolder(), 'acme.firsthand');
  await copyFile(original, path);
  return openWorkspace(path, { fs });
}

const noteOf = (workspace: Workspace) =>
  workspace.db.first(sql`SELECT value FROM setting WHERE name = 'note'`, { value: text })?.value;
const edit = (workspace: Workspace, value: string) =>
  workspace.change(anyStep, (db) => db.run(sql`UPDATE setting SET value = ${value} WHERE name = 'note'`));

async function noteOnDisk(path: string): Promise<string | undefined> {
  const workspace = await openWorkspace(path);
  try {
    expect(workspace.recovery()).toBeNull();
    return noteOf(workspace);
  } finally {
    await workspace.close();
  }
}

/** What is on disk at this moment, as a crash would leave it. */
async function noteAfterCrash(path: string): Promise<string | undefined> {
  const copy = join(await nextFolder(), 'acme.firsthand');
  await copyFile(path, copy);
  await copyFile(`${path}-journal`, `${copy}-journal`).catch(() => undefined); // there may be none
  return noteOnDisk(copy);
}

const told = ['save-failed', 'disk-full', 'folder-read-only'];

/** What a user does: `before` goes well, `work` meets the fault, and is to end with the note 'new' or 'old'. */
type Deed = Readonly<{
  before: (workspace: Workspace) => Promise<unknown>;
  work: (workspace: Workspace) => Promise<unknown>;
}>;

const deeds: Readonly<Record<string, Deed>> = {
  'the first change': { before: () => Promise.resolve(), work: (workspace) => edit(workspace, 'new') },
  'a later change': {
    before: (workspace) => edit(workspace, 'older').then(() => edit(workspace, 'old')),
    work: (workspace) => edit(workspace, 'new'),
  },
  'a whole database put in place': {
    before: (workspace) => edit(workspace, 'older').then(() => edit(workspace, 'old')),
    async work(workspace) {
      const copy = await openDb(workspace.image());
      copy.run(sql`UPDATE setting SET value = 'new' WHERE name = 'note'`);
      const image = copy.image();
      copy.close();
      await workspace.replace(importStep, image, workspace.dataVersion());
    },
  },
};
const names = Object.keys(deeds);
let injected = 0;
afterAll(() => console.info(`failing calls: ${injected} injected, 0 acknowledged changes lost`));

type Outcome = Readonly<{ outcome: string; workspace: Workspace; calls: readonly string[] }>;

/** Does one thing while calls fail. The outcome is 'saved', or the code the user was told. */
async function doWith(name: string, plan: Plan): Promise<Outcome> {
  const fs = faultyFileSystem();
  const workspace = await fresh(fs);
  const deed = deeds[name];
  if (deed === undefined) throw new Error(name);
  await deed.before(workspace);
  fs.setPlan(plan);
  injected += plan === null ? 0 : 1;
  const outcome = await deed.work(workspace).then(
    () => 'saved',
    (error: unknown) => (error instanceof AppError ? error.code : `a bug: ${String(error)}`),
  );
  const calls = fs.calls();
  fs.setPlan(null);
  return { outcome, workspace, calls };
}

/** Numbers of the calls that it makes. */
async function callsOf(name: string): Promise<number[]> {
  const { outcome, workspace, calls } = await doWith(name, null);
  expect(outcome).toBe('saved');
  await workspace.close();
  // each call that must not be missing where something becomes durable
  expect(calls).toEqual(expect.arrayContaining(['write', 'sync']));
  return calls.map((_, at) => at);
}

async function expectConsistent(name: string, plan: Plan): Promise<string> {
  const { outcome, workspace } = await doWith(name, plan);
  const where = `${name} ${JSON.stringify(plan)}`;
  const expected = outcome === 'saved' ? 'new' : 'old';
  expect(outcome === 'saved' || told.includes(outcome), `${where} told ${outcome}`).toBe(true);
  expect(noteOf(workspace), `${where} in memory`).toBe(expected);
  expect(workspace.failed() === null, `${where} banner`).toBe(outcome === 'saved');
  expect(await noteAfterCrash(workspace.path), `${where} on disk`).toBe(expected);
  await edit(workspace, 'later');
  expect(workspace.failed(), `${where} banner afterwards`).toBeNull();
  expect(await noteAfterCrash(workspace.path), `${where} after the next`).toBe('later');
  await workspace.close();
  return outcome;
}

describe.each(names)('%s', (name) => {
  test.each<Fault>(['EIO', 'ENOSPC', 'EACCES'])(
    'is on disk, or refused and told, whichever call fails once with %s',
    async (fault) => {
      const outcomes: string[] = [];
      for (const at of await callsOf(name)) outcomes.push(await expectConsistent(name, { at, fault }));
      expect(outcomes.some((outcome) => outcome !== 'saved')).toBe(true);
    },
  );

  test('goes on with a write that was cut short', async () => {
    for (const at of await callsOf(name))
      expect(await expectConsistent(name, { at, fault: 'short' }), `call ${at}`).toBe('saved');
  });

  // what each code does is shown above; here it is only that nothing works any more
  test.each<Fault>(['EIO'])(
    'leaves the state before or after where the disk fails from some call on with %s',
    async (fault) => {
      for (const at of await callsOf(name)) {
        const { outcome, workspace } = await doWith(name, { at, fault, lasting: true });
        const where = `${name}, call ${at}: ${outcome}`;
        expect(outcome === 'saved' || told.includes(outcome), where).toBe(true);
        expect(noteOf(workspace), where).toBe(outcome === 'saved' ? 'new' : 'old');
        const found = await noteAfterCrash(workspace.path);
        expect(outcome === 'saved' ? ['new'] : ['old', 'new'], where).toContain(found);
        // whichever it is, this session knows both for its own and goes on from what it shows
        await edit(workspace, 'later');
        await workspace.close();
        expect(await noteOnDisk(workspace.path), where).toBe('later');
      }
    },
  );
});

test('a whole write that claims more than it did is seen when read back', async () => {
  const name = 'a whole database put in place';
  const { workspace, calls } = await doWith(name, null);
  await workspace.close();
  let lies = 0;
  const writes = [...calls.entries()].filter(([, call]) => call === 'write');
  // the first is the record in the journal, which is not read back: replay checks it
  for (const [at] of writes.slice(1)) {
    const { outcome, workspace: lied } = await doWith(name, { at, fault: 'lying' });
    if (outcome !== 'saved') lies += 1;
    await lied.close();
    expect(await noteOnDisk(lied.path)).toBe(outcome === 'saved' ? 'new' : 'old');
  }
  expect(lies).toBeGreaterThan(0);
});

test('after a failed fsync a whole file is written to another descriptor, never synced again', async () => {
  const inner = faultyFileSystem();
  const synced: number[] = [];
  let files = 0;
  const fs: FileSystem = {
    ...inner,
    async openNew(path, mode) {
      const file = await inner.openNew(path, mode);
      files += 1;
      const number = files;
      return {
        ...file,
        sync() {
          synced.push(number);
          return synced.length === 1
            ? Promise.reject(Object.assign(new Error('planned'), { code: 'EIO' }))
            : file.sync();
        },
      };
    },
  };
  const workspace = await fresh(fs);
  synced.length = 0;
  await edit(workspace, 'new');
  expect(new Set(synced).size).toBe(synced.length);
  expect(synced.length).toBeGreaterThan(1);
  await workspace.close();
  expect(await noteOnDisk(workspace.path)).toBe('new');
});

test('making a workspace fails whole: no file, or one that opens', async () => {
  const fs = faultyFileSystem();
  const make = async (plan: Plan) => {
    count += 1;
    const path = join(folder, `new-${count}`, 'acme.firsthand');
    await nodeFileSystem.makeFolder(join(folder, `new-${count}`));
    fs.setPlan(plan);
    const made = await createWorkspace(path, 'EUR', { fs }).catch((error: unknown) => error);
    const calls = fs.calls().length;
    fs.setPlan(null);
    return { path, made, calls };
  };
  const clean = await make(null);
  if (clean.made instanceof Error) throw clean.made;
  await (clean.made as Workspace).close(); // createWorkspace resolves with nothing else
  for (let at = 0; at < clean.calls; at += 1)
    for (const fault of ['EIO', 'ENOSPC', 'EACCES'] as const) {
      const { path, made } = await make({ at, fault });
      const where = `call ${at} ${fault}`;
      if (made instanceof Error) expect(made, where).toBeInstanceOf(AppError);
      else await (made as Workspace).close();
      const names = await readdir(join(path, '..'));
      if (!names.includes('acme.firsthand')) continue;
      const workspace = await openWorkspace(path);
      const shape = { tables: int };
      const tables = workspace.db.first(sql`SELECT COUNT(*) AS tables FROM setting`, shape);
      expect(tables?.tables, where).toBeGreaterThan(0);
      await workspace.close();
    }
});

test('a file that cannot be opened is left as it is, and without a lock', async () => {
  const fs = faultyFileSystem();
  const before = await readFile(original);
  fs.setPlan(null);
  await (await openWorkspace(original, { fs })).close();
  const calls = fs.calls();
  for (let at = 0; at < calls.length; at += 1) {
    fs.setPlan({ at, fault: 'EIO' });
    const opened = await openWorkspace(original, { fs }).catch((error: unknown) => error);
    fs.setPlan(null);
    if (opened instanceof Error) expect(opened, `call ${at} (${calls[at] ?? ''})`).toBeInstanceOf(AppError);
    else await (opened as Workspace).close().catch(() => undefined); // openWorkspace resolves with nothing else
    expect((await readFile(original)).equals(before), `call ${at}`).toBe(true);
    expect(await noteOnDisk(original), `call ${at}`).toBe('old');
  }
});
