import { int, text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { ConsentDraft } from '../import/normalise/drafts.ts';
import { emailKey as keyOf } from '../import/cells/parse-email.ts';

/** A refusal of contact that names an e-mail address, and who has it in the ledger. */
export type Refusal = Pick<ConsentDraft, 'purpose' | 'channel' | 'state' | 'basis' | 'evidence'> &
  Readonly<{
    /** The entry that said it first. */
    from: number;
    capturedAt: string;
    who: Readonly<Record<string, string>>;
    people: Set<number>;
  }>;

type Personal = Readonly<{ who: Record<string, string>; evidence: ConsentDraft['evidence']; from?: number }>;

/**
 * The refusals that stand by e-mail of some customers, as far as they name one address. One of which the personal part was erased
 * names none.
 */
export function refusalsOf(db: ReadDb, customers: Iterable<number>, emailKey: string): Refusal[] {
  const refusals = new Map<string, Refusal>();
  db.all(
    sql`SELECT entry.id, customer_id, purpose_key, channel, state, basis, captured_at, personal
          FROM consent_event AS entry
          JOIN purpose ON purpose.id = entry.purpose_id
         WHERE customer_id IN (SELECT value FROM json_each(${JSON.stringify([...customers])}))
           AND channel IN ('email', 'any')
           AND state IN ('denied', 'withdrawn', 'objected')
           AND personal IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM consent_event AS reversal WHERE reversal.reverses = entry.id)
         ORDER BY entry.id`,
    {
      id: int,
      customer_id: int,
      purpose_key: text,
      channel: text,
      state: text,
      basis: text,
      captured_at: text,
      personal: text,
    },
  ).forEach((row) => {
    // written by the ledger
    const { who, evidence, from = row.id } = JSON.parse(row.personal) as Personal;
    if (who['email'] === undefined || keyOf(who['email']) !== emailKey) return;
    // entries for several people of one address are said in one row, each of one of them
    const key = JSON.stringify([row.purpose_key, row.channel, row.state, row.captured_at]);
    const known = refusals.get(key);
    if (known) known.people.add(row.customer_id);
    else
      refusals.set(key, {
        purpose: row.purpose_key,
        // the table's CHECKs allow no others
        channel: row.channel as ConsentDraft['channel'],
        state: row.state as ConsentDraft['state'],
        basis: row.basis,
        evidence,
        capturedAt: row.captured_at,
        from,
        who,
        people: new Set([row.customer_id]),
      });
  });
  return [...refusals.values()];
}
