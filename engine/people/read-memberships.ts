import { int, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { Membership } from '../../shared/core/model/customer-page.ts';
import { hasId } from '../../shared/core/segments/snapshots/pack-ids.ts';
import { readMembers, readSnapshots } from '../../shared/core/segments/snapshots/read-snapshots.ts';

/**
 * The segments that a customer was in at the last look at each, by name, and since when. Reads looks, and evaluates nothing: the newest look
 * at every segment, and of those that the customer is in, older ones as far back as that goes.
 *
 * @param ids the customer's and those that were merged into it
 */
export function readMemberships(db: ReadDb, ids: readonly number[]): Membership[] {
  const isIn = (look: number) => {
    const members = readMembers(db, look);
    return ids.some((id) => hasId(members, id));
  };
  // without their definitions: one may list very many people
  const segments = db.all(sql`SELECT id, name, action FROM segment ORDER BY name`, {
    ...{ id: int, name: text, action: text },
  });
  return segments.flatMap(({ id, name, action }): Membership[] => {
    const looks = readSnapshots(db, id);
    const out = looks.findIndex((look) => !isIn(look.id));
    const first = looks.at(out < 0 ? -1 : out - 1);
    if (out === 0 || first === undefined) return [];
    return [{ id, name, action, since: first.takenAt, isSinceFirst: out < 0 }];
  });
}
