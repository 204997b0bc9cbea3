import { copyFileSync, existsSync } from 'node:fs';
import { openWorkspace } from '../engine/store/open-workspace.ts';
import type { WriteDb } from '../shared/core/db/db.ts';
import { sql } from '../shared/core/db/sql.ts';
import { packIds } from '../shared/core/segments/snapshots/pack-ids.ts';
import { peopleMark, storeSnapshots } from '../shared/core/segments/snapshots/store-snapshot.ts';
import { busyWorkspace } from './busy-workspace.ts';
import { removeWorkspace } from './desk.ts';
import { seededRandom } from './random.ts';

const looks = 12;
const leaving = 0.03;
const definition =
  '{"version":1,"where":{"op":"condition","condition":{"kind":"completeness","test":{"op":"at-least","value":20}}}}';

/**
 * The members of one segment at each look, as a year of a shop has them: most stay, and each month some go and about as many come. So most
 * members have been in at every look, and "since when" is asked of all of them.
 */
function* membersByLook(customers: number, share: number, random: () => number): Generator<Int32Array> {
  const isMember = new Uint8Array(customers + 1);
  for (let id = 1; id <= customers; id += 1) isMember[id] = random() < share ? 1 : 0;
  const changes = Math.ceil(customers * share * leaving);
  for (let look = 0; look < looks; look += 1) {
    const ids = new Int32Array(customers);
    let count = 0;
    for (let id = 1; id <= customers; id += 1) {
      ids[count] = id;
      count += isMember[id] ?? 0;
    }
    yield ids.slice(0, count);
    for (let change = 0; change < changes; change += 1) {
      isMember[ids[Math.floor(random() * count)] ?? 0] = 0;
      if (random() < 1 - share) isMember[1 + Math.floor(random() * customers)] = 1;
    }
  }
}

/** Saved segments from one customer in 500 to nearly all, each looked at once a month for a year. */
function addSegments(db: WriteDb, customers: number, segments: number): void {
  const random = seededRandom(41);
  const mark = peopleMark(db);
  for (let segment = 1; segment <= segments; segment += 1) {
    const share = 0.002 + (0.9 * (segment - 1) ** 2) / segments ** 2;
    db.run(
      sql`INSERT INTO segment (id, name, definition, version, changed_at, action)
          VALUES (${segment}, ${`Segment ${segment}`}, ${definition}, 1, '2025-01-01T00:00:00Z', '')`,
    );
    const taken = [...membersByLook(customers, share, random)].map((members, month) => ({
      id: (segment - 1) * looks + month + 1,
      segmentId: segment,
      version: 1,
      takenAt: `2024-${String(month + 1).padStart(2, '0')}-01T00:00:00Z`,
      customers: members.length,
      members: packIds(members),
      peopleMark: mark,
    }));
    storeSnapshots(db, taken);
  }
}

/** The path of a busy workspace with saved segments that were looked at for a year. Made once. */
export async function workspaceWithSegments(customers: number, segments: number): Promise<string> {
  const from = await busyWorkspace(customers);
  const path = from.replace(/\.firsthand$/u, `-watched-${segments}.firsthand`);
  if (existsSync(path)) return path;
  removeWorkspace(path);
  copyFileSync(from, path);
  try {
    const workspace = await openWorkspace(path);
    await workspace.change({ name: 'import', params: { file: 'generated' } }, (db) =>
      addSegments(db, customers, segments),
    );
    await workspace.close();
  } catch (error) {
    // a half-made one would be taken for whole the next time
    removeWorkspace(path);
    throw error;
  }
  return path;
}
