import { bench, describe } from 'vitest';
import { seededRandom } from '../../stats/seeded-random.ts';
import { compareNumbers } from './ways/compare-numbers.ts';

const customers = 100_000;
const random = seededRandom(1);
const values = Float64Array.from({ length: customers }, () => Math.floor(random() ** 3 * 10_000));
const rows = Int32Array.from({ length: customers }, (_, at) => at);
const sides = {
  first: rows.filter((row) => row % 3 === 0),
  second: rows.filter((row) => row % 3 !== 0),
  both: new Int32Array(0),
  bothCountedTo: 'neither' as const,
  firstMembers: 0,
  secondMembers: 0,
};

describe('comparing two segments, in this thread', () => {
  bench(
    'one number of 100,000 customers',
    () => void compareNumbers({ of: 'measure', measure: 'spent' }, values, sides),
  );
});
