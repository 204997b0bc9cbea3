import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { recordsOf } from '../../shared/core/identity/recompute.ts';
import { foldRecords } from '../../shared/core/identity/survivorship.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { CustomerProfile } from '../../shared/core/model/people.ts';
import { readExternalIds } from './customer-rows.ts';
import { originReader } from './origins.ts';
import type { Bought } from './read-bought.ts';

const shape = {
  id: int,
  name: optional(text),
  email: optional(text),
  phone: optional(text),
  company: optional(text),
  city: optional(text),
  country: optional(text),
  firstSeenOn: optional(text),
  region: optional(text),
  postcode: optional(text),
  birthDate: optional(text),
  gender: optional(text),
  language: optional(text),
};

/**
 * The customer of an id, through merges.
 * @throws {AppError} 'customer-missing'
 */
export function liveCustomer(db: ReadDb, id: number): number {
  let at = id;
  const passed = new Set<number>();
  while (!passed.has(at)) {
    passed.add(at);
    const row = db.first(sql`SELECT redirect_to FROM customer WHERE id = ${at}`, {
      redirect_to: optional(int),
    });
    if (row === null) break;
    if (row.redirect_to === null) return at;
    at = row.redirect_to;
  }
  throw new AppError('customer-missing', { id });
}

/** Every surviving value with the row of the file it came from. */
function readFields(db: ReadDb, id: number): CustomerProfile['fields'] {
  const golden = foldRecords(recordsOf(db, id));
  const slots = [
    ...[...golden.fields].map(([field, slot]) => ({ field, isCustom: false, slot })),
    ...[...golden.custom].map(([field, slot]) => ({ field, isCustom: true, slot })),
  ];
  const recordIds = JSON.stringify([...new Set(slots.map(({ slot }) => slot.recordId))]);
  const records = db.all(
    sql`SELECT id, import_id AS importId, row FROM record WHERE id IN (SELECT value FROM json_each(${recordIds}))`,
    { id: int, importId: int, row: int },
  );
  const byId = new Map(records.map((record) => [record.id, record]));
  const originOf = originReader(
    db,
    records.map(({ importId }) => importId),
  );
  return slots.map(({ field, isCustom, slot }) => {
    const record = byId.get(slot.recordId);
    if (!record) throw new Error(`record ${slot.recordId} is not there`);
    return { field, isCustom, value: slot.text, origin: originOf(record.importId, record.row) };
  });
}

/** Who a customer is, where each value came from, and what they bought. @throws {AppError} 'customer-missing' */
export function readProfile(db: ReadDb, id: number, bought: Bought): CustomerProfile {
  const row = db.first(
    sql`SELECT id, name, email, phone, company, city, country, first_seen_on AS firstSeenOn, region, postcode,
               birth_date AS birthDate, gender, language
          FROM customer
         WHERE id = ${id}`,
    shape,
  );
  if (!row) throw new AppError('customer-missing', { id });
  const { orders, spentMinor, firstOrderOn, lastOrderOn } = bought;
  return {
    ...row,
    externalIds: readExternalIds(db, JSON.stringify([id]))(id),
    ...{ orders, spentMinor, firstOrderOn, lastOrderOn },
    fields: readFields(db, id),
  };
}
