import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { StepChange } from '../../shared/core/model/cleaning.ts';

const shape = {
  before: text,
  after: optional(text),
  isLater: int,
  row: optional(int),
  fileName: optional(text),
  ownerId: int,
  ownerName: optional(text),
};

/** A page of what a step changed, in the order in which the rows came; nothing of one that was undone. */
export function listChanges(
  db: ReadDb,
  stepId: number,
  { offset, limit }: Readonly<{ offset: number; limit: number }>,
): { total: number; changes: StepChange[] } {
  const all = sql`SELECT COUNT(*) AS n FROM cleaning_change WHERE step_id = ${stepId}`;
  const page = db.all(
    sql`WITH page AS (SELECT table_name, row_id, field, before, after, import_id IS NOT NULL AS isLater
                        FROM cleaning_change
                       WHERE step_id = ${stepId}
                       ORDER BY table_name, row_id, field
                       LIMIT ${limit} OFFSET ${offset})
        SELECT page.before, page.after, page.isLater, record.row, import.file_name AS fileName,
               COALESCE(owner.id, product.id) AS ownerId,
               COALESCE(owner.name, owner.email, owner.phone, product.name, product.sku) AS ownerName
          FROM page
          LEFT JOIN record ON page.table_name = 'record' AND record.id = page.row_id
          LEFT JOIN import ON import.id = record.import_id
          LEFT JOIN identity_link ON identity_link.record_id = record.id
          LEFT JOIN customer AS linked ON linked.id = identity_link.customer_id
          LEFT JOIN customer AS owner ON owner.id = COALESCE(linked.redirect_to, linked.id)
          LEFT JOIN product ON page.table_name = 'product' AND product.id = page.row_id
         ORDER BY page.table_name, page.row_id, page.field`,
    shape,
  );
  return {
    total: db.first(all, { n: int })?.n ?? 0,
    changes: page.map(({ before, after, isLater, row, fileName, ownerId, ownerName }) => ({
      before,
      after,
      owner: { id: ownerId, name: ownerName },
      place: row === null || fileName === null ? null : { fileName, row },
      isLater: isLater === 1,
    })),
  };
}
