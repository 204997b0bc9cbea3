import { copyFile, cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { text } from '../../../shared/core/db/db.ts';
import { dump } from '../../../shared/core/db/dump.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import { AppError } from '../../../shared/core/model/errors.ts';
import { faultyFileSystem, type Fault, type Plan } from '../../../shared/testing/faulty-file-system.ts';
import { anyStep, importStep } from '../../../shared/testing/steps.ts';
import { testFolder } from '../../../shared/testing/workspace-files.ts';
import { openDb } from '../../open.ts';
import { checkWorkspace } from '../check/check-workspace.ts';
import { nodeFileSystem, type FileSystem } from '../file/file-system.ts';
import { headerBytes } from '../file/header.ts';
import { placesOf } from '../file/places.ts';
import { createWorkspace, openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';
import { listBackups } from './list-backups.ts';
import { restoreBackup } from './restore-backup.ts';

let folder = '';
let remove: () => Promise<void>;
let path = '';
beforeEach(async () => {
  ({ folder, remove } = await testFolder());
  path = join(folder, 'acme.firsthand');
});
afterEach(() => remove());

const now = () => new Date().toISOString();
const optionsOf = (fs: FileSystem = nodeFileSystem) => ({ fs, now, onChange: () => undefined, known: null });
const list = async (of = path) => (await listBackups(nodeFileSystem, of)).map(({ backup }) => backup);
const restore = (id: string | null, of = path, fs?: FileSystem) => restoreBackup(of, id, optionsOf(fs));

const add = (workspace: Workspace, name: string) =>
  workspace.change(anyStep, (db) => db.run(sql`INSERT INTO setting (name, value) VALUES (${name}, 'x')`));

async function put(workspace: Workspace, name: string): Promise<void> {
  const copy = await openDb(workspace.image());
  copy.run(sql`INSERT INTO setting (name, value) VALUES (${name}, 'x')`);
  const image = copy.image();
  copy.close();
  await workspace.replace(importStep, image, workspace.dataVersion());
}

async function namesAt(at: string): Promise<string[]> {
  const workspace = await openWorkspace(at);
  const names = workspace.db
    .all(sql`SELECT name FROM setting WHERE value = 'x' ORDER BY name`, { name: text })
    .map(({ name }) => name);
  await workspace.close();
  return names;
}

/** What a user put into it; the history and what only grows are left out. */
const stateOf = ({ db }: Workspace) =>
  [...dump(db, { identical: true })].filter((line) => !line.includes('"recovery"'));

test('the list says when each state was, what was done on it and what it was kept before', async () => {
  const workspace = await createWorkspace(path, 'EUR');
  await add(workspace, 'a');
  await add(workspace, 'b');
  await put(workspace, 'imported');
  await add(workspace, 'c');
  await workspace.save();
  expect(await list()).toMatchObject([
    { generation: 2, changes: 1, why: 'save', before: null, isReadable: true },
    { generation: 1, changes: 2, why: 'before-import', before: importStep, isReadable: true },
  ]);
  await workspace.close();
});

test('going back is a new save; what was there is kept with its journal and can be gone back to', async () => {
  const workspace = await createWorkspace(path, 'EUR');
  await add(workspace, 'a');
  await put(workspace, 'imported');
  await workspace.close();
  const [before] = await list();
  expect(before).toMatchObject({ generation: 1, why: 'before-import' });
  expect(await restore(before?.id ?? '')).toMatchObject({ generation: 3 });
  expect(await namesAt(path)).toEqual(['a']);
  expect(await checkWorkspace(path)).toMatchObject({ ok: true, problems: [] });
  const kept = (await list()).find(({ why }) => why === 'before-restore');
  expect(kept).toMatchObject({ generation: 2, before: { name: 'restore' } });
  await restore(kept?.id ?? '');
  expect(await namesAt(path)).toEqual(['a', 'imported']);
  const again = await openWorkspace(path);
  await expect(again.undo()).rejects.toMatchObject({ code: 'undo-blocked', params: { step: 'restore' } });
  await again.close();
});

describe('where the present file', () => {
  test('is damaged, it goes to quarantine', async () => {
    const workspace = await createWorkspace(path, 'EUR');
    await add(workspace, 'a');
    await put(workspace, 'imported');
    await workspace.close();
    await truncate(path, headerBytes + 100);
    const older = (await list()).find(({ generation }) => generation === 1);
    await restore(older?.id ?? '');
    expect(await namesAt(path)).toEqual(['a']);
    expect(await readdir(placesOf(path).quarantine)).toHaveLength(1);
  });

  test('is missing, the newest state that is whole comes back', async () => {
    const workspace = await createWorkspace(path, 'EUR');
    await add(workspace, 'a');
    await put(workspace, 'imported');
    await workspace.close();
    await rm(path);
    const { backups } = placesOf(path);
    const names = await readdir(backups);
    const isNewest = (name: string) => name.startsWith('save-000000002') && name.endsWith('.firsthand');
    const newest = join(backups, names.find(isNewest) ?? '');
    await writeFile(newest, (await readFile(newest)).fill(0, headerBytes + 10, headerBytes + 400));
    expect(await restore(null)).toMatchObject({ backup: { generation: 1 }, generation: 3 });
    expect(await namesAt(path)).toEqual(['a']);
  });
});

test('what is not there or damaged is said, and nothing is changed', async () => {
  const workspace = await createWorkspace(path, 'EUR');
  await add(workspace, 'a');
  await workspace.save();
  await expect(restore('b:nothing')).rejects.toMatchObject({ code: 'workspace-read-only' }); // it is open
  await workspace.close();
  await expect(restore('b:nothing')).rejects.toMatchObject({ code: 'backup-missing' });
  const [only] = await list();
  const file = join(placesOf(path).backups, only?.id.slice(2) ?? '');
  await writeFile(file, (await readFile(file)).fill(0, headerBytes + 10, headerBytes + 400));
  const before = await readFile(path);
  await expect(restore(only?.id ?? '')).rejects.toMatchObject({ code: 'backup-damaged' });
  expect((await readFile(path)).equals(before)).toBe(true);
});

test('the drill: every kept state of a long history comes back as it was', async () => {
  let clock = Date.parse('2026-01-02T03:00:00Z');
  const at = () => new Date((clock += 20 * 60_000)).toISOString();
  const workspace = await createWorkspace(path, 'EUR', { now: at });
  /** The state of a generation when it was superseded. */
  const states = new Map<number, string[]>();
  for (let round = 0; round < 24; round += 1) {
    await add(workspace, `edit ${round}`);
    if (round % 5 === 4) await workspace.undo();
    states.set(workspace.generation(), stateOf(workspace));
    if (round % 3 === 0) await put(workspace, `import ${round}`);
    else await workspace.save();
  }
  await workspace.close();
  const kept = await list();
  expect(kept.length).toBeGreaterThan(8);
  for (const [number, { id, generation }] of kept.entries()) {
    const elsewhere = join(folder, `drill ${number}`);
    await mkdir(elsewhere);
    const copy = join(elsewhere, 'acme.firsthand');
    await copyFile(path, copy);
    await cp(placesOf(path).backups, placesOf(copy).backups, { recursive: true });
    await restore(id, copy);
    const restored = await openWorkspace(copy);
    expect(stateOf(restored), `generation ${generation}`).toEqual(states.get(generation));
    await restored.close();
    expect((await checkWorkspace(copy)).problems).toEqual([]);
  }
  console.info(`restore drill: ${kept.length} kept states of ${states.size} came back as they were`);
});

test('whichever call fails, the state is the one before or the restored one, and is told', async () => {
  const original = join(folder, 'original', 'acme.firsthand');
  await mkdir(join(folder, 'original'));
  const workspace = await createWorkspace(original, 'EUR');
  await add(workspace, 'a');
  await put(workspace, 'imported');
  await workspace.close();
  let count = 0;
  const attempt = async (plan: Plan) => {
    count += 1;
    const own = join(folder, `case ${count}`);
    await cp(join(folder, 'original'), own, { recursive: true });
    const file = join(own, 'acme.firsthand');
    const [before] = await list(file);
    const fs = faultyFileSystem();
    fs.setPlan(plan);
    const outcome = await restore(before?.id ?? '', file, fs).catch((error: unknown) => error);
    return { file, outcome, calls: fs.calls() };
  };
  const { calls } = await attempt(null);
  const writing = ['write', 'sync', 'openNew', 'makeFolder', 'link', 'rename', 'syncFolder', 'truncate'];
  const naming = [
    'openToRead',
    'openToChange',
    'openNew',
    'link',
    'rename',
    'remove',
    'list',
    'facts',
    'makeFolder',
  ];
  const faults = { EIO: null, ENOSPC: writing, EACCES: naming } as const;
  for (const [fault, meaning] of Object.entries(faults))
    for (let at = 0; at < calls.length; at += 1) {
      // a full disk refuses what writes, a refused access what names a file
      if (meaning !== null && !meaning.includes(calls[at] ?? '')) continue;
      const { file, outcome } = await attempt({ at, fault: fault as Fault }); // the keys just above
      const where = `call ${at} ${calls[at] ?? ''} ${fault}: ${String(outcome)}`;
      if (outcome instanceof Error) expect(outcome, where).toBeInstanceOf(AppError);
      const names = (await namesAt(file)).join();
      expect(outcome instanceof Error ? ['a', 'a,imported'] : ['a'], where).toContain(names);
    }
  console.info(`restore: ${count - 1} failing calls, always the state before or the restored one`);
});
