import type { orderMeasures } from '../../schema.ts';
import type { MeantOrder } from './meant-orders.ts';

type Measure = (typeof orderMeasures)[number];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function largest(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}

function spent(meant: readonly MeantOrder[]): number {
  return sum(
    meant.map(({ counts, amountMinor, takenBackMinor }) => (counts ? amountMinor : 0) - takenBackMinor),
  );
}

/** What a person's orders come to; null where there is nothing to measure. */
export function measureOrders(measure: Measure, meant: readonly MeantOrder[]): number | null {
  const counted = meant.filter(({ counts }) => counts);
  const lines = counted.flatMap((one) => one.lines);
  switch (measure) {
    case 'orders':
      return counted.length;
    case 'spent':
      return spent(meant);
    case 'average':
      return counted.length === 0 ? null : spent(meant) / counted.length;
    case 'largest':
      return largest(counted.map(({ amountMinor }) => amountMinor));
    case 'items':
      return sum(lines.map(({ quantity }) => quantity));
    case 'products':
      return new Set(lines.flatMap(({ product }) => product ?? [])).size;
    case 'refunded':
      return sum(meant.map(({ takenBackMinor }) => takenBackMinor));
    case 'discounted':
      return counted.length === 0
        ? null
        : (100 * counted.filter(({ order }) => order.isDiscounted).length) / counted.length;
  }
}
