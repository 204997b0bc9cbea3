// A damaged workspace until it is open again from the save before and its journal.
import { closeSync, copyFileSync, openSync, readSync, renameSync, statSync, writeSync } from 'node:fs';
import { openWorkspace } from '../../engine/store/open-workspace.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { freshWorkspace } from '../desk.ts';
import { reportTimes, timed } from '../job.ts';
import { sizedWorkspace } from '../sized-workspace.ts';

const source = await sizedWorkspace(Number(process.argv[2]));
const path = freshWorkspace('damaged');
copyFileSync(source, path);
const before = await openWorkspace(path);
await before.change({ name: 'set-currency', params: { currency: 'EUR' } }, (db) =>
  db.run(sql`UPDATE customer SET city = 'Cairo' WHERE id = 1`),
);
await before.close();

// the kept second name is the same file where there are links: a copy in its place is damaged alone
const damaged = `${path}.copy`;
copyFileSync(path, damaged);
const file = openSync(damaged, 'r+');
const byte = Buffer.alloc(1);
const at = Math.floor(statSync(damaged).size / 2);
readSync(file, byte, 0, 1, at);
writeSync(file, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at);
closeSync(file);
renameSync(damaged, path);

let generation = 0;
const time = await timed(async () => {
  const workspace = await openWorkspace(path);
  if (workspace.recovery() === null) throw new Error('the damage was not seen');
  generation = workspace.generation();
});
reportTimes([time], `${Math.round(statSync(path).size / 1e6)} MB, written anew as generation ${generation}`);
