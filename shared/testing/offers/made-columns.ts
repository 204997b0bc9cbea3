// Columns from plain lines, for tests, benchmarks and published data that need no database.
import {
  orderStates,
  sharedCodes,
  sharedInts,
  sharedReals,
  type Columns,
  type OrderState,
} from '../../core/columns/columns.ts';
import type { OffersInput } from '../../core/offers/offers-input.ts';

/** One line of an order; lines of one order share customer and day. */
export type MadeLine = Readonly<{
  /** Row of the customer; -1 nobody. */
  customer: number;
  /** Any number that is the order's own. */
  order: number;
  day: number;
  product: number;
  quantity?: number;
  amountMinor?: number;
  state?: OrderState;
}>;

/** Columns of those lines; ids are rows plus 1. */
export function columnsOfLines(lines: readonly MadeLine[], customers: number, products: number): Columns {
  const nobodyLast = (row: number) => (row < 0 ? customers : row);
  const sorted = [...lines].sort(
    (a, b) => nobodyLast(a.customer) - nobodyLast(b.customer) || a.day - b.day || a.order - b.order,
  );
  const firstOfOrder = sorted.flatMap((line, at) =>
    line.order === sorted[at - 1]?.order && line.customer === sorted[at - 1]?.customer ? [] : [at],
  );
  const orders = firstOfOrder.length;
  const orderOf = new Int32Array(sorted.length);
  firstOfOrder.forEach((from, order) => orderOf.fill(order, from, firstOfOrder[order + 1] ?? sorted.length));
  const ints = (length: number, of: (at: number) => number) => {
    const list = sharedInts(length);
    for (let at = 0; at < length; at += 1) list[at] = of(at);
    return list;
  };
  const reals = (length: number, of: (at: number) => number) => {
    const list = sharedReals(length);
    for (let at = 0; at < length; at += 1) list[at] = of(at);
    return list;
  };
  const lineOf = (order: number) => sorted[firstOfOrder[order] ?? 0];
  const amountOf = (at: number) => sorted[at]?.amountMinor ?? 100;
  const endOf = (order: number) => firstOfOrder[order + 1] ?? sorted.length;
  const state = sharedCodes(orders);
  const amounts = sharedReals(orders);
  for (let order = 0; order < orders; order += 1) {
    state[order] = orderStates.indexOf(lineOf(order)?.state ?? 'paid');
    for (let at = firstOfOrder[order] ?? 0; at < endOf(order); at += 1)
      amounts[order] = (amounts[order] ?? 0) + amountOf(at);
  }
  const starts = (count: number, owner: (at: number) => number) => {
    const offsets = sharedInts(customers + 1);
    for (let at = 0; at < count; at += 1)
      if (owner(at) >= 0) offsets[owner(at) + 1] = (offsets[owner(at) + 1] ?? 0) + 1;
    for (let at = 1; at <= customers; at += 1) offsets[at] = (offsets[at] ?? 0) + (offsets[at - 1] ?? 0);
    return offsets;
  };
  const none = () => 0;
  return {
    ...{ dataVersion: 1, currency: null, ordersWithoutRate: 0, linesWithoutRate: 0 },
    customers: {
      count: customers,
      id: ints(customers, (at) => at + 1),
      offsets: starts(sorted.length, (at) => sorted[at]?.customer ?? -1),
      orderOffsets: starts(orders, (order) => lineOf(order)?.customer ?? -1),
    },
    orders: {
      count: orders,
      id: ints(orders, (at) => at + 1),
      customer: ints(orders, (order) => lineOf(order)?.customer ?? -1),
      day: ints(orders, (order) => lineOf(order)?.day ?? 0),
      ...{ state, amountMinor: amounts, refundedMinor: reals(orders, none), isLatest: sharedCodes(orders) },
      lineOffsets: ints(orders + 1, (order) =>
        order === orders ? sorted.length : (firstOfOrder[order] ?? 0),
      ),
    },
    lines: {
      count: sorted.length,
      customer: ints(sorted.length, (at) => sorted[at]?.customer ?? -1),
      order: ints(sorted.length, (at) => orderOf[at] ?? 0),
      product: ints(sorted.length, (at) => sorted[at]?.product ?? -1),
      day: ints(sorted.length, (at) => sorted[at]?.day ?? 0),
      quantity: reals(sorted.length, (at) => sorted[at]?.quantity ?? 1),
      amountMinor: reals(sorted.length, amountOf),
      refundedMinor: reals(sorted.length, none),
    },
    products: { count: products, id: ints(products, (at) => at + 1) },
  };
}

/** What offers are computed from when nothing but orders is known; parts can be given. */
export function plainInput(
  columns: Columns,
  given: Partial<OffersInput['facts']> & Partial<Pick<OffersInput, 'exclusions' | 'hidden'>> = {},
): OffersInput {
  const { count } = columns.products;
  const unknown = () => new Float64Array(count).fill(Number.NaN);
  const nobody = () => sharedInts(0);
  const { exclusions, hidden, ...facts } = given;
  return {
    columns,
    facts: {
      products: {
        names: Array.from({ length: count }, (_, row) => `Thing ${row + 1}`),
        skus: Array.from({ length: count }, () => ''),
        ...{ priceMinor: unknown(), costMinor: unknown(), state: new Uint8Array(count) },
      },
      categories: { names: [], codes: sharedInts(count).fill(-1) },
      interests: { wishes: [], customer: nobody(), wish: nobody(), day: nobody() },
      views: { customer: nobody(), product: nobody(), day: nobody() },
      reads: { subjects: [], customer: nobody(), subject: nobody(), day: nobody() },
      ...facts,
    },
    exclusions: exclusions ?? { productIds: [], categories: [] },
    hidden: hidden ?? { customer: new Int32Array(0), product: new Int32Array(0) },
  };
}
