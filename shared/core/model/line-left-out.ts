/**
 * Why a line is no purchase. A line has one reason: the first of this list that holds.
 *
 * - `cancelled`, `failed`, `pending`: the order never went through, or not yet.
 * - `no-product`: nobody knows what was sold.
 * - `not-goods`: postage, fees, discounts and what has no quantity: charged, but not chosen.
 * - `returned`: what came back, and the sale it took back.
 * - `refunded`: all of it was paid back.
 * - `gift`: given for nothing, or the one order of somebody who had it wrapped for another.
 * - `wholesale`: an order far beyond the size of the others.
 */
export const leftOutReasons = [
  'cancelled',
  'failed',
  'pending',
  'no-product',
  'not-goods',
  'returned',
  'refunded',
  'gift',
  'wholesale',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];
