import { int, optional, text } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { RecordContent } from '../../identity/content.ts';
import { goldenColumns, insertGolden, goldenValues } from '../../identity/recompute.ts';
import { readSurvivorship } from '../../identity/survivor-rules.ts';
import { foldRecords, type RecordVersion } from '../../identity/survivorship.ts';
import { fieldPolicies } from '../../identity/field-policies.ts';
import { contentDigest, type KindContext } from '../apply/apply-context.ts';
import type { Evidence } from './directory.ts';
import { openPeoplePages, pageColumns } from './people-pages.ts';

export type StoredRecord = Readonly<{ externalKey: string; id: number; digest: string; customerId: number }>;

/** Writes records, their links and new customers. Ids are counted here, so that nothing is read back. */
export interface RecordStore {
  /** Current records of this source and kind of file. */
  readonly current: () => readonly StoredRecord[];
  /** The id of the version of this key and digest, older ones included; null when there never was one. */
  readonly everStored: (externalKey: string, digest: string) => number | null;
  readonly newCustomer: () => number;
  readonly insertCustomer: (id: number, versions: readonly RecordVersion[], firstAct: string | null) => void;
  /** Returns the id of the new record. `replaces` is the record of which this is the next version. */
  readonly insertRecord: (
    record: Readonly<{
      externalKey: string;
      json: string;
      row: number;
      seenOn: string;
      customerId: number;
      evidence: Evidence;
      replaces: number | null;
    }>,
  ) => number;
  readonly version: (id: number, content: RecordContent, seenOn: string) => RecordVersion;
  readonly close: () => void;
}

function lastId(context: KindContext, table: 'customer' | 'record'): number {
  const query =
    table === 'customer' ? sql`SELECT MAX(id) AS id FROM customer` : sql`SELECT MAX(id) AS id FROM record`;
  return context.db.first(query, { id: optional(int) })?.id ?? 0;
}

/** Where each column of a page stands among the computed values; -1 for `redirect_to`, which is NULL in a new customer. */
const places = pageColumns.map((column) => goldenColumns.findIndex((name) => name === column));

/** Opens the records of one source and kind of file for writing. */
export function openRecordStore(context: KindContext): RecordStore {
  const { db, importId, sourceId, kind, policy, now } = context;
  const policies = fieldPolicies(context.columns);
  const survivorship = readSurvivorship(db);
  const current: StoredRecord[] = [];
  const all = new Map<string, number>();
  db.scan(
    sql`SELECT record.id, external_key, content, replaced_by, coalesce(customer.redirect_to, customer.id)
          FROM record
          JOIN identity_link ON identity_link.record_id = record.id
          JOIN customer ON customer.id = identity_link.customer_id
         WHERE source_id = ${sourceId}
           AND substr(external_key, 1, ${kind.length + 1}) = ${`${kind}/`}
         ORDER BY record.id`,
    ([id, key, content, replacedBy, customerId]) => {
      const externalKey = text(key ?? null);
      const digest = contentDigest(context, text(content ?? null));
      all.set(`${externalKey}\u001e${digest}`, int(id ?? null));
      if (replacedBy !== null) return;
      current.push({ externalKey, id: int(id ?? null), digest, customerId: int(customerId ?? null) });
    },
  );
  let customers = lastId(context, 'customer');
  let records = lastId(context, 'record');
  const makeCustomer = db.prepare(insertGolden);
  const makeRecord = db.prepare(
    'INSERT INTO record (id, source_id, external_key, import_id, row, content, seen_on) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const makeLink = db.prepare(
    'INSERT INTO identity_link (record_id, customer_id, evidence, linked_at) VALUES (?, ?, ?, ?)',
  );
  const replace = db.prepare('UPDATE record SET replaced_by = ? WHERE id = ?');
  const pages = openPeoplePages(context);

  return {
    current: () => current,
    everStored: (externalKey, digest) => all.get(`${externalKey}\u001e${digest}`) ?? null,
    newCustomer() {
      customers += 1;
      context.tally.add('customers', 1);
      return customers;
    },
    insertCustomer(id, versions, firstAct) {
      const values = goldenValues(foldRecords(versions, survivorship), firstAct);
      if (pages === null) makeCustomer.run([...values, id]);
      else
        pages.customers.add(
          id,
          places.map((at) => values[at] ?? null),
        );
    },
    insertRecord({ externalKey, json, row, seenOn, customerId, evidence, replaces }) {
      records += 1;
      if (pages !== null && replaces === null) {
        pages.records.add(records, [sourceId, externalKey, importId, row, json, seenOn, null]);
        pages.links.add(records, [customerId, evidence, now]);
        return records;
      }
      // the old version steps back first: only one version of a key may be current; it names itself for that moment
      if (replaces !== null) replace.run([replaces, replaces]);
      makeRecord.run([records, sourceId, externalKey, importId, row, json, seenOn]);
      if (replaces !== null) replace.run([records, replaces]);
      makeLink.run([records, customerId, evidence, now]);
      return records;
    },
    version: (id, content, seenOn) => ({ id, content, policy, policies, seenOn, sourceId }),
    close() {
      for (const statement of [makeCustomer, makeRecord, makeLink, replace]) statement.free();
    },
  };
}
