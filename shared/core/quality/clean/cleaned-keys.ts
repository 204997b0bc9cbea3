import { int, text, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { readContent } from '../../identity/content.ts';
import { cleanContent } from './clean-content.ts';
import { readCleaned } from './read-cleaned.ts';

/** Addresses and numbers as they are after cleaning, with whom they belong to: they say who someone is even where another one survived. */
export function cleanedKeys(
  db: ReadDb,
): readonly Readonly<{ id: number; emailKey: string | null; phoneKey: string | null }>[] {
  const records = sql`SELECT row_id FROM cleaning_change WHERE table_name = 'record' AND field IN ('email', 'phone')`;
  const cells = readCleaned(db, records);
  if (cells.size === 0) return [];
  return db
    .all(
      sql`SELECT record.id AS recordId, record.content, coalesce(customer.redirect_to, customer.id) AS id
            FROM record
            JOIN identity_link ON identity_link.record_id = record.id
            JOIN customer ON customer.id = identity_link.customer_id
           WHERE record.id IN (${records})
           ORDER BY record.id`,
      { recordId: int, content: text, id: int },
    )
    .map(({ recordId, content, id }) => {
      const cleaned = cleanContent(readContent(content), cells.get(recordId) ?? []);
      return { id, emailKey: cleaned.emailKey ?? null, phoneKey: cleaned.phoneKey ?? null };
    });
}
