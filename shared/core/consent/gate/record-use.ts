import { appendAudit, type AuditEntry } from '../../audit/audit.ts';
import { int, type WriteDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import type { ChainHashing } from '../chain.ts';
import type { GateRecord } from './gate-use.ts';

function entryOf({ key, use, what, by, written, leftOut, at }: GateRecord): AuditEntry {
  const isContact = use.use === 'contact';
  return {
    action: `data-out-${use.use}`,
    personal: {
      key,
      by,
      what,
      ...(isContact && { purpose: use.purpose, channel: use.channel }),
      written,
      ...Object.fromEntries(leftOut.map(({ reason, people }) => [`left out: ${reason}`, people])),
    },
    happenedAt: at,
  };
}

/**
 * Writes a use of the gate into the audit log. One that is there already is not written again, so that it may be noted anew on an image
 * of the data that was taken before.
 */
export function recordUse(db: WriteDb, hashing: ChainHashing, record: GateRecord): void {
  const entry = entryOf(record);
  const known = db.first(
    sql`SELECT id
          FROM audit_event
         WHERE action = ${entry.action}
           AND happened_at = ${entry.happenedAt}
           AND personal = ${JSON.stringify(entry.personal)}`,
    { id: int },
  );
  if (known === null) appendAudit(db, hashing, entry);
}
