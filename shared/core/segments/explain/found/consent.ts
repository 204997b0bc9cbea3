import { consentAt, type ConsentState } from '../../../consent/consent-at.ts';
import { effectiveConsent, type EffectiveConsent } from '../../../consent/effective.ts';
import { isRestrictive, undated } from '../../../consent/ledger.ts';
import { int, text } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import type { Condition } from '../../schema.ts';
import { mostRows, type Finding, type Person } from '../person.ts';

type ConsentCondition = Extract<Condition, { kind: 'consent' }>;

function stateOf(found: EffectiveConsent | null): ConsentCondition['state'] {
  if (found === null) return 'unknown';
  if (found.isExpired) return 'expired';
  if (found.state === 'granted') return 'may';
  return isRestrictive(found.state) ? 'refused' : 'unknown';
}

/** Entries of the ledger by the day asked for that speak of the purpose over the channel, or over every channel. */
function readEntries({ db, id, on }: Person, { purpose, channel }: ConsentCondition) {
  return db.all(
    sql`SELECT entry.id, entry.captured_at AS capturedAt, entry.state, substr(entry.recorded_at, 1, 10) AS recordedOn
          FROM consent_event AS entry
          JOIN purpose ON purpose.id = entry.purpose_id
         WHERE entry.customer_id = ${id}
           AND purpose.purpose_key = ${purpose}
           AND entry.channel IN (${channel}, 'any')
           AND entry.reverses IS NULL
           AND NOT EXISTS (SELECT 1
                             FROM consent_event AS reversal
                            WHERE reversal.reverses = entry.id
                              AND substr(reversal.recorded_at, 1, 10) <= ${on})
           AND substr(CASE entry.captured_at WHEN ${undated} THEN entry.recorded_at ELSE entry.captured_at END, 1, 10) <= ${on}
         ORDER BY entry.captured_at DESC, entry.id DESC`,
    { id: int, capturedAt: text, state: text, recordedOn: text },
  );
}

/** What the ledger says of a purpose over a channel. */
export function findConsent(person: Person, condition: ConsentCondition): Finding {
  const states: readonly ConsentState[] = consentAt(person.db, person.id, person.on);
  const found = effectiveConsent(states, condition.purpose, condition.channel);
  const entries = readEntries(person, condition);
  return {
    fact: { as: 'state', state: stateOf(found) },
    rows: entries.slice(0, mostRows).map(({ id, capturedAt, state, recordedOn }) => ({
      table: 'consent_event' as const,
      id,
      day: capturedAt === undated ? recordedOn : capturedAt.slice(0, 10),
      label: state,
      amountMinor: null,
    })),
    totalRows: entries.length,
  };
}
