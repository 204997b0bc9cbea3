import { int, optional, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { readContent, type RecordContent } from '../identity/content.ts';
import { seenOnDay } from '../import/claims/claims.ts';
import { dayFromNumber } from '../model/day.ts';
import { putIds, visitLaterClaims, type UndoContext } from './undo-context.ts';

/** A record that an import brought, and what becomes of it when the import is undone. */
export type OwnRecord = {
  readonly id: number;
  readonly row: number;
  /** The customer it is linked to. */
  readonly customerId: number;
  readonly content: RecordContent;
  /** The next version of it, if there is one. */
  readonly next: number | null;
  /** 'gone', 'user' when somebody made something of it, or the file that has it too. */
  /** The day on which the file saw it that has it too; null where it stays what it is. */
  seenOn: string | null;
  fate: 'gone' | 'user' | Readonly<{ importId: number; row: number }>;
};

function readRecords({ db, importId }: UndoContext): Map<number, OwnRecord> {
  const records = new Map<number, OwnRecord>();
  db.scan(
    sql`SELECT record.id, record.row, identity_link.customer_id, content, replaced_by
          FROM record
          JOIN identity_link ON identity_link.record_id = record.id
         WHERE record.import_id = ${importId}
         ORDER BY record.id`,
    ([id, row, customerId, content, next]) =>
      records.set(int(id ?? null), {
        id: int(id ?? null),
        row: int(row ?? null),
        customerId: int(customerId ?? null),
        content: readContent(text(content ?? null)),
        next: optional(int)(next ?? null),
        seenOn: null,
        fate: 'gone',
      }),
  );
  return records;
}

// what people made here of a person, by what it is called in the preview
const madeOfCustomers = {
  notes: sql`SELECT customer_id FROM customer_note`,
  followUps: sql`SELECT customer_id FROM follow_up`,
  requests: sql`SELECT customer_id FROM request WHERE customer_id IS NOT NULL`,
  opportunities: sql`SELECT customer_id FROM opportunity_state`,
  consents: sql`SELECT customer_id FROM consent_event WHERE import_id IS NULL AND customer_id IS NOT NULL`,
  answers: sql`SELECT customer_id
                 FROM response
                WHERE customer_id IS NOT NULL
                  AND id IN (SELECT response_id FROM answer_theme WHERE origin = 'user'
                             UNION SELECT response_id FROM request_group_answer WHERE origin = 'user')`,
  merges: sql`SELECT kept FROM merge_log
              UNION SELECT dropped FROM merge_log
              UNION SELECT redirect_to FROM customer WHERE redirect_to IS NOT NULL
              UNION SELECT id FROM customer WHERE redirect_to IS NOT NULL`,
} as const;

/** Records about which somebody decided stay: a decision without them would be lost. */
function keepDecided({ db, tally }: UndoContext, records: ReadonlyMap<number, OwnRecord>): void {
  const decided = db.all(
    sql`SELECT record_a AS id FROM identity_decision UNION SELECT record_b FROM identity_decision`,
    { id: int },
  );
  let kept = 0;
  for (const { id } of decided) {
    const record = records.get(id);
    if (record?.fate !== 'gone') continue;
    record.fate = 'user';
    kept += 1;
  }
  tally.userMade('decisions', kept);
}

/** People of whom no other record is left stay with theirs when somebody has made something of them: a note needs its person. */
function keepUserMade({ db, tally }: UndoContext, records: ReadonlyMap<number, OwnRecord>): void {
  const gone = [...records.values()].filter(({ fate }) => fate === 'gone');
  putIds(db, 'undo_records', gone.map(({ id }) => id)); // prettier-ignore
  putIds(db, 'undo_people', gone.map(({ customerId }) => customerId)); // prettier-ignore
  db.run(sql`DELETE FROM temp.undo_people
              WHERE id IN (SELECT customer_id FROM identity_link WHERE record_id NOT IN (SELECT id FROM temp.undo_records))`);
  const kept = new Set<number>();
  for (const [thing, customers] of Object.entries(madeOfCustomers)) {
    const found = db.all(sql`SELECT id FROM temp.undo_people WHERE id IN (${customers})`, { id: int });
    tally.userMade(thing, found.length);
    for (const { id } of found) kept.add(id);
  }
  for (const record of gone) if (kept.has(record.customerId)) record.fate = 'user';
}

/** People whom rows of other files still name stay with their record: it goes to the first file that has such a row. */
function handToOthers({ db }: UndoContext, records: ReadonlyMap<number, OwnRecord>): void {
  const heirs = new Map<number, { importId: number; row: number }>();
  db.scan(
    sql`SELECT customer_id, import_id, MIN(row)
          FROM (SELECT customer_id, import_id, row FROM orders
                UNION ALL SELECT customer_id, import_id, row FROM event
                UNION ALL SELECT customer_id, import_id, row FROM response
                UNION ALL SELECT customer_id, import_id, row FROM preference)
         WHERE customer_id IN (SELECT id FROM temp.undo_people)
         GROUP BY customer_id, import_id
         ORDER BY customer_id, import_id DESC`,
    ([customerId, importId, row]) =>
      heirs.set(int(customerId ?? null), { importId: int(importId ?? null), row: int(row ?? null) }),
  );
  for (const record of records.values()) {
    const heir = heirs.get(record.customerId);
    if (record.fate === 'gone' && heir !== undefined) record.fate = heir;
  }
}

/** The records an import brought, each with what is to become of it, after its other rows are taken back. Leaves in `temp.undo_records` those that go. */
export function readOwnRecords(context: UndoContext): ReadonlyMap<number, OwnRecord> {
  const records = readRecords(context);
  const days = new Map<string, number>();
  visitLaterClaims(context, 'record', ({ id, importId, row, cells }) => {
    const record = records.get(id);
    if (record === undefined) return;
    if (cells === seenOnDay) days.set(`${importId}/${id}`, row);
    else if (record.fate === 'gone') record.fate = { importId, row };
  });
  for (const record of records.values()) {
    if (typeof record.fate === 'string') continue;
    const day = days.get(`${record.fate.importId}/${record.id}`);
    const today = context.imports.get(record.fate.importId)?.startedAt.slice(0, 10) ?? null;
    record.seenOn = day === undefined ? today : dayFromNumber(day);
  }
  keepDecided(context, records);
  keepUserMade(context, records);
  handToOthers(context, records);
  const gone = [...records.values()].filter(({ fate }) => fate === 'gone');
  putIds(context.db, 'undo_records', gone.map(({ id }) => id)); // prettier-ignore
  return records;
}
