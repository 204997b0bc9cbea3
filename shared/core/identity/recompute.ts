import { int, optional, text, type ReadDb, type WriteDb } from '../db/db.ts';
import { sql, type SqlValue } from '../db/sql.ts';
import { customerFields, readContent, type CustomerField } from './content.ts';
import { openImportPolicies } from './import-policies.ts';
import { foldRecords, type Golden, type RecordVersion } from './survivorship.ts';

/** Columns of `customer` that are computed, in the order of `goldenValues`. */
export const goldenColumns = [
  'name', 'given_name', 'family_name', 'email', 'phone', 'company', 'city', 'region', 'postcode', 'country', 'birth_date',
  'gender', 'language', 'email_key', 'phone_key', 'custom', 'name_key', 'search_text', 'first_seen_on',
] as const; // prettier-ignore

/** The statement that stores computed values: bind `[...goldenValues(…), id]`. */
export const updateGolden = `UPDATE customer SET ${goldenColumns.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`;

/** The statement that makes a customer: bind `[...goldenValues(…), id]`. */
export const insertGolden = `INSERT INTO customer (${goldenColumns.join(', ')}, id) VALUES (${goldenColumns.map(() => '?').join(', ')}, ?)`;

/**
 * What `customer` stores of a golden record.
 * @param firstAct the earliest day of an order, event or answer, null when there is none
 * @returns one value per column of `goldenColumns`; custom values as a JSON list of [name, text], NULL when there are none
 */
export function goldenValues(golden: Golden, firstAct: string | null): SqlValue[] {
  const field = (name: CustomerField) => golden.fields.get(name)?.text ?? null;
  const custom = [...golden.custom].map(([name, slot]) => [name, slot.text]);
  const { firstSeenOn } = golden;
  const first =
    firstSeenOn === null || (firstAct !== null && firstAct < firstSeenOn) ? firstAct : firstSeenOn;
  return [
    ...customerFields.map(field),
    golden.emailKey,
    golden.phoneKey,
    custom.length === 0 ? null : JSON.stringify(custom),
    golden.nameKey,
    golden.searchText,
    first,
  ];
}

/** All versions of all records of one customer, oldest first. */
export function recordsOf(db: ReadDb, customerId: number): RecordVersion[] {
  const policiesOf = openImportPolicies(db);
  return db
    .all(
      sql`SELECT record.id, record.content, record.seen_on, record.import_id, record.row
            FROM identity_link
            JOIN record ON record.id = identity_link.record_id
           WHERE identity_link.customer_id = ${customerId}
           ORDER BY record.id`,
      { id: int, content: text, seen_on: text, import_id: int, row: int },
    )
    .map((row) => ({
      id: row.id,
      content: readContent(row.content),
      seenOn: row.seen_on,
      importId: row.import_id,
      row: row.row,
      ...policiesOf(row.import_id),
    }));
}

/** The first day the customer bought, did, answered or declared something; null when there is none. */
export function firstActOf(db: ReadDb, customerId: number): string | null {
  const row = db.first(
    sql`SELECT MIN(day) AS day
          FROM (SELECT MIN(placed_on) AS day FROM orders WHERE customer_id = ${customerId}
                UNION ALL
                SELECT MIN(happened_on) FROM event WHERE customer_id = ${customerId}
                UNION ALL
                SELECT MIN(answered_on) FROM response WHERE customer_id = ${customerId}
                UNION ALL
                SELECT MIN(declared_on) FROM preference WHERE customer_id = ${customerId})`,
    { day: optional(text) },
  );
  return row?.day ?? null;
}

/** The values a customer must have by its records; what the table stores is this, and nothing else. */
export function computeCustomer(db: ReadDb, customerId: number): SqlValue[] {
  return goldenValues(foldRecords(recordsOf(db, customerId)), firstActOf(db, customerId));
}

/** Computes one customer again from its records and stores the result. The full-text index is the caller's to rebuild. */
export function recompute(db: WriteDb, customerId: number): void {
  db.run({ text: updateGolden, params: [...computeCustomer(db, customerId), customerId] });
}
