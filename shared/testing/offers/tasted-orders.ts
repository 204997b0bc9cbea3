// Orders of people who have tastes, or none, for what offers say of themselves.
import { dayFromNumber, dayNumber, type Day } from '../../core/model/day.ts';
import { seededRandom } from '../../core/stats/seeded-random.ts';

/** Customers, and products, from 1 on. */
export const buyers = Array.from({ length: 160 }, (_, at) => at + 1);
export const things = Array.from({ length: 12 }, (_, at) => at + 1);
// the literal is a day
const firstDay = dayNumber('2023-06-01' as Day);

/** One product a time. */
export type Bought = Readonly<{ customer: number; on: Day; product: number }>;

/** Five orders of everybody, two months apart: of three things that are their own, or of any, each half as often as the one before. */
export function tastedOrders(hasTaste: boolean): readonly Bought[] {
  const random = seededRandom(5);
  return buyers.flatMap((customer) =>
    Array.from({ length: 5 }, (_, at) => {
      const own = (customer % 4) * 3 + Math.floor(random() * 3);
      const any = Math.min(things.length - 1, Math.floor(-Math.log2(1 - random())));
      const on = dayFromNumber(firstDay + at * 60 + Math.floor(random() * 60));
      return { customer, on, product: (hasTaste ? own : any) + 1 };
    }),
  );
}
