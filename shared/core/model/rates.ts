import * as z from 'zod';

/** What a unit of one currency is worth in another from a day on. */
export const Rate = z.object({ currency: z.string(), base: z.string(), day: z.string(), rate: z.number() });
export type Rate = z.infer<typeof Rate>;

/** Orders of one currency, and how many of them are left out of sums because no rate is known for their day. */
export const CurrencyUse = z.object({
  currency: z.string(),
  orders: z.int(),
  withoutRate: z.int(),
  /** Days of the first and last order; of those without a rate, the first, null when there is none. */
  firstOn: z.string(),
  lastOn: z.string(),
  firstWithoutRateOn: z.string().nullable(),
});
export type CurrencyUse = z.infer<typeof CurrencyUse>;

export const RateTable = z.object({
  /** The currency that sums are in; null while the workspace has none. */
  base: z.string().nullable(),
  /** How many there are; `rates` holds the newest 500. */
  total: z.int(),
  rates: z.array(Rate),
  /** Every currency of the orders but the base, most orders first. */
  uses: z.array(CurrencyUse),
});
export type RateTable = z.infer<typeof RateTable>;
