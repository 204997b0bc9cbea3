import * as z from 'zod';

export const rfmGroups = [
  'champions',
  'loyal',
  'potential-loyal',
  'new',
  'promising',
  'needs-attention',
  'about-to-sleep',
  'at-risk',
  'cannot-lose',
  'hibernating',
  'lost',
] as const;
export const RfmGroup = z.enum(rfmGroups);
export type RfmGroup = z.infer<typeof RfmGroup>;

export const RfmParams = z.object({
  /** Recency counts back from here; the day after the last order when null. Orders from this day on are left out. */
  asOf: z.iso.date().nullable().default(null),
  /** Orders before this day are left out. */
  from: z.iso.date().nullable().default(null),
  /** Scores run from 1 to this. */
  scale: z.int().min(3).max(5).default(5),
  method: z.enum(['quantile']).default('quantile'),
  /** Whether returns and refunds are taken off what a customer spent. */
  returns: z.enum(['subtract', 'ignore']).default('subtract'),
  /** Whether orders of amount 0 (gifts, samples) count as orders. */
  gifts: z.enum(['ignore', 'count']).default('ignore'),
  /** Whether the result lists every customer's scores. */
  detail: z.boolean().default(false),
});
export type RfmParams = z.infer<typeof RfmParams>;

const Score = z.int().min(1).max(5);

export const RfmResult = z.object({
  asOf: z.string().nullable(),
  currency: z.string().nullable(),
  scale: z.int(),
  customers: z.int(),
  orders: z.int(),
  revenueMinor: z.int(),
  /** Too few customers for quantile scores to mean much. */
  lowConfidence: z.boolean(),
  customersNeeded: z.int(),
  /** Orders left out because their currency has no rate to the workspace's. */
  ordersWithoutRate: z.int(),
  /** Upper bounds between neighbouring scores, `scale - 1` each, ascending in the unit. */
  thresholds: z.object({
    recencyDays: z.array(z.number()),
    orders: z.array(z.number()),
    moneyMinor: z.array(z.number()),
  }),
  groups: z.array(
    z.object({
      group: RfmGroup,
      customers: z.int(),
      /** Share of all scored customers with its 95 % Wilson interval. */
      share: z.number(),
      interval: z.tuple([z.number(), z.number()]),
      revenueMinor: z.int(),
      medianRecencyDays: z.number().nullable(),
      medianOrders: z.number().nullable(),
      medianMoneyMinor: z.number().nullable(),
    }),
  ),
  /** Customers by recency score (row 0 is the highest score) and the rounded mean of the other two (column 0 is 1). */
  grid: z.array(z.array(z.object({ group: RfmGroup, customers: z.int() }))),
  scores: z
    .array(
      z.object({
        customerId: z.int(),
        recencyDays: z.int(),
        orders: z.int(),
        moneyMinor: z.int(),
        r: Score,
        f: Score,
        m: Score,
        group: RfmGroup,
      }),
    )
    .nullable(),
});
export type RfmResult = z.infer<typeof RfmResult>;
