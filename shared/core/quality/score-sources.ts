import { rowFinder } from '../columns/row-finder.ts';
import { int, text } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { QualityScore, Severity } from '../model/quality.ts';
import type { AuditInput } from './audit-input.ts';
import { fieldScores } from './score.ts';

/** What was found among customers, by whom. */
export type FoundCustomers = Readonly<{ field: string | null; severity: Severity; customers: Int32Array }>;

/** Which customers a source has a record of, as marks by row. */
function membersBySource({ db, people }: AuditInput): ReadonlyMap<number, Uint8Array> {
  const rowOf = rowFinder(people.id);
  const members = new Map<number, Uint8Array>();
  const links = sql`SELECT identity_link.customer_id, record.source_id
          FROM record
          JOIN identity_link ON identity_link.record_id = record.id
         WHERE record.replaced_by IS NULL`;
  db.scan(links, ([customer = null, source = null]) => {
    const row = rowOf(int(customer));
    if (row < 0) return;
    const id = int(source);
    const marks = members.get(id) ?? new Uint8Array(people.count);
    marks[row] = 1;
    members.set(id, marks);
  });
  return members;
}

/**
 * The score of every source that has customers: the mean of its fields' scores, worked out as for all customers, over those that the source
 * has a record of. What a customer shows may have come from another source; so it is the score of its customers, not of its files.
 */
export function scoreSources(input: AuditInput, found: readonly FoundCustomers[]): readonly QualityScore[] {
  const rowOf = rowFinder(input.people.id);
  const names = new Map(
    input.db.all(sql`SELECT id, name FROM source`, { id: int, name: text }).map(({ id, name }) => [id, name]),
  );
  return [...membersBySource(input)]
    .sort(([a], [b]) => a - b)
    .map(([id, marks]) => {
      const total = marks.reduce((sum, mark) => sum + mark, 0);
      const looked = found.map(({ field, severity, customers }) => {
        let hits = 0;
        for (const customer of customers) hits += marks[rowOf(customer)] ?? 0;
        return { table: 'customer', field, severity, found: hits, total } as const;
      });
      const fields = [...fieldScores(looked).values()];
      const score = fields.length === 0 ? 100 : fields.reduce((sum, value) => sum + value, 0) / fields.length;
      return { scope: 'source', name: names.get(id) ?? String(id), score };
    });
}
