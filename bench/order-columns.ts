import { countingSort } from '../shared/core/columns/counting-sort.ts';
import { sharedCodes, sharedInts, sharedReals, type Columns } from '../shared/core/columns/columns.ts';
import { readCurrency } from '../shared/core/model/money.ts';
import { forEachOrderLine, linesPerCustomer } from './order-lines.ts';

type Orders = { count: number; customer: Int32Array; day: Int32Array; amountMinor: Float64Array };

/** The generated lines added up by order, in the order they are generated. */
function collectOrders(lines: number): Orders {
  const orders: Orders = {
    count: 0,
    customer: new Int32Array(lines),
    day: new Int32Array(lines),
    amountMinor: new Float64Array(lines),
  };
  forEachOrderLine(lines, ({ order, customer, day, quantity, priceMinor }) => {
    const at = order - 1;
    orders.count = order;
    orders.customer[at] = customer;
    orders.day[at] = day;
    orders.amountMinor[at] = (orders.amountMinor[at] ?? 0) + quantity * priceMinor;
  });
  return orders;
}

/**
 * The snapshot of a workspace with the generated lines, made without importing them: what a benchmark of computing
 * needs. Lists of single lines, which RFM does not read, are empty.
 */
export function orderColumns(lines: number): Columns {
  const raw = collectOrders(lines);
  const customers = Math.max(1, Math.floor(lines / linesPerCustomer));
  const rows = Int32Array.from({ length: raw.count }, (_, row) => row);
  const byDay = countingSort(rows, (row) => raw.day[row] ?? 0, 0, 30_000);
  const sorted = countingSort(byDay, (row) => raw.customer[row] ?? 0, 0, customers);
  const orders = {
    count: raw.count,
    id: sharedInts(raw.count),
    customer: sharedInts(raw.count),
    day: sharedInts(raw.count),
    state: sharedCodes(raw.count),
    amountMinor: sharedReals(raw.count),
    refundedMinor: sharedReals(raw.count),
    isLatest: sharedCodes(raw.count),
    lineOffsets: sharedInts(raw.count + 1),
  };
  const orderOffsets = sharedInts(customers + 1);
  sorted.forEach((row, at) => {
    const customer = raw.customer[row] ?? 0;
    orders.id[at] = row + 1;
    orders.customer[at] = customer;
    orders.day[at] = raw.day[row] ?? 0;
    orders.amountMinor[at] = raw.amountMinor[row] ?? 0;
    orderOffsets[customer + 1] = at + 1;
  });
  for (let at = 1; at <= customers; at += 1)
    orderOffsets[at] = Math.max(orderOffsets[at] ?? 0, orderOffsets[at - 1] ?? 0);
  const ids = sharedInts(customers);
  for (let at = 0; at < customers; at += 1) ids[at] = at + 1;
  const none = sharedInts(0);
  const noReals = sharedReals(0);
  return {
    dataVersion: 1,
    currency: readCurrency('EUR'),
    customers: { count: customers, id: ids, offsets: sharedInts(customers + 1), orderOffsets },
    orders,
    lines: {
      count: 0,
      customer: none,
      order: none,
      product: none,
      day: none,
      quantity: noReals,
      amountMinor: noReals,
      refundedMinor: noReals,
    },
    products: { count: 0, id: none },
    ordersWithoutRate: 0,
    linesWithoutRate: 0,
  };
}
