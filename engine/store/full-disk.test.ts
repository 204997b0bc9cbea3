import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { int } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { addName, imageWith, namesOf } from '../../shared/testing/workspace-desk.ts';
import { openDb } from '../open.ts';
import { checkWorkspace } from './check/check-workspace.ts';
import { createWorkspace, openWorkspace } from './open-workspace.ts';

/** A disk of three megabytes, where this user may make one; null elsewhere. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null; // only an administrator may, and only on Linux
  }
}

const disk = process.platform === 'linux' ? smallDisk() : null;
if (disk === null) console.info('full disk: not shown here, where no small disk can be mounted');
afterAll(() => {
  if (disk === null) return;
  execFileSync('umount', [disk], { stdio: 'ignore' });
  rmSync(disk, { recursive: true });
});

test.skipIf(disk === null)(
  'a full disk is told, nothing is lost, and it goes on when there is room again',
  async () => {
    const folder = disk ?? '';
    const path = join(folder, 'acme.firsthand');
    const workspace = await createWorkspace(path, 'EUR');
    await addName(workspace, 'a');
    const filler = join(folder, 'filler');
    // what is left is taken, to the last byte
    await writeFile(filler, Buffer.alloc(8 * 1024 * 1024)).catch(() => undefined);
    await expect(addName(workspace, 'b'.repeat(20_000))).rejects.toMatchObject({ code: 'disk-full' });
    const imported = await imageWith(workspace, 'imported');
    const replacing = workspace.replace(anyStep, imported, workspace.dataVersion());
    await expect(replacing).rejects.toMatchObject({ code: 'disk-full' });
    expect([namesOf(workspace), workspace.failed()?.error.code]).toEqual([['a'], 'disk-full']);
    await rm(filler);
    await addName(workspace, 'c');
    expect(workspace.failed()).toBeNull();
    await workspace.close();
    expect(await checkWorkspace(path)).toMatchObject({ ok: true, problems: [] });
    const again = await openWorkspace(path);
    expect(namesOf(again)).toEqual(['a', 'c']);
    await again.close();
  },
);

test('a change that finds no more memory is told, and the workspace goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-memory-'));
  const path = join(folder, 'acme.firsthand');
  const workspace = await createWorkspace(path, 'EUR');
  await addName(workspace, 'a');
  const db = await openDb();
  // the limit is of the whole library, so every database of this thread has it until it is lifted
  db.scan({ text: 'PRAGMA hard_heap_limit = 3000000', params: [] }, () => undefined);
  const large = workspace.change(anyStep, (on) => {
    for (let row = 0; row < 400; row += 1)
      on.run(sql`INSERT INTO setting (name, value) VALUES (${`row ${row}`}, ${'x'.repeat(20_000)})`);
    on.first(sql`SELECT LENGTH(GROUP_CONCAT(value)) AS n FROM setting`, { n: int });
  });
  await expect(large).rejects.toMatchObject({ code: 'out-of-memory' });
  expect(namesOf(workspace)).toEqual(['a']);
  db.close();
  await workspace.close().catch(() => undefined); // there may be too little memory left to save the whole
  rmSync(folder, { recursive: true });
});
