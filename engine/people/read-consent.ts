import { consentMatrix } from '../../shared/core/consent/consent-matrix.ts';
import { consentAt, undated } from '../../shared/core/consent/ledger.ts';
import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { ConsentMatrix, ConsentWord } from '../../shared/core/model/customer-page.ts';
import type { Day } from '../../shared/core/model/day.ts';
import { originReader } from './origins.ts';

/** Everything the ledger was told of a customer, newest first; what was taken back with its import is not among it. */
export function readConsentWords(db: ReadDb, customerId: number): ConsentWord[] {
  const rows = db.all(
    sql`SELECT entry.id, purpose.purpose_key AS purpose, entry.channel, entry.state, entry.basis,
               entry.captured_at AS capturedAt, entry.recorded_at AS recordedAt, entry.import_id AS importId, entry.row
          FROM consent_event AS entry
          JOIN purpose ON purpose.id = entry.purpose_id
         WHERE entry.customer_id = ${customerId}
           AND entry.reverses IS NULL
           AND NOT EXISTS (SELECT 1 FROM consent_event AS reversal WHERE reversal.reverses = entry.id)
         ORDER BY CASE entry.captured_at WHEN ${undated} THEN entry.recorded_at ELSE entry.captured_at END DESC,
                  entry.id DESC`,
    {
      id: int,
      purpose: text,
      channel: text,
      state: text,
      basis: text,
      capturedAt: text,
      recordedAt: text,
      importId: optional(int),
      row: optional(int),
    },
  );
  const originOf = originReader(
    db,
    rows.flatMap(({ importId }) => (importId === null ? [] : [importId])),
  );
  return rows.map(({ importId, row, capturedAt, ...word }) => ({
    ...word,
    capturedAt: capturedAt === undated ? null : capturedAt,
    origin: importId === null || row === null ? null : originOf(importId, row),
  }));
}

/** What could be sent to a customer on a day, by purpose and channel. */
export function readConsentMatrix(db: ReadDb, customerId: number, day: Day): ConsentMatrix {
  return consentMatrix(consentAt(db, customerId, day));
}
