import { int, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Purpose } from '../../shared/core/model/audience.ts';

/** The purposes of a workspace, those of which the ledger says most first. */
export function readPurposes(db: ReadDb): Purpose[] {
  return db.all(
    sql`SELECT purpose_key AS "key", name_en AS nameEn, name_ar AS nameAr, coalesce(said.people, 0) AS people
          FROM purpose
          LEFT JOIN (SELECT purpose_id, COUNT(DISTINCT customer_id) AS people
                       FROM consent_event
                      GROUP BY purpose_id) AS said ON said.purpose_id = purpose.id
         ORDER BY people DESC, purpose.id`,
    { key: text, nameEn: text, nameAr: text, people: int },
  );
}

/** Refuses a purpose that the workspace does not have. @throws {AppError} 'purpose-unknown' */
export function checkPurpose(db: ReadDb, purpose: string): void {
  const known = readPurposes(db).map(({ key }) => key);
  if (!known.includes(purpose)) throw new AppError('purpose-unknown', { purpose, known: known.join(', ') });
}
