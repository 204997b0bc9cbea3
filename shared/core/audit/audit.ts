import {
  chainStart,
  link,
  verifyChain,
  type ChainHashing,
  type ChainState,
  type ChainVerdict,
} from '../consent/chain.ts';
import { int, optional, text, type ReadDb, type WriteDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';

/** What was done to the workspace as a whole. `action` is never personal; `personal` is kept apart and can be erased. */
export type AuditEntry = Readonly<{
  action: string;
  personal: Readonly<Record<string, string | number | null>>;
  /** ISO 8601 UTC. */
  happenedAt: string;
}>;

/** Appends an entry to the audit log, joined to the one before. Belongs inside the transaction of what it tells of. */
export function appendAudit(db: WriteDb, hashing: ChainHashing, entry: AuditEntry): void {
  const last = db.first(sql`SELECT id, hash FROM audit_event ORDER BY id DESC LIMIT 1`, {
    id: int,
    hash: text,
  });
  const id = (last?.id ?? 0) + 1;
  const personal = JSON.stringify(entry.personal);
  const values = [id, entry.action, entry.happenedAt];
  const made = link(hashing, last?.hash ?? chainStart, values, personal);
  db.run(
    sql`INSERT INTO audit_event (id, action, personal, salt, personal_digest, happened_at, previous_hash, hash)
        VALUES (${id}, ${entry.action}, ${personal}, ${made.salt}, ${made.personalDigest}, ${entry.happenedAt},
                ${made.previousHash}, ${made.hash})`,
  );
}

/** Verifies the whole audit log. Compare `length` and `head` with those kept in the workspace's header. */
export function verifyAudit(db: ReadDb, sha256: ChainHashing['sha256']): ChainVerdict {
  const entries = db.all(
    sql`SELECT id, action, personal, salt, personal_digest, happened_at, previous_hash, hash
          FROM audit_event
         ORDER BY id`,
    {
      id: int,
      action: text,
      personal: optional(text),
      salt: optional(text),
      personal_digest: text,
      happened_at: text,
      previous_hash: text,
      hash: text,
    },
  );
  return verifyChain(
    sha256,
    entries.map((entry) => ({
      id: entry.id,
      values: [entry.id, entry.action, entry.happened_at],
      personal: entry.personal,
      salt: entry.salt,
      personalDigest: entry.personal_digest,
      previousHash: entry.previous_hash,
      hash: entry.hash,
    })),
  );
}

/** Length and head of both chains, as the workspace's header keeps them. */
export function chainStates(db: ReadDb): { consent: ChainState; audit: ChainState } {
  const shape = { length: int, head: optional(text) };
  const consent = db.first(
    sql`SELECT COUNT(*) AS length, (SELECT hash FROM consent_event ORDER BY id DESC LIMIT 1) AS head
          FROM consent_event`,
    shape,
  );
  const audit = db.first(
    sql`SELECT COUNT(*) AS length, (SELECT hash FROM audit_event ORDER BY id DESC LIMIT 1) AS head
          FROM audit_event`,
    shape,
  );
  return {
    consent: { length: consent?.length ?? 0, head: consent?.head ?? chainStart },
    audit: { length: audit?.length ?? 0, head: audit?.head ?? chainStart },
  };
}
