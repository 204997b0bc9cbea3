import { consentAt } from '../../../core/consent/consent-at.ts';
import { effectiveConsent } from '../../../core/consent/effective.ts';
import { int } from '../../../core/db/db.ts';
import { sql, type Sql } from '../../../core/db/sql.ts';
import type { Day } from '../../../core/model/day.ts';
import { listed, type Ask, type Of } from './ask.ts';

const refusals: readonly string[] = ['denied', 'withdrawn', 'objected'];

/** What the ledger says of one customer, by the two functions that say what it means. */
function stateOf({ db, on }: Ask, id: number, { purpose, channel }: Of<'consent'>): string {
  // the day of a definition is one
  const found = effectiveConsent(consentAt(db, id, on as Day), purpose, channel);
  if (found === null) return 'unknown';
  if (found.state === 'granted') return 'may';
  if (refusals.includes(found.state)) return 'refused';
  return found.isExpired ? 'expired' : 'unknown';
}

export function byConsent(ask: Ask, condition: Of<'consent'>): Sql {
  const everybody = ask.db.all(sql`SELECT id FROM customer WHERE redirect_to IS NULL`, { id: int });
  const ids = everybody.map(({ id }) => id).filter((id) => stateOf(ask, id, condition) === condition.state);
  return sql`SELECT value AS id FROM ${listed(ids)}`;
}
