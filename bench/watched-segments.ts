import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../engine/store/open-workspace.ts';
import type { WriteDb } from '../shared/core/db/db.ts';
import { sql } from '../shared/core/db/sql.ts';
import { packIds } from '../shared/core/segments/snapshots/pack-ids.ts';
import { peopleMark, storeSnapshots } from '../shared/core/segments/snapshots/store-snapshot.ts';
import { busyWorkspace } from './busy-workspace.ts';
import { benchFolder } from './data-files.ts';
import { removeWorkspace } from './desk.ts';
import { seededRandom } from './random.ts';

const looks = 12;

/** Ids of a share of the customers, at random. */
function someOf(customers: number, share: number, random: () => number): Int32Array {
  const ids = new Int32Array(customers);
  let count = 0;
  for (let id = 1; id <= customers; id += 1) {
    if (random() >= share) continue;
    ids[count] = id;
    count += 1;
  }
  return ids.slice(0, count);
}

/** Saved segments from one customer in 500 to nearly all, each looked at once a month for a year. */
function addSegments(db: WriteDb, customers: number, segments: number): void {
  const random = seededRandom(41);
  const mark = peopleMark(db);
  let id = 0;
  for (let segment = 1; segment <= segments; segment += 1) {
    const share = 0.002 + (0.9 * (segment - 1) ** 2) / segments ** 2;
    db.run(
      sql`INSERT INTO segment (id, name, definition, version, changed_at, action)
          VALUES (${segment}, ${`Segment ${segment}`}, '{"version":1,"where":{"op":"condition","condition":{"kind":"completeness","test":{"op":"at-least","value":20}}}}', 1, '2025-01-01T00:00:00Z', '')`,
    );
    for (let month = 1; month <= looks; month += 1) {
      const members = someOf(customers, share, random);
      id += 1;
      const takenAt = `2024-${String(month).padStart(2, '0')}-01T00:00:00Z`;
      storeSnapshots(db, [
        {
          id,
          segmentId: segment,
          version: 1,
          takenAt,
          customers: members.length,
          members: packIds(members),
          peopleMark: mark,
        },
      ]);
    }
  }
}

/** The path of a busy workspace with saved segments that were looked at for a year. */
export async function workspaceWithSegments(customers: number, segments: number): Promise<string> {
  const path = join(benchFolder, `segments-${customers}-${segments}.firsthand`);
  const from = await busyWorkspace(customers);
  removeWorkspace(path);
  copyFileSync(from, path);
  const workspace = await openWorkspace(path);
  await workspace.change({ name: 'import', params: { file: 'generated' } }, (db) =>
    addSegments(db, customers, segments),
  );
  await workspace.close();
  return path;
}
