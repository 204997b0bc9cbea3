import { bench, describe } from 'vitest';
import { manyLines } from '../../../testing/offers/many-lines.ts';
import { computeNextProducts } from './compute.ts';
import { NextProductsParams } from './schema.ts';

const params = NextProductsParams.parse({});
const once = { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 };

describe('next products, in this thread', () => {
  for (const [lines, customers, products] of [
    [10_000, 2_000, 80],
    [1_000_000, 100_000, 5_000],
  ] as const) {
    const input = { offers: manyLines(lines, customers, products), people: null };
    bench(
      `${customers} customers, ${lines} lines, ${products} products`,
      () => {
        computeNextProducts(input, params, () => undefined);
      },
      once,
    );
  }
});
