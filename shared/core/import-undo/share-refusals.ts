import { openLedger } from '../consent/ledger.ts';
import { refusalsOf } from '../consent/refusals.ts';
import type { LinkedRecord } from './groups-without.ts';
import type { UndoContext } from './undo-context.ts';

/**
 * A refusal by e-mail counts for everyone of the address: of people who are apart again each who has it comes to it as to any other that
 * is refused, since when it was refused.
 * @param people the records of each
 */
export function shareRefusals(
  { db, hashing, now }: UndoContext,
  people: ReadonlyMap<number, readonly LinkedRecord[]>,
): void {
  const ledger = openLedger(db, hashing);
  for (const [customerId, records] of people) {
    const met = new Set<string>();
    for (const { importId, row, content } of records) {
      const { emailKey } = content;
      if (emailKey === undefined || met.has(emailKey)) continue;
      met.add(emailKey);
      for (const { people: refusing, capturedAt, from, who, ...draft } of refusalsOf(
        db,
        people.keys(),
        emailKey,
      ))
        if (!refusing.has(customerId))
          ledger.append(
            customerId,
            { ...draft, when: null },
            { importId, row, recordedAt: now, who, capturedAt, from },
          );
    }
  }
  ledger.close();
}
