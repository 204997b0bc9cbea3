import type { orderMeasures } from '../../schema.ts';
import type { MeantOrder } from './meant-orders.ts';

type Measure = (typeof orderMeasures)[number];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const spent = (meant: readonly MeantOrder[]) => sum(meant.map(({ netMinor }) => netMinor));

/** What a person's orders come to; null where there is nothing to measure. */
export function measureOrders(measure: Measure, meant: readonly MeantOrder[]): number | null {
  const counted = meant.filter(({ counts }) => counts);
  const perOrder = (total: number) => (counted.length === 0 ? null : total / counted.length);
  switch (measure) {
    case 'orders':
      return counted.length;
    case 'spent':
      return spent(meant);
    case 'average':
      return perOrder(spent(meant));
    case 'largest':
      return counted.reduce<number | null>(
        (most, { netMinor }) => Math.max(most ?? netMinor, netMinor),
        null,
      );
    case 'items':
      return sum(counted.map(({ lines }) => sum(lines.map(({ quantity }) => quantity))));
    case 'products':
      return new Set(counted.flatMap(({ lines }) => lines.flatMap(({ product }) => product ?? []))).size;
    case 'refunded':
      return sum(meant.map(({ backMinor }) => backMinor));
    case 'discounted':
      return perOrder(100 * counted.filter(({ order }) => order.isDiscounted).length);
  }
}
