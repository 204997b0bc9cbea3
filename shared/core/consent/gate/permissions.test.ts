import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshDb } from '../../../testing/apply-drafts.ts';
import { addLedgerRow, takeBack } from '../../../testing/ledger-rows.ts';
import { runs } from '../../../testing/property-runs.ts';
import { mergePairs } from '../../identity/merging/merge.ts';
import { contactChannels } from '../../model/audience.ts';
import type { Day } from '../../model/day.ts';
import { consentAt } from '../consent-at.ts';
import { effectiveConsent } from '../effective.ts';
import { undated } from '../ledger.ts';
import { permissionOf, readPermissions } from './permissions.ts';

const days = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04'] as const;
const instants = days.flatMap((day) => [`${day}T08:00:00Z`, `${day}T20:00:00Z`]);
const entry = fc.record({
  customer: fc.integer({ min: 1, max: 3 }),
  purpose: fc.constantFrom('newsletter', 'offers'),
  channel: fc.constantFrom('email', 'sms', 'any', 'post'),
  state: fc.constantFrom('granted', 'granted', 'denied', 'withdrawn', 'objected', 'unknown'),
  basis: fc.constantFrom('consent', 'unproven'),
  capturedAt: fc.constantFrom(undated, ...instants),
  recordedAt: fc.constantFrom(...instants),
  expiresOn: fc.option(fc.constantFrom(...days)),
  takenBack: fc.option(fc.constantFrom(...instants)),
});

test('of a whole list, what consentAt and effectiveConsent say of each person', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { maxLength: 14 }),
      fc.array(entry, { maxLength: 4 }),
      fc.boolean(),
      async (said, later, isMerged) => {
        const db = await freshDb();
        db.run({ text: "INSERT INTO customer (id, name) VALUES (1, 'A'), (2, 'B'), (3, 'C')", params: [] });
        const add = ({ takenBack, ...row }: (typeof said)[number]) => {
          const id = addLedgerRow(db, row);
          if (takenBack !== null) takeBack(db, id, takenBack);
        };
        said.forEach(add);
        if (isMerged)
          mergePairs(db, [{ a: 1, b: 2, probability: null }], { at: '2024-01-02T10:00:00Z', origin: 'hand' });
        later.forEach((row) => add(isMerged && row.customer === 2 ? { ...row, customer: 1 } : row));
        for (const day of days as unknown as readonly Day[])
          for (const purpose of ['newsletter', 'offers', 'unheard of']) {
            const permission = readPermissions(db, purpose, day);
            for (const customer of [1, 2, 3]) {
              const states = consentAt(db, customer, day);
              for (const channel of contactChannels) {
                const one = permissionOf(effectiveConsent(states, purpose, channel));
                expect(permission(customer, channel), `${customer} ${purpose} ${channel} ${day}`).toBe(one);
                seen.add(one);
              }
            }
          }
        db.close();
      },
    ),
    { numRuns: runs(120) },
  );
  // the property is worth something only where every answer is given
  expect([...seen].sort()).toEqual(['expired', 'may', 'not-asked', 'refused']);
});
