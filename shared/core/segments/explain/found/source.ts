import { int, text } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import type { Condition } from '../../schema.ts';
import { mostRows, type Finding, type Person } from '../person.ts';

/** Whether a source speaks of somebody by the day asked for: 'speaks' or 'silent', with its records of them. */
export function findSource(person: Person, { source }: Extract<Condition, { kind: 'source' }>): Finding {
  const records = person.db.all(
    sql`SELECT record.id, record.seen_on AS day, source.name AS label
          FROM identity_link
          JOIN record ON record.id = identity_link.record_id
          JOIN source ON source.id = record.source_id
         WHERE identity_link.customer_id IN (SELECT value FROM json_each(${person.ids}))
           AND record.source_id = ${source}
           AND record.seen_on <= ${person.on}
         ORDER BY record.seen_on DESC, record.id DESC`,
    { id: int, day: text, label: text },
  );
  return {
    fact: { as: 'state', state: records.length === 0 ? 'silent' : 'speaks' },
    rows: records.slice(0, mostRows).map((row) => ({ ...row, table: 'record' as const, amountMinor: null })),
    totalRows: records.length,
  };
}
