import { sharedCodes, sharedInts, sharedReals, type Columns } from '../columns/columns.ts';
import { startsOf } from './owned-lists.ts';

type Kept = Readonly<{ orders: Int32Array; lines: Int32Array }>;

/** Rows of orders up to a day, and of their lines, in their order. */
function keptRows({ orders }: Columns, lastDay: number): Kept {
  const kept = { orders: [] as number[], lines: [] as number[] };
  for (let order = 0; order < orders.count; order += 1) {
    if ((orders.day[order] ?? 0) > lastDay) continue;
    kept.orders.push(order);
    const end = orders.lineOffsets[order + 1] ?? 0;
    for (let line = orders.lineOffsets[order] ?? 0; line < end; line += 1) kept.lines.push(line);
  }
  return { orders: Int32Array.from(kept.orders), lines: Int32Array.from(kept.lines) };
}

function taken<List extends Int32Array | Float64Array | Uint8Array>(
  into: List,
  from: List,
  rows: Int32Array,
): List {
  for (let at = 0; at < rows.length; at += 1) into[at] = from[rows[at] ?? 0] ?? 0;
  return into;
}

/** Where the rows of each customer begin, when rows lie by customer and those of nobody come last. */
function sharedStarts(customer: Int32Array, customers: number): Columns['customers']['offsets'] {
  const starts = sharedInts(customers + 1);
  starts.set(startsOf(customers, customer));
  return starts;
}

/**
 * The columns as they were in the evening of a day: later orders, returns and refunds by negative lines are not in them. What an order itself
 * says was paid back has no day of its own and stays. O(orders + lines).
 *
 * @param lastDay day number of the last day that is known
 */
export function columnsUntil(columns: Columns, lastDay: number): Columns {
  const { customers, orders, lines } = columns;
  const rows = keptRows(columns, lastDay);
  const counts = { orders: rows.orders.length, lines: rows.lines.length };
  const newRow = new Int32Array(orders.count).fill(-1);
  for (let at = 0; at < counts.orders; at += 1) newRow[rows.orders[at] ?? 0] = at;
  const ints = (from: Columns['orders']['id']) => taken(sharedInts(counts.orders), from, rows.orders);
  const reals = (from: Columns['orders']['amountMinor']) =>
    taken(sharedReals(counts.orders), from, rows.orders);
  const codes = (from: Columns['orders']['state']) => taken(sharedCodes(counts.orders), from, rows.orders);
  const lineOffsets = sharedInts(counts.orders + 1);
  for (let at = 0; at < counts.orders; at += 1) {
    const order = rows.orders[at] ?? 0;
    const own = (orders.lineOffsets[order + 1] ?? 0) - (orders.lineOffsets[order] ?? 0);
    lineOffsets[at + 1] = (lineOffsets[at] ?? 0) + own;
  }
  const orderOfLine = taken(sharedInts(counts.lines), lines.order, rows.lines);
  for (let at = 0; at < counts.lines; at += 1) orderOfLine[at] = newRow[orderOfLine[at] ?? 0] ?? 0;
  const lineCustomer = taken(sharedInts(counts.lines), lines.customer, rows.lines);
  const orderCustomer = ints(orders.customer);
  const lineReals = (from: Columns['lines']['quantity']) =>
    taken(sharedReals(counts.lines), from, rows.lines);
  return {
    ...columns,
    customers: {
      count: customers.count,
      id: customers.id,
      offsets: sharedStarts(lineCustomer, customers.count),
      orderOffsets: sharedStarts(orderCustomer, customers.count),
    },
    orders: {
      count: counts.orders,
      id: ints(orders.id),
      customer: orderCustomer,
      day: ints(orders.day),
      state: codes(orders.state),
      amountMinor: reals(orders.amountMinor),
      refundedMinor: reals(orders.refundedMinor),
      isLatest: codes(orders.isLatest),
      lineOffsets,
    },
    lines: {
      count: counts.lines,
      customer: lineCustomer,
      order: orderOfLine,
      product: taken(sharedInts(counts.lines), lines.product, rows.lines),
      day: taken(sharedInts(counts.lines), lines.day, rows.lines),
      quantity: lineReals(lines.quantity),
      amountMinor: lineReals(lines.amountMinor),
      refundedMinor: lineReals(lines.refundedMinor),
    },
  };
}
