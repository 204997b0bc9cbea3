import { copyFile, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { text } from '../../../shared/core/db/db.ts';
import { sql } from '../../../shared/core/db/sql.ts';
import { anyStep, importStep } from '../../../shared/testing/steps.ts';
import { testFolder } from '../../../shared/testing/workspace-files.ts';
import { checkWorkspace } from '../check/check-workspace.ts';
import { headerBytes } from '../file/header.ts';
import { placesOf } from '../file/places.ts';
import { recordsOffset } from '../journal/layout.ts';
import { createWorkspace, openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';

let folder = '';
let remove: () => Promise<void>;
let path = '';
let workspace: Workspace;

beforeEach(async () => {
  ({ folder, remove } = await testFolder());
  path = join(folder, 'acme.firsthand');
  workspace = await createWorkspace(path, 'EUR');
});
afterEach(async () => {
  await workspace.close();
  await remove();
});

const add = (...names: string[]) =>
  names.reduce(
    (before, name) =>
      before.then(() =>
        workspace.change(anyStep, (db) =>
          db.run(sql`INSERT INTO setting (name, value) VALUES (${name}, 'x')`),
        ),
      ),
    Promise.resolve(),
  );
const names = (from: Workspace = workspace) =>
  from.db
    .all(sql`SELECT name FROM setting WHERE value = 'x' ORDER BY name`, { name: text })
    .map((row) => row.name);

/** The files as a crash leaves them, in another folder: whoever held the lock is not there. */
async function crash(): Promise<void> {
  const elsewhere = join(folder, 'after crash');
  await mkdir(elsewhere);
  const copyAll = async (from: string, to: string): Promise<void> => {
    for (const entry of await readdir(from, { withFileTypes: true })) {
      if (entry.name.endsWith('-lock') || entry.name === 'after crash') continue;
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) await mkdir(target).then(() => copyAll(source, target));
      else await copyFile(source, target);
    }
  };
  await copyAll(folder, elsewhere);
  await workspace.close();
  path = join(elsewhere, 'acme.firsthand');
}

async function reopen() {
  workspace = await openWorkspace(path);
  return workspace.recovery();
}

async function flip(file: string, at: number): Promise<void> {
  const bytes = await readFile(file);
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  await writeFile(file, bytes);
}

const quarantined = () => readdir(placesOf(path).quarantine).catch(() => []);

async function expectSound(): Promise<void> {
  await workspace.close();
  expect(await checkWorkspace(path)).toMatchObject({ ok: true, problems: [] });
  workspace = await openWorkspace(path);
}

describe('a damaged file', () => {
  const damages: readonly (readonly [string, () => Promise<void>])[] = [
    ['damaged', () => flip(path, headerBytes + 5000)],
    ['damaged', () => flip(path, 30)],
    ['truncated', () => truncate(path, headerBytes + 4096)],
    ['truncated', () => truncate(path, 100)],
    ['empty', () => truncate(path, 0)],
    ['not-ours', () => writeFile(path, 'name,email\nMona,mona@example.com\n')],
  ];

  test.each(damages)(
    '(%s) is replaced by the save before and its journal: nothing is missing',
    async (why, damage) => {
      await add('a');
      await workspace.save();
      await add('b', 'c');
      await crash();
      // the kept second name of the present file is damaged with it where it is the same file; here it is gone
      const kept = await readdir(placesOf(path).backups);
      for (const name of kept)
        if (name.startsWith('save-000000002-')) await rm(join(placesOf(path).backups, name));
      await damage();
      const report = await reopen();
      expect(report).toMatchObject({
        damaged: [{ what: 'file', why }],
        used: { from: 'backup', generation: 1, changes: 3 },
        missing: [],
      });
      expect(names()).toEqual(['a', 'b', 'c']);
      expect(await quarantined()).toEqual([report?.damaged[0]?.keptAs]);
      await expectSound();
    },
  );

  test('is replaced by its own kept copy when that is whole', async () => {
    await add('a');
    await workspace.replace(importStep, workspace.image(), workspace.dataVersion());
    await add('b');
    await crash();
    await flip(path, headerBytes + 5000);
    const report = await reopen();
    expect(report).toMatchObject({ used: { generation: 2, changes: 1 }, missing: [] });
    expect(names()).toEqual(['a', 'b']);
    await expectSound();
  });

  test('says which import is missing when only the state before it is there', async () => {
    await add('a');
    await workspace.replace(importStep, workspace.image(), workspace.dataVersion());
    await add('b');
    await crash();
    const { backups } = placesOf(path);
    for (const name of await readdir(backups))
      if (name.startsWith('save-000000002-')) await rm(join(backups, name));
    await flip(path, headerBytes + 5000);
    const report = await reopen();
    expect(report?.used).toMatchObject({ generation: 1, changes: 1 });
    expect(report?.missing[0]).toMatchObject({ kind: 'step', step: importStep });
    expect(report?.missing[1]).toMatchObject({ kind: 'changes', count: 1 });
    expect(names()).toEqual(['a']);
    // the journal that could not be used is kept as well
    expect(report?.damaged.map(({ what }) => what)).toEqual(['file', 'journal']);
    await expectSound();
  });

  test('keeps telling until the user has read it, and numbers are never given twice', async () => {
    await add('a');
    await workspace.save();
    await crash();
    await flip(path, headerBytes + 5000);
    const report = await reopen();
    expect(report).not.toBeNull();
    expect(workspace.generation()).toBe(3);
    await workspace.close();
    expect(await reopen()).toEqual(report);
    await workspace.dismissRecovery();
    expect(workspace.recovery()).toBeNull();
    await workspace.close();
    expect(await reopen()).toBeNull();
    expect(names()).toEqual(['a']);
  });

  test('is read around, and left alone, by who may only read', async () => {
    await add('a');
    await workspace.save();
    await crash();
    await flip(path, headerBytes + 5000);
    const holder = { token: 'x'.repeat(32), pid: 1, thread: 0, host: 'elsewhere', process: '', name: 'Mona' };
    await writeFile(`${path}-lock`, JSON.stringify({ ...holder, since: '2026-01-01T00:00:00Z' }));
    const before = await readFile(path);
    const report = await reopen();
    expect(workspace.readOnly).toMatchObject({ reason: 'held', holder: 'Mona (elsewhere)' });
    expect([report?.damaged, names()]).toEqual([[{ what: 'file', why: 'damaged', keptAs: null }], ['a']]);
    expect((await readFile(path)).equals(before)).toBe(true);
    expect(await quarantined()).toEqual([]);
  });
});

describe('a journal', () => {
  test('whose last record was cut short is replayed without it, and nothing is said', async () => {
    await add('a', 'b');
    await crash();
    const { journal } = placesOf(path);
    const bytes = await readFile(journal);
    await writeFile(journal, Buffer.concat([bytes, bytes.subarray(recordsOffset, recordsOffset + 100)]));
    expect(await reopen()).toBeNull();
    expect(names()).toEqual(['a', 'b']);
    await add('c');
    await expectSound();
    expect(names()).toEqual(['a', 'b', 'c']);
  });

  test('damaged in the middle is replayed up to there, kept, and said to lack so many changes', async () => {
    await add('a', 'b', 'c', 'd');
    await crash();
    const { journal } = placesOf(path);
    const bytes = await readFile(journal);
    const second = bytes.indexOf('FHCR', recordsOffset + 4);
    await flip(journal, second + 100);
    const report = await reopen();
    expect(report).toMatchObject({
      damaged: [{ what: 'journal', why: 'damaged' }],
      used: { from: 'file', generation: 1, changes: 1 },
      missing: [{ kind: 'changes', count: 3 }],
    });
    expect(names()).toEqual(['a']);
    expect(await quarantined()).toHaveLength(1);
    await add('e');
    await expectSound();
    expect(names()).toEqual(['a', 'e']);
  });

  test('cut off behind a whole record is seen: an acknowledged change is missing', async () => {
    await add('a', 'b', 'c');
    await crash();
    const { journal } = placesOf(path);
    const bytes = await readFile(journal);
    await truncate(journal, bytes.lastIndexOf('FHCR'));
    expect(await reopen()).toMatchObject({ missing: [{ kind: 'changes', count: 1 }] });
    expect(names()).toEqual(['a', 'b']);
  });

  test('of another workspace is set aside', async () => {
    await add('a');
    await crash();
    const other = await createWorkspace(join(folder, 'other.firsthand'), null);
    await other.close();
    await copyFile(join(folder, 'other.firsthand'), path);
    const report = await reopen();
    expect(report).toMatchObject({ damaged: [{ what: 'journal', why: 'mismatch' }] });
    expect(names()).toEqual([]);
    await expectSound();
  });

  test('that was left over from before the save is done away with, and nothing is said', async () => {
    await add('a');
    const { journal } = placesOf(path);
    await copyFile(journal, join(folder, 'old journal'));
    await workspace.save();
    await copyFile(join(folder, 'old journal'), journal);
    await crash();
    expect(await reopen()).toBeNull();
    expect(names()).toEqual(['a']);
    await add('b');
    await expectSound();
    expect(names()).toEqual(['a', 'b']);
  });
});

test('a file that was rolled back between sessions gives way to the newer state, and is kept', async () => {
  await copyFile(path, join(folder, 'older'));
  await add('a');
  await workspace.save();
  await add('b');
  await crash();
  await rename(join(folder, 'older'), path);
  const report = await reopen();
  expect(report).toMatchObject({ damaged: [{ what: 'file', why: 'mismatch' }], missing: [] });
  expect(names()).toEqual(['a', 'b']);
  expect(await quarantined()).toHaveLength(1);
});

test('copies that a synchronising program left are found by what they are, not by their name', async () => {
  await add('a');
  await workspace.save();
  await copyFile(path, join(folder, "acme (Mona's conflicted copy 2026-01-02).firsthand"));
  const other = await createWorkspace(join(folder, 'other.firsthand'), null);
  await other.close();
  await workspace.close();
  await reopen();
  expect(workspace.copies).toMatchObject([{ generation: 2, isNewer: false }]);
});

test('every truncation and many flipped bits of a file end in the newest state or in a clear error', async () => {
  await add('a');
  await workspace.save();
  await add('b');
  await crash();
  await rm(placesOf(path).backups, { recursive: true });
  const [whole, journal] = [await readFile(path), await readFile(placesOf(path).journal)];
  let seen = 0;
  const expectRefused = async (bytes: Buffer, where: string) => {
    await writeFile(path, bytes);
    await expect(openWorkspace(path), where).rejects.toMatchObject({ name: 'AppError' });
    seen += 1;
  };
  for (let length = 0; length < whole.length; length += 499)
    await expectRefused(whole.subarray(0, length), `cut to ${length}`);
  for (let at = 0; at < whole.length; at += 397) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
    await expectRefused(bytes, `flipped at ${at}`);
  }
  await writeFile(path, whole);
  await writeFile(placesOf(path).journal, journal);
  expect(await reopen()).toBeNull();
  expect(names()).toEqual(['a', 'b']);
  console.info(`file: ${seen} truncations and flips, all seen`);
});
