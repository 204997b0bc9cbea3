import type { Currency } from '../model/money.ts';

/**
 * Order lines and customers as typed arrays over SharedArrayBuffers, made once per data version and read by every
 * heavy analysis. Lines are sorted by customer, then day, then order. Anonymous lines (no customer) come last.
 *
 * `customer` columns hold the row of `customers` (0 … count-1), not the id; -1 is nobody.
 */
export type Columns = Readonly<{
  dataVersion: number;
  currency: Currency | null;
  customers: Readonly<{
    count: number;
    /** Database id, ascending. */
    id: Int32Array;
    /** Lines of customer i: from `offsets[i]` to `offsets[i + 1]`; length count + 1. */
    offsets: Int32Array;
  }>;
  orders: Readonly<{
    count: number;
    id: Int32Array;
    customer: Int32Array;
    /** Days since 1970-01-01. */
    day: Int32Array;
    /** Index in `orderStates`. */
    state: Uint8Array;
    /** In the workspace's currency; lines and order-level discount, without tax and shipping. */
    amountMinor: Float64Array;
    refundedMinor: Float64Array;
  }>;
  lines: Readonly<{
    count: number;
    customer: Int32Array;
    /** Row of `orders`. */
    order: Int32Array;
    /** Row of `products`, -1 when unknown. */
    product: Int32Array;
    day: Int32Array;
    quantity: Float64Array;
    amountMinor: Float64Array;
    refundedMinor: Float64Array;
  }>;
  products: Readonly<{ count: number; id: Int32Array }>;
  /** Lines left out because their currency has no rate to the workspace's. */
  linesWithoutRate: number;
}>;

export const orderStates = [
  'paid',
  'pending',
  'cancelled',
  'refunded',
  'partly-refunded',
  'failed',
  'return',
] as const;
export type OrderState = (typeof orderStates)[number];
