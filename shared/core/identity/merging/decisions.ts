import { int, optional, real, text, type ReadDb, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';

/** Someone's word that two records are not of one person. */
export type Decision = Readonly<{
  id: number;
  /** Who the records belong to now. */
  a: number;
  b: number;
  probability: number | null;
  decidedBy: string;
  decidedAt: string;
}>;

/** Everyone who was decided to be not the same, newest first. */
export function readDecisions(db: ReadDb): Decision[] {
  return db.all(
    sql`SELECT identity_decision.id, one.customer_id AS a, other.customer_id AS b, probability,
               decided_by AS decidedBy, decided_at AS decidedAt
          FROM identity_decision
          JOIN identity_link AS one ON one.record_id = identity_decision.record_a
          JOIN identity_link AS other ON other.record_id = identity_decision.record_b
         WHERE verdict = 'different'
         ORDER BY identity_decision.id DESC`,
    { id: int, a: int, b: int, probability: optional(real), decidedBy: text, decidedAt: text },
  );
}

/** What is known of who is not the same, kept up while people are merged one after another. */
export interface Decisions {
  /** Who stands for a customer, with the merges so far. */
  readonly personOf: (id: number) => number;
  readonly areDifferent: (a: number, b: number) => boolean;
  /** From now on `dropped` is `kept`. */
  readonly join: (kept: number, dropped: number) => void;
}

/** Reads all decisions, by the customers their records belong to now. */
export function openDecisions(db: ReadDb): Decisions {
  const apart = new Map<number, Set<number>>();
  const persons = new Map<number, number>();
  const of = (id: number) => apart.get(id) ?? new Set<number>();
  for (const { a, b } of readDecisions(db)) {
    apart.set(a, of(a).add(b));
    apart.set(b, of(b).add(a));
  }
  const personOf = (id: number) => {
    let at = id;
    for (let next = persons.get(at); next !== undefined; next = persons.get(at)) at = next;
    return at;
  };
  return {
    personOf,
    areDifferent: (a, b) => of(a).has(b),
    join(kept, dropped) {
      persons.set(dropped, kept);
      for (const other of of(dropped)) {
        apart.set(kept, of(kept).add(other));
        apart.set(other, of(other).add(kept));
      }
    },
  };
}

/** The oldest record that is a customer's own: it says who is meant when customers are merged, parted and computed again. */
function ownRecord(db: ReadDb, customer: number): number | null {
  const row = db.first(
    sql`SELECT MIN(record_id) AS id
          FROM identity_link
         WHERE customer_id = ${customer}
           AND NOT EXISTS (SELECT 1
                             FROM merged_row
                            WHERE table_name = 'identity_link'
                              AND row_id = record_id)`,
    { id: optional(int) },
  );
  return row?.id ?? null;
}

/**
 * Remembers that two customers are not the same, by their records. Saying it again changes nothing.
 * @throws {Error} one of them has no record
 */
export function decideDifferent(
  db: WriteDb,
  { a, b, probability }: Readonly<{ a: number; b: number; probability: number | null }>,
  { by, at }: Readonly<{ by: string; at: string }>,
): void {
  const [left, right] = [ownRecord(db, a), ownRecord(db, b)];
  if (left === null || right === null) throw new Error(`customer ${left === null ? a : b} has no record`);
  if (decisionsBetween(db, a, b).length > 0) return;
  db.run(
    sql`INSERT INTO identity_decision (record_a, record_b, verdict, decided_by, decided_at, probability)
        VALUES (${Math.min(left, right)}, ${Math.max(left, right)}, 'different', ${by}, ${at}, ${probability})`,
  );
}

/** The decisions that keep two customers apart. */
export function decisionsBetween(db: ReadDb, a: number, b: number): readonly number[] {
  return readDecisions(db)
    .filter((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a))
    .map(({ id }) => id);
}

/** Takes decisions back: what they kept apart may be merged again. */
export function takeBackDecisions(db: WriteDb, ids: readonly number[]): void {
  db.run(
    sql`DELETE FROM identity_decision WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
}
