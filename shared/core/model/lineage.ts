import * as z from 'zod';
import { Origin } from './people.ts';

/** Whatever has an origin. Ids are those of our tables; `ordinal` counts the lines of an order. */
export const LineageTarget = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('customer-field'),
    customer: z.int(),
    field: z.string().max(20_000),
    isCustom: z.boolean(),
  }),
  z.object({
    of: z.literal('consent'),
    customer: z.int(),
    purpose: z.string().max(200),
    channel: z.string().max(20),
  }),
  z.object({ of: z.literal('order'), id: z.int() }),
  z.object({ of: z.literal('order-line'), order: z.int(), ordinal: z.int() }),
  z.object({ of: z.literal('event'), id: z.int() }),
  z.object({ of: z.literal('response'), id: z.int() }),
  z.object({ of: z.literal('answer'), response: z.int(), question: z.int() }),
  z.object({ of: z.literal('preference'), id: z.int() }),
  z.object({ of: z.literal('spend'), id: z.int() }),
  z.object({ of: z.literal('product'), id: z.int() }),
]);
export type LineageTarget = z.infer<typeof LineageTarget>;

/**
 * What became of what a row said: it stands; it says the same as what stands; it stood once and was replaced; or it
 * never counted, by the policy of its import.
 */
export const lineageOutcomes = ['stands', 'agrees', 'replaced', 'passed-over'] as const;

/** One row that said something. Products have no row of their own: several rows name them. */
export const LineageStep = z.object({
  outcome: z.enum(lineageOutcomes),
  /** By meaning (`customer.city`), or under the file's own name where `isOwnName`; null is blank. */
  values: z.array(z.object({ field: z.string(), isOwnName: z.boolean(), value: z.string().nullable() })),
  /** What cleaning steps changed in it, in their order: what the file says is `before` of the first. */
  cleaned: z.array(z.object({ step: z.int(), before: z.string(), after: z.string().nullable() })),
  /** A later version of the same row of the source came after it. */
  isOldVersion: z.boolean(),
  /** By which its import treated what was known. */
  policy: z.string().nullable(),
  /** The day for which the source says it, where it says one. */
  saidOn: z.string().nullable(),
  /** Null for what was entered here, or where the row that was replaced is not known. */
  origin: Origin.extend({ row: z.int().nullable() }).nullable(),
});
export type LineageStep = z.infer<typeof LineageStep>;

/** All that was said about one thing, newest first, and about its parts: the lines of an order. */
export const Lineage = z.object({
  steps: z.array(LineageStep),
  parts: z.array(z.object({ label: z.string().nullable(), steps: z.array(LineageStep) })),
});
export type Lineage = z.infer<typeof Lineage>;
