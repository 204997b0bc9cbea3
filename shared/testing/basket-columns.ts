// Order lines of a made-up shop as columns, without a database: for benchmarks of what is bought together.
import { sharedCodes, sharedInts, sharedReals, type Columns } from '../core/columns/columns.ts';
import { seededRandom } from '../core/stats/seeded-random.ts';
import { filled } from './made-feedback.ts';

/** Orders of 1 to 4 lines, 2.5 on average, five a customer over two years; some products take most of the lines. */
export function basketColumns(orderCount: number, productCount: number): Columns {
  const random = seededRandom(1);
  const customers = Math.max(1, Math.floor(orderCount / 5));
  const lineOffsets = sharedInts(orderCount + 1);
  for (let order = 0; order < orderCount; order += 1)
    lineOffsets[order + 1] = (lineOffsets[order] ?? 0) + 1 + Math.floor(random() * 4);
  const count = lineOffsets[orderCount] ?? 0;
  const customerOf = (order: number) => Math.min(customers - 1, Math.floor(order / 5));
  const orders = {
    count: orderCount,
    id: filled(sharedInts(orderCount), (at) => at + 1),
    customer: filled(sharedInts(orderCount), (at) => customerOf(at)),
    day: filled(sharedInts(orderCount), (at) => 19_000 + (at % 5) * 140 + Math.floor(random() * 140)),
    state: sharedCodes(orderCount),
    amountMinor: sharedReals(orderCount).fill(1_000),
    refundedMinor: sharedReals(orderCount),
    isLatest: sharedCodes(orderCount),
    lineOffsets,
  };
  const lines = {
    count,
    customer: sharedInts(count),
    order: sharedInts(count),
    product: sharedInts(count),
    day: sharedInts(count),
    quantity: sharedReals(count),
    amountMinor: sharedReals(count),
    refundedMinor: sharedReals(count),
  };
  const offsets = sharedInts(customers + 1);
  const orderOffsets = sharedInts(customers + 1);
  for (let order = 0; order < orderCount; order += 1) {
    const end = lineOffsets[order + 1] ?? 0;
    for (let line = lineOffsets[order] ?? 0; line < end; line += 1) {
      const skewed = random();
      lines.customer[line] = customerOf(order);
      lines.order[line] = order;
      lines.product[line] = Math.floor(skewed * skewed * productCount);
      lines.day[line] = orders.day[order] ?? 0;
      lines.quantity[line] = 1 + Math.floor(random() * 3);
      lines.amountMinor[line] = 100 + Math.floor(random() * 900);
    }
    offsets[customerOf(order) + 1] = end;
    orderOffsets[customerOf(order) + 1] = order + 1;
  }
  return {
    dataVersion: 1,
    currency: null,
    customers: { count: customers, id: filled(sharedInts(customers), (at) => at + 1), offsets, orderOffsets },
    ...{ orders, lines },
    products: { count: productCount, id: filled(sharedInts(productCount), (at) => at + 1) },
    ordersWithoutRate: 0,
    linesWithoutRate: 0,
  };
}
