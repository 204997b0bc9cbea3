import type { Bits } from '../bits.ts';
import { bitsWhere } from '../combine-bits.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';
import { consentAnswer, consentStates } from './consent-states.ts';

/**
 * For whom the ledger says so of a purpose over a channel at the end of the day. What was said of every channel counts for each; of
 * merged people the stricter side counts.
 */
export function consented(
  { purpose, channel, state }: Extract<Condition, { kind: 'consent' }>,
  { facts, on }: Asked,
): Bits {
  const consent = facts.get('consent');
  const statesOf = consentStates(consent, purpose, on);
  return bitsWhere(
    consent.offsets.length - 1,
    (row) => consentAnswer(statesOf(row), purpose, channel) === state,
  );
}
