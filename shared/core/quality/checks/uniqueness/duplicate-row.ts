import { sql } from '../../../db/sql.ts';
import { tableCheck } from '../../table-check.ts';

/** Does a row about a person stand twice in one file, the same in every cell? The second has the first one's key and its ordinal. */
export const duplicateRow = tableCheck({
  id: 'duplicate-row',
  dimension: 'uniqueness',
  severity: 'low',
  table: 'customer',
  field: null,
  total: sql`SELECT COUNT(*) AS n FROM record WHERE replaced_by IS NULL`,
  wrong: () => sql`SELECT record.id, identity_link.customer_id, customer.name
          FROM record
          JOIN identity_link ON identity_link.record_id = record.id
          JOIN customer ON customer.id = identity_link.customer_id
         WHERE record.replaced_by IS NULL
           AND instr(record.external_key, char(31)) > 0
           AND EXISTS (SELECT 1 FROM record AS first
                        WHERE first.source_id = record.source_id
                          AND first.external_key = substr(record.external_key, 1, instr(record.external_key, char(31)) - 1)
                          AND first.replaced_by IS NULL
                          AND first.content = record.content)
         ORDER BY record.id`,
  action: null,
});
