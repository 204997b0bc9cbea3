import fc from 'fast-check';
import { definition } from '../definitions/random-definition.ts';
import { events, followUps, preferences } from './random-behaviour.ts';
import { consent } from './random-consent.ts';
import { responses } from './random-feedback.ts';
import { merges, records } from './random-people.ts';
import { orders, products, rates, rfmSettings } from './random-trade.ts';
import type { World } from './world.ts';

function worldOf(customers: number): fc.Arbitrary<World> {
  const customer = fc.integer({ min: 1, max: customers });
  return fc.record({
    currency: fc.constantFrom('EUR', 'EUR', 'USD', null),
    rfm: fc.option(rfmSettings, { freq: 2 }),
    mergedInto: merges(customers),
    records: records(customer),
    products,
    rates,
    orders: orders(customer),
    undoneImports: fc.constantFrom([], [], [12], [13], [12, 13]),
    events: events(customer),
    responses: responses(customer),
    preferences: preferences(customer),
    consent: consent(customer),
    followUps: followUps(customer),
    // a segment may name those before it
    segments: fc.tuple(definition({ depth: 1, segments: [] }), definition({ depth: 1, segments: [1] })),
  });
}

/** Small workspaces that hold something of every kind, or nothing at all. */
// without bias: small lists and first values would make most of them alike
export const world: fc.Arbitrary<World> = fc.noBias(fc.constantFrom(1, 3, 7, 10, 12, 12).chain(worldOf));
