import { undated } from '../../shared/core/consent/ledger.ts';
import type { Columns } from '../../shared/core/columns/columns.ts';
import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { recordsOf } from '../../shared/core/identity/recompute.ts';
import { readSurvivorship } from '../../shared/core/identity/survivor-rules.ts';
import { foldRecords } from '../../shared/core/identity/survivorship.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { CustomerProfile } from '../../shared/core/model/people.ts';
import { readCustomerRows, totalsOf } from './customer-rows.ts';
import { originReader } from './origins.ts';
import { keptOf } from './people-lists.ts';

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
  const golden = foldRecords(recordsOf(db, id), readSurvivorship(db));
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

/** The present state of every purpose and channel the ledger speaks of. */
function readConsent(db: ReadDb, id: number): CustomerProfile['consent'] {
  const rows = db.all(
    sql`SELECT purpose.purpose_key AS purpose, consent_state.channel, consent_state.state, consent_state.basis,
               consent_state.captured_at AS capturedAt, consent_event.import_id AS importId, consent_event.row
          FROM consent_state
          JOIN purpose ON purpose.id = consent_state.purpose_id
          JOIN consent_event ON consent_event.id = consent_state.event_id
         WHERE consent_state.customer_id = ${id}
         ORDER BY purpose.id, consent_state.channel`,
    {
      purpose: text,
      channel: text,
      state: text,
      basis: text,
      capturedAt: text,
      importId: optional(int),
      row: optional(int),
    },
  );
  const originOf = originReader(
    db,
    rows.flatMap(({ importId }) => (importId === null ? [] : [importId])),
  );
  return rows.map(({ importId, row, capturedAt, ...state }) => ({
    ...state,
    capturedAt: capturedAt === undated ? null : capturedAt,
    origin: importId === null || row === null ? null : originOf(importId, row),
  }));
}

/** Who a customer is, where each value came from, what they bought and what they agreed to. */
export function readProfile(db: ReadDb, columns: Columns, askedId: number): CustomerProfile {
  const id = liveCustomer(db, askedId);
  const { totals, rowOf } = keptOf(columns);
  const [row] = readCustomerRows(db, Int32Array.of(id), totals, rowOf);
  const more = db.first(
    sql`SELECT region, postcode, birth_date AS birthDate, gender, language FROM customer WHERE id = ${id}`,
    {
      region: optional(text),
      postcode: optional(text),
      birthDate: optional(text),
      gender: optional(text),
      language: optional(text),
    },
  );
  if (!row || !more) throw new AppError('customer-missing', { id: askedId });
  return {
    ...row,
    ...totalsOf(totals, rowOf(id)),
    ...more,
    fields: readFields(db, id),
    consent: readConsent(db, id),
  };
}
