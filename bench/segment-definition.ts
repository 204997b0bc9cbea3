import type { Condition, Goods, SegmentDefinition, SegmentNode } from '../shared/core/segments/schema.ts';

/** The day on which the benchmark asks: the last of the generated lines. */
export const askedOn = '2024-12-31';

const one = (condition: Condition): SegmentNode => ({ op: 'condition', condition });
const garden: Goods = { by: 'category', categories: ['Garden'] };
const anything: Goods = { by: 'anything' };
const lastDays = (count: number) => ({ op: 'within-last', count, unit: 'day' }) as const;

/** Ten nested conditions over the generated customers, orders and lines; `spent` is the threshold that is dragged. Peers have the same in SQL. */
export function benchDefinition(spent: number): SegmentDefinition {
  const ordered = (
    measure: Extract<Condition, { kind: 'orders' }>['measure'],
    goods: Goods,
    period: Extract<Condition, { kind: 'orders' }>['period'],
    value: number,
  ) => one({ kind: 'orders', measure, goods, period, test: { op: 'at-least', value } });
  return {
    version: 1,
    where: {
      op: 'all',
      nodes: [
        {
          op: 'any',
          nodes: [
            ordered('orders', garden, lastDays(90), 1),
            ordered('spent', anything, { op: 'ever' }, spent),
            ordered('items', { by: 'category', categories: ['Toys', 'Bags'] }, lastDays(365), 10),
          ],
        },
        one({ kind: 'order-day', which: 'last', goods: anything, test: lastDays(180) }),
        {
          op: 'none',
          nodes: [
            one({ kind: 'order-day', which: 'first', goods: anything, test: lastDays(60) }),
            one({ kind: 'text', field: 'city', test: { op: 'is', values: ['Berlin', 'Essen'] } }),
          ],
        },
        {
          op: 'any',
          nodes: [
            ordered('products', anything, { op: 'ever' }, 12),
            ordered('average', anything, { op: 'ever' }, 30_000),
            {
              op: 'all',
              nodes: [
                one({ kind: 'text', field: 'name', test: { op: 'contains', value: 'da' } }),
                ordered('spent', { by: 'category', categories: ['Lighting'] }, { op: 'ever' }, 20_000),
              ],
            },
          ],
        },
        one({
          kind: 'orders',
          measure: 'orders',
          goods: anything,
          period: { op: 'ever' },
          test: { op: 'between', from: 2, to: 60 },
        }),
      ],
    },
  };
}
