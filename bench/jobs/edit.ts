// One edit until it is on disk, whatever the size of the workspace; with what each part of it takes, and what a save of the whole takes meanwhile.
import { statSync } from 'node:fs';
import { nodeFileSystem, type FileSystem, type OpenFile } from '../../engine/store/file/file-system.ts';
import { openWorkspace } from '../../engine/store/open-workspace.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { reportTimes, timed } from '../job.ts';
import { sizedWorkspace } from '../sized-workspace.ts';

const edits = 1000;
const path = await sizedWorkspace(Number(process.argv[2]));

/** A file system whose calls are timed: writing and making durable apart from looking. */
function timedFileSystem() {
  const spent = { write: 0, sync: 0, look: 0 };
  const count = <A extends unknown[], R>(part: keyof typeof spent, call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      const start = performance.now();
      try {
        return await call(...args);
      } finally {
        spent[part] += performance.now() - start;
      }
    };
  };
  const wrap = (file: OpenFile): OpenFile => ({
    ...file,
    size: count('look', file.size),
    read: count('look', file.read),
    write: count('write', file.write),
    sync: count('sync', file.sync),
    close: count('look', file.close),
  });
  const fs: FileSystem = {
    ...nodeFileSystem,
    facts: count('look', nodeFileSystem.facts),
    openToRead: count('look', async (at: string) => wrap(await nodeFileSystem.openToRead(at))),
    openNew: count('write', async (at: string, mode: number) => wrap(await nodeFileSystem.openNew(at, mode))),
    syncFolder: count('sync', nodeFileSystem.syncFolder),
  };
  return { fs, spent };
}

const { fs, spent } = timedFileSystem();
const workspace = await openWorkspace(path, { fs });
const edit = (value: number) =>
  workspace.change({ name: 'set-currency', params: { currency: 'EUR' } }, (db) =>
    db.run(sql`UPDATE customer SET city = ${`City ${value}`} WHERE id = ${1 + ((value * 7919) % 9000)}`),
  );
for (let warm = 0; warm < 20; warm += 1) await edit(warm);
Object.assign(spent, { write: 0, sync: 0, look: 0 });
const times: number[] = [];
for (let at = 0; at < edits; at += 1) times.push(await timed(() => edit(at)));
const total = times.reduce((sum, time) => sum + time, 0);
const share = (part: number) => `${Math.round((100 * part) / total)} %`;
const parts = `write ${share(spent.write)}, fsync ${share(spent.sync)}, look ${share(spent.look)}, the rest in memory`;
const p99 = times.toSorted((a, b) => a - b)[Math.floor(edits * 0.99)] ?? 0;

/** The longest time in which this thread did nothing else. */
function watchBlocks() {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return Math.max(longest, performance.now() - last);
  };
}

await edit(-1);
const blocked = watchBlocks();
const saveMs = await timed(() => workspace.save());
const blockMs = blocked();
await workspace.close();
const megabytes = Math.round(statSync(path).size / 1e6);
reportTimes(
  times,
  `${megabytes} MB; p99 ${p99.toFixed(1)} ms; ${parts}; a save of the whole ${(saveMs / 1000).toFixed(2)} s, longest block of the engine in it ${(blockMs / 1000).toFixed(2)} s`,
);
