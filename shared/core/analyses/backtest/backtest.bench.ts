import { bench, describe } from 'vitest';
import { manyLines } from '../../../testing/offers/many-lines.ts';
import { computeBacktest } from './compute.ts';
import { BacktestParams } from './schema.ts';

const params = BacktestParams.parse({});
const input = manyLines(100_000, 10_000, 1_000);

describe('backtest, in this thread', () => {
  bench(
    '10,000 customers, 100,000 lines',
    () => {
      computeBacktest(input, params, () => undefined);
    },
    { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 },
  );
});
