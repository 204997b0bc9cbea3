import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from '../shared/core/db/sql.ts';
import { openDb } from '../engine/open.ts';
import { createWorkspace } from '../engine/store/open-workspace.ts';
import { benchFolder } from './data-files.ts';
import { seededRandom } from './random.ts';
import { removeWorkspace } from './desk.ts';

const noteBytes = 1000;
/** With its keys, its place in two indexes and what of its page stays empty. */
const rowBytes = 1410;

/** A text that does not repeat itself, in hexadecimal. */
function textOf(random: () => number, length: number): string {
  let text = '';
  while (text.length < length) text += Math.floor(random() * 2 ** 32).toString(16);
  return text.slice(0, length);
}

/** The path of a workspace of about so many megabytes: customers with about a kilobyte each. Made once. */
export async function sizedWorkspace(megabytes: number): Promise<string> {
  const path = join(benchFolder, `sized-${megabytes}.firsthand`);
  if (existsSync(path)) return path;
  removeWorkspace(path);
  const workspace = await createWorkspace(path, 'EUR');
  const random = seededRandom(megabytes);
  const db = await openDb(workspace.image());
  db.transaction(() => {
    const insert = db.prepare('INSERT INTO customer (name, name_key, custom) VALUES (?, ?, ?)');
    for (let row = 0; row < (megabytes * 1e6) / rowBytes; row += 1)
      insert.run([`Customer ${row}`, `customer ${row}`, JSON.stringify({ note: textOf(random, noteBytes) })]);
    insert.free();
    db.run(sql`INSERT INTO customer_search (customer_search) VALUES ('rebuild')`);
  });
  const image = db.image();
  db.close();
  await workspace.replace({ name: 'import', params: { file: 'generated' } }, image, workspace.dataVersion());
  await workspace.close();
  return path;
}
