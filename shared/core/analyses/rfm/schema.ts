import * as z from 'zod';
import { RfmGroup, rfmGroups } from '../../model/rfm-group.ts';

export { RfmGroup, rfmGroups };

const Bounds = z
  .array(z.number().min(0).max(1e15))
  .max(4)
  .refine((bounds) => bounds.every((bound, at) => at === 0 || bound > (bounds[at - 1] ?? bound)), {
    message: 'bounds must ascend',
  });

/** Upper bounds between neighbouring scores, each belonging to the lower part; one fewer than there are scores. */
export const RfmThresholds = z.object({ recencyDays: Bounds, orders: Bounds, moneyMinor: Bounds });
export type RfmThresholds = z.infer<typeof RfmThresholds>;

/** How customers are scored: what a workspace keeps as its own. */
const Scoring = z.object({
  /** Scores run from 1 to this. */
  scale: z.int().min(3).max(5).default(5),
  /** By parts of equal size, or by bounds that stay whatever the data. */
  method: z.enum(['quantile', 'fixed']).default('quantile'),
  /** Those of the method 'fixed'. */
  thresholds: RfmThresholds.nullable().default(null),
  /** Whether returns and refunds are taken off what a customer spent. */
  returns: z.enum(['subtract', 'ignore']).default('subtract'),
  /** Whether orders of amount 0 (gifts, samples) count as orders. */
  gifts: z.enum(['ignore', 'count']).default('ignore'),
});

/** Fixed bounds are there when they are asked for, as many as the scale needs. */
function hasItsBounds({ method, thresholds, scale }: z.infer<typeof Scoring>): boolean {
  if (method === 'quantile') return true;
  return thresholds !== null && Object.values(thresholds).every((bounds) => bounds.length === scale - 1);
}
const boundsMissing = { message: 'fixed thresholds need one bound fewer than there are scores' };

/** What the team calls a group and does about it; null is what the app says. */
const GroupWords = z.object({
  name: z.string().trim().min(1).max(60).nullable(),
  action: z.string().trim().min(1).max(400).nullable(),
});

/** How a workspace has RFM set. */
export const RfmSettings = Scoring.extend({
  groups: z.partialRecord(RfmGroup, GroupWords).default({}),
}).refine(hasItsBounds, boundsMissing);
export type RfmSettings = z.infer<typeof RfmSettings>;

export const RfmParams = Scoring.extend({
  /** Recency counts back from here; the day after the last order when null. Orders from this day on are left out. */
  asOf: z.iso.date().nullable().default(null),
  /** Orders before this day are left out. */
  from: z.iso.date().nullable().default(null),
  /** Whether the result lists every customer's scores. */
  detail: z.boolean().default(false),
  /** Whether the result says who moved between groups with the last import of orders. */
  movement: z.boolean().default(false),
}).refine(hasItsBounds, boundsMissing);
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
  /** Null when it was not asked for, or nobody was scored before the last import of orders. */
  movement: z
    .object({
      /** The day that recency counted back from before. */
      asOfBefore: z.string(),
      customersBefore: z.int(),
      /** Those that are not empty; `from` is null for whom the import made a customer. */
      flows: z.array(z.object({ from: RfmGroup.nullable(), to: RfmGroup.nullable(), customers: z.int() })),
    })
    .nullable(),
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
