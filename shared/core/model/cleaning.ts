import * as z from 'zod';

/** What is cleaned: a field of customers, one of their own columns, or a field of products. */
export const CleaningTarget = z.object({
  table: z.enum(['customer', 'product']),
  field: z.string().min(1).max(200),
  isCustom: z.boolean(),
});
export type CleaningTarget = z.infer<typeof CleaningTarget>;

/** One way to clean. Nothing in it depends on the rows it was made for, so that it can be done again on next month's file. */
export const CleaningFix = z.discriminatedUnion('kind', [
  /** Spaces before, after and doubled, and invisible marks. */
  z.object({ kind: z.literal('trim'), target: CleaningTarget }),
  z.object({ kind: z.literal('case'), target: CleaningTarget, style: z.enum(['lower', 'upper', 'title']) }),
  /** Domains that were meant to be another: 'gmial.com' → 'gmail.com'. */
  z.object({
    kind: z.literal('email-domain'),
    domains: z.array(z.object({ from: z.string(), to: z.string() })).max(10_000),
  }),
  /** Phones in the form +…, read by the customer's country, or by `country` where that is not known. */
  z.object({ kind: z.literal('phone'), country: z.string().length(2).nullable() }),
  /** Spellings of one thing: each of `from` becomes `to`. Also what approved clusters of places, companies and categories become. */
  z.object({
    kind: z.literal('spellings'),
    target: CleaningTarget,
    groups: z
      .array(z.object({ to: z.string().min(1), from: z.array(z.string()).min(1).max(1000) }))
      .max(10_000),
  }),
  /** Dates as YYYY-MM-DD, in the order that the column itself decides, or this one. */
  z.object({
    kind: z.literal('date'),
    target: CleaningTarget,
    order: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  }),
  z.object({ kind: z.literal('gender') }),
  z.object({ kind: z.literal('boolean'), target: CleaningTarget }),
  /** Values that say nothing ('n/a', '-', '000000') become blank. */
  z.object({
    kind: z.literal('blank'),
    target: CleaningTarget,
    values: z.array(z.string()).min(1).max(1000),
  }),
]);
export type CleaningFix = z.infer<typeof CleaningFix>;
export type CleaningKind = CleaningFix['kind'];
