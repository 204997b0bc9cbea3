import type { Currency } from '../model/money.ts';

/** A list of whole numbers below 2^31 that threads share without copying. */
export type Ints = Int32Array<SharedArrayBuffer>;
/** A list of numbers that threads share without copying. */
export type Reals = Float64Array<SharedArrayBuffer>;
/** A list of small codes that threads share without copying. */
export type Codes = Uint8Array<SharedArrayBuffer>;

/**
 * Order lines and customers as typed arrays over SharedArrayBuffers, made once per data version and read by every
 * heavy analysis. Orders are sorted by customer, then day, then id; lines lie in the order of their orders. What
 * belongs to nobody (anonymous sales) comes last. Money is in minor units of `currency`.
 *
 * `customer` columns hold the row of `customers` (0 … count-1), not the id; -1 is nobody.
 */
export type Columns = Readonly<{
  dataVersion: number;
  /** The workspace's; where none is decided, the one most orders have. Null without orders. */
  currency: Currency | null;
  customers: Readonly<{
    count: number;
    /** Database id, ascending. Customers merged into another are not here; theirs is counted to the other. */
    id: Ints;
    /** Lines of customer i: from `offsets[i]` to `offsets[i + 1]`; length count + 1. */
    offsets: Ints;
    /** Orders of customer i, in the same way. */
    orderOffsets: Ints;
  }>;
  orders: Readonly<{
    count: number;
    id: Ints;
    customer: Ints;
    /** Days since 1970-01-01. */
    day: Ints;
    /** Index in `orderStates`. */
    state: Codes;
    /** Lines without their discounts, without the order's discount, tax and shipping. Negative for returns. */
    amountMinor: Reals;
    /** What was paid back of `amountMinor`: never more than it, all of it for refunded orders that name no sum. */
    refundedMinor: Reals;
    /** 1 where the order came with the last import of orders that stands, else 0. */
    isLatest: Codes;
    /** Lines of order i: from `lineOffsets[i]` to `lineOffsets[i + 1]`; length count + 1. */
    lineOffsets: Ints;
  }>;
  lines: Readonly<{
    count: number;
    customer: Ints;
    /** Row of `orders`. */
    order: Ints;
    /** Row of `products`, -1 when unknown. */
    product: Ints;
    day: Ints;
    quantity: Reals;
    /** Without the line's discount. */
    amountMinor: Reals;
    refundedMinor: Reals;
  }>;
  products: Readonly<{ count: number; id: Ints }>;
  /** Orders, and their lines, left out because their currency has no rate to `currency` on or before their day. */
  ordersWithoutRate: number;
  linesWithoutRate: number;
}>;

/** What an order can be; columns hold the index. */
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

/** A shared list of `length` zeros. */
export function sharedInts(length: number): Ints {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}

/** A shared list of `length` zeros. */
export function sharedReals(length: number): Reals {
  return new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
}

/** A shared list of `length` zeros. */
export function sharedCodes(length: number): Codes {
  return new Uint8Array(new SharedArrayBuffer(length));
}
