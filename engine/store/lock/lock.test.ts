import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEngine } from '../../start.ts';
import { nodeFileSystem } from '../file/file-system.ts';
import { acquireLock } from './lock.ts';
import { Holder, present } from './lock-holder.ts';
import { createWorkspace, openWorkspace } from '../open-workspace.ts';
import { anyStep } from '../../../shared/testing/steps.ts';

let folder = '';
let path = '';
const now = () => new Date().toISOString();
const lockPath = () => `${path}-lock`;
const write = (holder: object) => writeFile(lockPath(), JSON.stringify(holder));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-lock-'));
  path = join(folder, 'acme.firsthand');
  await (await createWorkspace(path, 'EUR')).close();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Takes and releases the lock. Returns whether it could be had. */
async function canLock(): Promise<boolean> {
  const attempt = await acquireLock(nodeFileSystem, path, now);
  if ('lock' in attempt) await attempt.lock.release();
  return 'lock' in attempt;
}

/** A process number that was in use a moment ago and is not now. */
function deadPid(): number {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  return pid;
}

test('a second opening may only read, and is told who holds the lock and since when', async () => {
  const first = await openWorkspace(path);
  const second = await openWorkspace(path);
  const holder = Holder.parse(JSON.parse(await readFile(lockPath(), 'utf8')));
  expect(first.readOnly).toBeNull();
  expect(second.readOnly).toEqual({
    reason: 'held',
    holder: expect.stringContaining(hostname()) as string,
    since: holder.since,
  });
  await expect(second.change(anyStep, () => undefined)).rejects.toMatchObject({
    code: 'workspace-read-only',
  });
  await first.close();
  await second.close();
});

test('the lock is gone after closing, and a reader that closes takes nothing away', async () => {
  const first = await openWorkspace(path);
  const second = await openWorkspace(path);
  await second.close();
  await expect(readFile(lockPath())).resolves.toBeDefined();
  await first.close();
  await expect(readFile(lockPath())).rejects.toMatchObject({ code: 'ENOENT' });
});

test('two engines of one process exclude each other, and the second may write once the first has closed', async () => {
  const [one, two] = [startEngine(), startEngine()];
  const open = async (engine: typeof one) =>
    engine.client('workspace.open', { file: (await engine.grant(path)).token });
  expect((await open(one)).readOnly).toBeNull();
  expect((await open(two)).readOnly).toMatchObject({ reason: 'held' });
  await two.client('workspace.close', null);
  await one.stop();
  expect((await open(two)).readOnly).toBeNull();
  await two.stop();
});

test('the lock of a dead process is taken over', async () => {
  await write({ ...present('0'.repeat(32), now()), pid: deadPid() });
  expect(await canLock()).toBe(true);
});

test('the lock of a thread of this process that died is taken over', async () => {
  await write({ ...present('1'.repeat(32), now()), thread: 99 });
  expect(await canLock()).toBe(true);
});

test.skipIf(process.platform !== 'linux')(
  'a process that was given the number of a dead one does not hold its lock',
  async () => {
    await write({ ...present('2'.repeat(32), now()), process: 'another boot 12345' });
    expect(await canLock()).toBe(true);
  },
);

test('a lock from before this computer started is nobody’s', async () => {
  await write({ ...present('3'.repeat(32), '2001-01-01T00:00:00.000Z'), pid: process.ppid, process: '' });
  expect(await canLock()).toBe(true);
});

test('a lock of another computer stands, whatever its number says', async () => {
  await write({ ...present('4'.repeat(32), now()), host: 'another', pid: deadPid(), name: 'Mona' });
  const attempt = await acquireLock(nodeFileSystem, path, now);
  expect(attempt).toMatchObject({ readOnly: { reason: 'held', holder: 'Mona (another)' } });
});

test('a lock that cannot be understood stands for ten seconds, then is left over', async () => {
  await writeFile(lockPath(), '');
  expect(await canLock()).toBe(false);
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(lockPath(), longAgo, longAgo);
  expect(await canLock()).toBe(true);
});

test('whoever lost the lock while open does not write any more', async () => {
  const workspace = await openWorkspace(path);
  await write({ ...present('5'.repeat(32), now()), host: 'another' });
  await expect(
    workspace.change(anyStep, (db) => db.run({ text: 'DELETE FROM purpose', params: [] })),
  ).rejects.toMatchObject({
    code: 'save-conflict',
    params: { why: 'lock' },
  });
  await workspace.close();
  expect(JSON.parse(await readFile(lockPath(), 'utf8'))).toMatchObject({ host: 'another' });
});

test('of ten that open at once one may write', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => openWorkspace(path)));
  expect(all.filter(({ readOnly }) => readOnly === null)).toHaveLength(1);
  for (const workspace of all) await workspace.close();
});

test('a killed process leaves a lock that the next one takes over', async () => {
  const program = `
    const { openWorkspace } = await import(${JSON.stringify(new URL('../open-workspace.ts', import.meta.url).href)});
    const workspace = await openWorkspace(${JSON.stringify(path)});
    console.log(workspace.readOnly === null ? 'held' : 'not held');
    setInterval(() => undefined, 1000);`;
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    cwd: root,
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer]; // a stream of bytes emits buffers
  expect(said.toString().trim()).toBe('held');
  expect(await canLock()).toBe(false);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await expect(readFile(lockPath())).resolves.toBeDefined();
  expect(await canLock()).toBe(true);
});
