import type { Codes, Columns, Ints, Reals } from '../../shared/core/columns/columns.ts';

/** How many rows each part of a snapshot has; what is needed to lay it out in one piece of memory. */
export type ColumnCounts = Readonly<{ customers: number; orders: number; lines: number; products: number }>;

type Facts = Pick<Columns, 'dataVersion' | 'currency' | 'ordersWithoutRate' | 'linesWithoutRate'>;

/** The lists of a snapshot in the order they are stored. */
export function listsOf(columns: Columns): readonly (Ints | Reals | Codes)[] {
  const { customers, orders, lines, products } = columns;
  return [
    ...[customers.id, customers.offsets, customers.orderOffsets],
    ...[orders.id, orders.customer, orders.day, orders.state, orders.amountMinor, orders.refundedMinor],
    ...[orders.isLatest, orders.lineOffsets],
    ...[lines.customer, lines.order, lines.product, lines.day],
    ...[lines.quantity, lines.amountMinor, lines.refundedMinor],
    products.id,
  ];
}

/** The counts of a snapshot. */
export function countsOf(columns: Columns): ColumnCounts {
  const { customers, orders, lines, products } = columns;
  return {
    customers: customers.count,
    orders: orders.count,
    lines: lines.count,
    products: products.count,
  };
}

/** Bytes a list takes when stored: every list begins at a multiple of eight. */
export function paddedBytes(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** A snapshot whose lists are parts of `memory`, in the order of `listsOf`; and how many bytes they take together. */
export function columnsOver(
  memory: SharedArrayBuffer,
  counts: ColumnCounts,
  facts: Facts,
): { columns: Columns; bytes: number } {
  let at = 0;
  const place = (bytes: number) => {
    const from = at;
    at += paddedBytes(bytes);
    return from;
  };
  const ints = (length: number): Ints => new Int32Array(memory, place(length * 4), length);
  const reals = (length: number): Reals => new Float64Array(memory, place(length * 8), length);
  const codes = (length: number): Codes => new Uint8Array(memory, place(length), length);
  // the order of evaluation is the order of storage: keep it that of `listsOf`
  const customers = {
    count: counts.customers,
    id: ints(counts.customers),
    offsets: ints(counts.customers + 1),
    orderOffsets: ints(counts.customers + 1),
  };
  const orders = {
    count: counts.orders,
    id: ints(counts.orders),
    customer: ints(counts.orders),
    day: ints(counts.orders),
    state: codes(counts.orders),
    amountMinor: reals(counts.orders),
    refundedMinor: reals(counts.orders),
    isLatest: codes(counts.orders),
    lineOffsets: ints(counts.orders + 1),
  };
  const lines = {
    count: counts.lines,
    customer: ints(counts.lines),
    order: ints(counts.lines),
    product: ints(counts.lines),
    day: ints(counts.lines),
    quantity: reals(counts.lines),
    amountMinor: reals(counts.lines),
    refundedMinor: reals(counts.lines),
  };
  const products = { count: counts.products, id: ints(counts.products) };
  return { columns: { ...facts, customers, orders, lines, products }, bytes: at };
}

/** Bytes that the lists of a snapshot of this size take together. */
export function columnsBytes(counts: ColumnCounts): number {
  const { customers, orders, lines, products } = counts;
  const ints = (length: number) => paddedBytes(length * 4);
  return (
    ints(customers) +
    ints(customers + 1) * 2 +
    ints(orders) * 3 +
    paddedBytes(orders) * 2 +
    orders * 16 +
    ints(orders + 1) +
    ints(lines) * 4 +
    lines * 24 +
    ints(products)
  );
}
