import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { int, text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { faultyFileSystem, type Fault, type Plan } from '../../shared/testing/faulty-file-system.ts';
import { nodeFileSystem, type FileSystem } from './file/file-system.ts';
import { createWorkspace, openWorkspace } from './open-workspace.ts';
import type { Workspace } from './workspace.ts';
import { anyStep } from '../../shared/testing/steps.ts';

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

async function fresh(fs: FileSystem): Promise<Workspace> {
  count += 1;
  const path = join(folder, `case-${count}.firsthand`);
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
    return noteOf(workspace);
  } finally {
    await workspace.close();
  }
}

const told = ['save-failed', 'disk-full', 'folder-read-only'];

/** Makes one change while calls fail. Returns what became of it: 'saved', or the code the user was told. */
async function changeWith(
  plan: Plan,
): Promise<{ outcome: string; workspace: Workspace; calls: readonly string[] }> {
  const fs = faultyFileSystem();
  const workspace = await fresh(fs);
  fs.setPlan(plan);
  const outcome = await edit(workspace, 'new').then(
    () => 'saved',
    (error: unknown) => (error instanceof AppError ? error.code : `a bug: ${String(error)}`),
  );
  const calls = fs.calls();
  fs.setPlan(null);
  return { outcome, workspace, calls };
}

/** Numbers of the calls that a change makes. */
async function callsOfChange(): Promise<number[]> {
  const { outcome, workspace, calls } = await changeWith(null);
  expect(outcome).toBe('saved');
  await workspace.close();
  // each call that must not be missing in a durable save
  expect(calls).toEqual(
    expect.arrayContaining(['openNew', 'write', 'read', 'sync', 'link', 'rename', 'syncFolder']),
  );
  return calls.map((_, at) => at);
}

async function expectConsistent(plan: Plan): Promise<string> {
  const { outcome, workspace } = await changeWith(plan);
  const where = JSON.stringify(plan);
  const expected = outcome === 'saved' ? 'new' : 'old';
  expect(outcome === 'saved' || told.includes(outcome), `${where} told ${outcome}`).toBe(true);
  expect(noteOf(workspace), `${where} in memory`).toBe(expected);
  expect(await noteOnDisk(workspace.path), `${where} on disk`).toBe(expected);
  await edit(workspace, 'later');
  await workspace.close();
  expect(await noteOnDisk(workspace.path), `${where} afterwards`).toBe('later');
  return outcome;
}

test.each<Fault>(['EIO', 'ENOSPC', 'EACCES'])(
  'whichever call of a save fails once with %s, the change is on disk or was refused and told',
  async (fault) => {
    const outcomes: string[] = [];
    for (const at of await callsOfChange()) outcomes.push(await expectConsistent({ at, fault }));
    expect(outcomes.filter((outcome) => outcome !== 'saved').length).toBeGreaterThan(10);
  },
);

test('a write cut short is gone on with', async () => {
  for (const at of await callsOfChange())
    expect(await expectConsistent({ at, fault: 'short' }), `call ${at}`).toBe('saved');
});

test('a write that claims more than it did is seen when read back', async () => {
  const { workspace, calls } = await changeWith(null);
  await workspace.close();
  for (const [at, call] of calls.entries())
    if (call === 'write')
      expect(await expectConsistent({ at, fault: 'lying' }), `call ${at}`).toBe('save-failed');
});

test.each<Fault>(['EIO', 'ENOSPC', 'EACCES'])(
  'a disk that fails from some call on with %s never destroys: the file opens to the state before or after',
  async (fault) => {
    for (const at of await callsOfChange()) {
      const { outcome, workspace } = await changeWith({ at, fault, lasting: true });
      const where = `call ${at}: ${outcome}`;
      expect(outcome === 'saved' || told.includes(outcome), where).toBe(true);
      expect(noteOf(workspace), where).toBe(outcome === 'saved' ? 'new' : 'old');
      const found = await noteOnDisk(workspace.path);
      expect(outcome === 'saved' ? ['new'] : ['old', 'new'], where).toContain(found);
      // whichever it is, this session knows both for its own and goes on from what it shows
      await edit(workspace, 'later');
      await workspace.close();
      expect(await noteOnDisk(workspace.path), where).toBe('later');
    }
  },
);

test('after a failed fsync the bytes are written to another file, never synced again', async () => {
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
  expect(synced).toHaveLength(2);
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
  for (let at = 0; at < clean.calls; at += 1)
    for (const fault of ['EIO', 'ENOSPC', 'EACCES'] as const) {
      const { path, made } = await make({ at, fault });
      const where = `call ${at} ${fault}`;
      if (made instanceof Error) expect(made, where).toBeInstanceOf(AppError);
      else await (made as Workspace).close(); // createWorkspace resolves with nothing else
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
