import { bench, describe } from 'vitest';
import type { Points } from '../../stats/clustering/points.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { fit } from './fit.ts';
import { tryNumber } from './propose.ts';
import { judge } from './trust.ts';

/** Five groups that overlap, in six dimensions; the same every time. */
function generated(count: number): Points {
  const dimensions = 6;
  const random = seededRandom(1);
  const values = new Float64Array(count * dimensions);
  for (let i = 0; i < count; i += 1) {
    const group = Math.floor(random() * 5);
    for (let j = 0; j < dimensions; j += 1)
      values[i * dimensions + j] = ((group * (j + 1)) % 5) + random() + random() + random() - 1.5;
  }
  return { count, dimensions, values };
}

describe('clusters of 100,000 customers by six features, in this thread', () => {
  const points = generated(100_000);
  const split = fit(points, 5, 1);
  bench('the split into 5', () => void fit(points, 5, 1), { iterations: 3 });
  bench('trying one number of clusters', () => void tryNumber(points, 5, 1), { iterations: 3 });
  bench('how far it is to be believed', () => void judge(points, split, 1), { iterations: 3 });
});
