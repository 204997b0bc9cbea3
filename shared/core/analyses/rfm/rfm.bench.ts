import { bench, describe } from 'vitest';
import { orderStates, sharedCodes, sharedInts, sharedReals } from '../../columns/columns.ts';
import { computeRfm } from './compute.ts';
import type { RfmInput } from './query.ts';
import { RfmParams } from './schema.ts';

/** Orders of a shop with a long tail of rare buyers, by a fixed rule: the same every time. */
function generated(orders: number, customers: number): RfmInput {
  const counts = new Int32Array(customers);
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let at = 0; at < orders; at += 1) {
    const customer = Math.floor(random() ** 2 * customers);
    counts[customer] = (counts[customer] ?? 0) + 1;
  }
  const offsets = sharedInts(customers + 1);
  counts.forEach((count, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + count;
  });
  const input = {
    currency: null,
    customerId: sharedInts(customers).map((_, at) => at + 1),
    offsets,
    day: sharedInts(orders),
    state: sharedCodes(orders),
    amountMinor: sharedReals(orders),
    refundedMinor: sharedReals(orders),
    isLatest: sharedCodes(orders),
    ordersWithoutRate: 0,
  };
  for (let at = 0; at < customers; at += 1) {
    const own = Int32Array.from(
      { length: counts[at] ?? 0 },
      () => 19_000 + Math.floor(random() * 730),
    ).sort();
    input.day.set(own, offsets[at] ?? 0);
  }
  for (let at = 0; at < orders; at += 1) {
    input.state[at] = random() < 0.95 ? 0 : Math.floor(random() * orderStates.length);
    input.amountMinor[at] = 100 + Math.floor(random() * 20_000);
  }
  return input;
}

describe('RFM over generated orders, in this thread', () => {
  const params = RfmParams.parse({});
  const small = generated(250_000, 50_000);
  const large = generated(1_250_000, 250_000);
  bench('250,000 orders of 50,000 customers', () => void computeRfm(small, params));
  bench('1,250,000 orders of 250,000 customers', () => void computeRfm(large, params));
});
