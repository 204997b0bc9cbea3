import { int, optional, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { recordsOf } from '../../shared/core/identity/recompute.ts';
import { readSurvivorship } from '../../shared/core/identity/survivor-rules.ts';
import { foldRecords } from '../../shared/core/identity/survivorship.ts';
import type { Side } from '../../shared/core/model/merging.ts';

/** The records that came with other customers, of those a person is merged from: by record, whose it was. */
function readHomes(db: ReadDb, person: number): ReadonlyMap<number, number> {
  const rows = db.all(
    sql`SELECT row_id AS record, merged_row.customer_id AS home
          FROM merged_row
          JOIN customer ON customer.id = merged_row.customer_id
         WHERE table_name = 'identity_link'
           AND customer.redirect_to = ${person}`,
    { record: int, home: int },
  );
  return new Map(rows.map(({ record, home }) => [record, home]));
}

/** Customers as their own records say, whomever they are merged with; one without a record has no values. */
export function readSides(db: ReadDb, ids: Iterable<number>): (id: number) => Side {
  const survivorship = readSurvivorship(db);
  const sides = new Map<number, Side>();
  for (const id of new Set(ids)) {
    const row = db.first(sql`SELECT redirect_to FROM customer WHERE id = ${id}`, {
      redirect_to: optional(int),
    });
    const person = row?.redirect_to ?? id;
    const homes = readHomes(db, person);
    const own = recordsOf(db, person).filter((version) => (homes.get(version.id) ?? person) === id);
    const { fields } = foldRecords(own, survivorship);
    const of = (field: 'name' | 'email' | 'phone') => fields.get(field)?.text ?? null;
    sides.set(id, { id, name: of('name'), email: of('email'), phone: of('phone') });
  }
  return (id) => sides.get(id) ?? { id, name: null, email: null, phone: null };
}
