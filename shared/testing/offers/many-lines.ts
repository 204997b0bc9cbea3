// Order lines by a fixed rule, for benchmarks: customers with a taste, products of which few sell much.
import { seededRandom } from '../../core/stats/seeded-random.ts';
import type { OffersInput } from '../../core/offers/offers-input.ts';
import { columnsOfLines, plainInput, type MadeLine } from './made-columns.ts';

/** So many lines by so many customers over two years. */
export function manyLines(count: number, customers: number, products: number): OffersInput {
  const random = seededRandom(4);
  const groups = 50;
  const lines = Array.from({ length: count }, (_, at): MadeLine => {
    const customer = Math.floor((at * customers) / count);
    const rank = Math.floor(products * random() ** 3);
    const product =
      random() < 0.5 ? rank : Math.min(products - 1, rank - (rank % groups) + (customer % groups));
    return {
      customer,
      product,
      order: Math.floor(at / 2),
      day: (customer * 7 + Math.floor(at / 2) * 41) % 730,
    };
  });
  return plainInput(columnsOfLines(lines, customers, products));
}
