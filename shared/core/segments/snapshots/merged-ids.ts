import { int, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';

/** Who stands for whom since people were merged. */
export interface MergedIds {
  /** Those who were merged into another, ascending. */
  readonly merged: readonly number[];
  /** The customer that an id stands for now: itself where it was not merged into another. */
  readonly liveOf: (id: number) => number;
  /** Given customers and everybody merged into them, ascending. @param members ascending */
  readonly withMerged: (members: Int32Array) => Int32Array;
}

/** Reads the merges that stand, through any number of them. O(merged customers). */
export function readMergedIds(db: ReadDb): MergedIds {
  const rows = db.all(
    sql`SELECT id, redirect_to AS target FROM customer WHERE redirect_to IS NOT NULL ORDER BY id`,
    { id: int, target: int },
  );
  const next = new Map(rows.map(({ id, target }) => [id, target]));
  const liveOf = (id: number) => {
    let at = id;
    // a circle cannot be made here, but a file may be anybody's
    for (let steps = 0; steps <= next.size; steps += 1) {
      const target = next.get(at);
      if (target === undefined) return at;
      at = target;
    }
    return id;
  };
  const merged = rows.map(({ id }) => id);
  return {
    merged,
    liveOf,
    withMerged(members) {
      if (merged.length === 0) return members;
      const live = new Set(members);
      const others = merged.filter((id) => live.has(liveOf(id)));
      return Int32Array.from([...live, ...others]).sort();
    },
  };
}
