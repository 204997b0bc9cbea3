import * as z from 'zod';

/**
 * Sums of a file of orders in one currency, in minor units: what the file says beside what is stored of its orders. Null where the
 * file has no such column. Where the lines of an order do not come to its total, the parts say why.
 */
export const OrderTotals = z.object({
  currency: z.string(),
  orders: z.int(),
  /** The column of totals: of the file's rows, and of its orders as stored. */
  fileTotalMinor: z.int().nullable(),
  storedTotalMinor: z.int().nullable(),
  /** Amounts of lines, likewise. */
  fileLinesMinor: z.int().nullable(),
  storedLinesMinor: z.int().nullable(),
  /** What rejected rows say, as far as it can be read; part of the file's sums. */
  rejectedTotalMinor: z.int(),
  rejectedLinesMinor: z.int(),
  /** Totals of orders that count as sold: without cancelled, failed, pending and refunded ones. */
  soldTotalMinor: z.int(),
  /** Of orders that have both lines and a total: their lines, then what leads from them to the total. */
  comparedOrders: z.int(),
  comparedLinesMinor: z.int(),
  lineDiscountMinor: z.int(),
  discountMinor: z.int(),
  taxMinor: z.int(),
  /** Tax that the prices of lines hold already, and is therefore not added. */
  taxIncludedMinor: z.int(),
  shippingMinor: z.int(),
  tipMinor: z.int(),
  feeMinor: z.int(),
  /** Differences of no more than half a smallest unit a line, and a unit an order. */
  roundingMinor: z.int(),
  /** What is left: orders whose lines do not come to their total, lines that are missing among them. */
  unexplainedMinor: z.int(),
  unexplainedOrders: z.int(),
  comparedTotalMinor: z.int(),
});
export type OrderTotals = z.infer<typeof OrderTotals>;
