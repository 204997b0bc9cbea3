import fc from 'fast-check';
import { campaignIds, channels, days, eventKinds, likes, times, topics } from '../vocabulary.ts';
import type { Owned, World } from './world.ts';

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 2 });

/** A day, and a moment of it where one is known. */
export const moment = fc
  .tuple(fc.constantFrom(...days), orNull(fc.constantFrom(...times)))
  .map(([day, time]) => ({ day, at: time === null ? null : `${day}T${time}Z` }));

export function events(customer: fc.Arbitrary<number>): fc.Arbitrary<readonly Owned[]> {
  const event = fc
    .record({
      moment,
      kind: fc.constantFrom(...eventKinds),
      channel: orNull(fc.constantFrom(...channels)),
      campaign_id: orNull(fc.constantFrom(...campaignIds)),
    })
    .map(({ moment: { day, at }, ...rest }) => ({ ...rest, happened_on: day, happened_at: at }));
  return fc.array(fc.record({ of: customer, row: event }), { maxLength: 30, size: 'max' });
}

export function preferences(customer: fc.Arbitrary<number>): fc.Arbitrary<World['preferences']> {
  const preference = fc.record({
    source_id: fc.constantFrom(1, 2),
    topic: fc.constantFrom(...topics),
    value: fc.constantFrom(...likes),
    declared_on: orNull(fc.constantFrom(...days)),
  });
  return fc.uniqueArray(fc.record({ of: customer, row: preference }), {
    selector: ({ of, row }) => JSON.stringify([of, row.source_id, row.topic, row.value]),
    maxLength: 16,
    size: 'max',
  });
}

export function followUps(customer: fc.Arbitrary<number>): fc.Arbitrary<readonly Owned[]> {
  const followUp = fc.record({
    reason: fc.constant('call back'),
    state: fc.constantFrom('open', 'waiting', 'done'),
    changed_at: fc.constantFrom(...days).map((day) => `${day}T10:00:00Z`),
  });
  return fc.array(fc.record({ of: customer, row: followUp }), { maxLength: 8, size: 'max' });
}
