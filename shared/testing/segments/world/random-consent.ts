import fc from 'fast-check';
import { undated } from '../../../core/consent/ledger.ts';
import { consentChannels, days, times } from '../vocabulary.ts';
import type { World } from './world.ts';

const instant = fc
  .tuple(fc.constantFrom(...days), fc.constantFrom(...times))
  .map(([day, time]) => `${day}T${time}Z`);

/** Entries of a ledger, dated and not, some of which run out and some of which are taken back later. */
export function consent(customer: fc.Arbitrary<number>): fc.Arbitrary<World['consent']> {
  const entry = fc.record({
    of: customer,
    reverses: fc.option(fc.nat(), { freq: 6 }),
    row: fc.record({
      purpose_id: fc.constantFrom(1, 1, 2),
      channel: fc.constantFrom('email', 'email', 'sms', 'any', ...consentChannels),
      state: fc.constantFrom('granted', 'granted', 'unknown', 'denied', 'withdrawn', 'objected'),
      basis: fc.constantFrom('consent', 'unproven'),
      captured_at: fc.oneof(
        { weight: 4, arbitrary: instant },
        { weight: 1, arbitrary: fc.constant(undated) },
      ),
      expires_on: fc.option(fc.constantFrom(...days), { freq: 2 }),
      recorded_at: instant,
    }),
  });
  return fc.array(entry, { maxLength: 36, size: 'max' }).map((entries) => {
    const taken = new Set<number>();
    return entries.map((one, at) => {
      const target = one.reverses === null || at === 0 ? null : one.reverses % at;
      // nothing is taken back twice, and what takes back is not taken back
      if (target === null || taken.has(target) || taken.has(at)) return { ...one, reverses: null };
      taken.add(target);
      taken.add(at);
      return { ...one, reverses: target };
    });
  });
}
