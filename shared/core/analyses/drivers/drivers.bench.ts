import { bench, describe } from 'vitest';
import { seededRandom } from '../../stats/seeded-random.ts';
import { drawAgain } from './draw-again.ts';

const random = seededRandom(1);
const columns = Array.from({ length: 10 }, () =>
  Float64Array.from({ length: 2_000 }, () => Math.floor(random() * 10) + 1),
);

describe('drivers, in this thread', () => {
  bench('nine drivers of 2,000 responses, drawn anew 200 times', () => {
    drawAgain(columns, 200, 1, () => undefined);
  });
});
