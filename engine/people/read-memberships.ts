import { int, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { Membership } from '../../shared/core/model/customer-page.ts';
import { looksWith } from '../../shared/core/segments/snapshots/looks-with.ts';
import { groupByOwner } from './timeline/group-by-owner.ts';

type Look = Readonly<{ id: number; takenAt: string }>;

/** The looks at a segment, newest first. */
function readLooks(db: ReadDb): (segment: number) => readonly Look[] {
  return groupByOwner(
    db.all(
      sql`SELECT segment_id AS owner, id, taken_at AS takenAt
            FROM segment_snapshot
           ORDER BY segment_id, id DESC`,
      { owner: int, id: int, takenAt: text },
    ),
  );
}

/**
 * How many looks in a row, from the newest back, have somebody among the members. The newest of all segments are looked into first, then
 * ever more of those that have not come to an end: most segments end at once, and a look is not asked for alone.
 */
function countLooksIn(
  db: ReadDb,
  segments: readonly number[],
  looksAt: (segment: number) => readonly Look[],
  ids: readonly number[],
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let open = segments;
  for (let from = 0, length = 1; open.length > 0; from += length, length *= 4) {
    const next = (segment: number) => looksAt(segment).slice(from, from + length);
    const seen = looksWith(
      db,
      open.flatMap((segment) => next(segment).map(({ id }) => id)),
      ids,
    );
    open = open.filter((segment) => {
      const out = next(segment).findIndex(({ id }) => !seen.has(id));
      counts.set(segment, from + (out < 0 ? next(segment).length : out));
      return out < 0 && next(segment).length === length;
    });
  }
  return counts;
}

/**
 * The segments that a customer was in at the last look at each, by name, and since when. Reads looks, and evaluates nothing: the newest look
 * at every segment, and of those that the customer is in, older ones as far back as that goes.
 *
 * @param ids the customer's and those that were merged into it
 */
export function readMemberships(db: ReadDb, ids: readonly number[]): Membership[] {
  // without their definitions: one may list very many people
  const segments = db.all(sql`SELECT id, name, action FROM segment ORDER BY name`, {
    ...{ id: int, name: text, action: text },
  });
  const looksAt = readLooks(db);
  const counts = countLooksIn(
    db,
    segments.map(({ id }) => id),
    looksAt,
    ids,
  );
  return segments.flatMap(({ id, name, action }): Membership[] => {
    const count = counts.get(id) ?? 0;
    const all = looksAt(id);
    const first = all[count - 1];
    if (first === undefined) return [];
    return [{ id, name, action, since: first.takenAt, isSinceFirst: count === all.length }];
  });
}
