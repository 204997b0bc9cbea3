import { int, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { readContent } from '../../shared/core/identity/content.ts';
import { openImportPolicies } from '../../shared/core/identity/import-policies.ts';
import { foldRecords, type RecordVersion } from '../../shared/core/identity/survivorship.ts';
import type { Side } from '../../shared/core/model/merging.ts';

/** Customers as their own records say, whomever they are merged with; one without a record has no values. */
export function readSides(db: ReadDb, ids: Iterable<number>): (id: number) => Side {
  const asked = JSON.stringify([...new Set(ids)]);
  const policiesOf = openImportPolicies(db);
  const versions = new Map<number, RecordVersion[]>();
  const take = (home: number, version: RecordVersion) => {
    const known = versions.get(home);
    if (known) known.push(version);
    else versions.set(home, [version]);
  };
  db.all(
    sql`SELECT owned.home, record.id, record.content, record.seen_on AS seenOn, record.import_id AS importId
          FROM (SELECT record_id, identity_link.customer_id AS home
                  FROM identity_link
                 WHERE identity_link.customer_id IN (SELECT value FROM json_each(${asked}))
                   AND NOT EXISTS (SELECT 1 FROM merged_row
                                    WHERE table_name = 'identity_link' AND row_id = record_id)
                UNION ALL
                SELECT row_id, customer_id
                  FROM merged_row
                 WHERE table_name = 'identity_link'
                   AND customer_id IN (SELECT value FROM json_each(${asked}))) AS owned
          JOIN record ON record.id = owned.record_id
         ORDER BY record.id`,
    { home: int, id: int, content: text, seenOn: text, importId: int },
  ).forEach(({ home, id, content, seenOn, importId }) =>
    take(home, { id, content: readContent(content), seenOn, ...policiesOf(importId) }),
  );
  return (id) => {
    const { fields } = foldRecords(versions.get(id) ?? []);
    const of = (field: 'name' | 'email' | 'phone') => fields.get(field)?.text ?? null;
    return { id, name: of('name'), email: of('email'), phone: of('phone') };
  };
}
