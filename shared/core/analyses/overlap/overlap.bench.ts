import { bench, describe } from 'vitest';
import { noBits, setBit } from '../../segments/bits.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { computeOverlap } from './compute.ts';

const customers = 500_000;
const random = seededRandom(1);
const sets = Array.from({ length: 8 }, (_, at) => {
  const set = noBits(customers);
  for (let row = 0; row < customers; row += 1) if (random() < (at + 1) / 16) setBit(set, row);
  return set;
});
const customerId = Int32Array.from({ length: customers }, (_, at) => at + 1);

describe('overlap, in this thread', () => {
  bench('8 segments of 500,000 customers', () => void computeOverlap({ customerId, sets }));
});
