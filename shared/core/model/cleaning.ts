import * as z from 'zod';

const text = z.string().max(20_000);

/** What is cleaned: a field of customers, one of their own columns, or a field of products. */
export const CleaningTarget = z.strictObject({
  table: z.enum(['customer', 'product']),
  field: z.string().min(1).max(1000),
  isCustom: z.boolean(),
});
export type CleaningTarget = z.infer<typeof CleaningTarget>;

/** One way to clean. Nothing in it depends on the rows it was made for, so that it can be done again on next month's file. */
export const CleaningFix = z.discriminatedUnion('kind', [
  /** Spaces before, after and doubled, and invisible marks. */
  z.strictObject({ kind: z.literal('trim'), target: CleaningTarget }),
  z.strictObject({
    kind: z.literal('case'),
    target: CleaningTarget,
    style: z.enum(['lower', 'upper', 'title']),
  }),
  /** Domains that were meant to be another: 'gmial.com' → 'gmail.com'. */
  z.strictObject({
    kind: z.literal('email-domain'),
    domains: z.array(z.strictObject({ from: z.string().max(254), to: z.string().max(254) })).max(10_000),
  }),
  /** Phones in the form +…, read by the customer's country, or by `country` where that is not known. */
  z.strictObject({
    kind: z.literal('phone'),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/u)
      .nullable(),
  }),
  /** Spellings of one thing: each of `from` becomes `to`. Also what approved clusters of places, companies and categories become. */
  z.strictObject({
    kind: z.literal('spellings'),
    target: CleaningTarget,
    groups: z.array(z.strictObject({ to: text.min(1), from: z.array(text).min(1).max(1000) })).max(10_000),
  }),
  /** Dates as YYYY-MM-DD, in the order that the column itself decides, or this one. */
  z.strictObject({
    kind: z.literal('date'),
    target: CleaningTarget,
    order: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  }),
  z.strictObject({ kind: z.literal('gender') }),
  z.strictObject({ kind: z.literal('boolean'), target: CleaningTarget }),
  /** Values that say nothing ('n/a', '-', '000000') become blank. */
  z.strictObject({
    kind: z.literal('blank'),
    target: CleaningTarget,
    values: z.array(text).min(1).max(1000),
  }),
]);
export type CleaningFix = z.infer<typeof CleaningFix>;
export type CleaningKind = CleaningFix['kind'];

const count = z.int().min(0);
const BeforeAfter = z.object({ before: z.string(), after: z.string() });

/** Why a spelling is taken for another; the message key is `cleaning.reason.<reason>`. */
export const spellingReasons = [
  'same-letters', 'same-place', 'same-country', 'spacing', 'article', 'edit', 'sound',
] as const; // prettier-ignore
export type SpellingReason = (typeof spellingReasons)[number];

/** Spellings that are proposed to become one; nothing is changed by proposing. */
export const SpellingCluster = z.object({
  to: z.string(),
  toCount: count,
  members: z.array(
    z.object({
      value: z.string(),
      count,
      reason: z.enum(spellingReasons),
      /** Letters that differ. */
      distance: count,
      confidence: z.number(),
    }),
  ),
  confidence: z.number(),
});
export type SpellingCluster = z.infer<typeof SpellingCluster>;

/** What could be cleaned, after looking at every value. */
export const CleaningOffer = z.object({
  /** Fixes that would change something, the one that changes most first. */
  fixes: z.array(z.object({ fix: CleaningFix, cells: count, examples: z.array(BeforeAfter) })),
  /** Columns in which spellings of one thing stand. */
  spellings: z.array(z.object({ target: CleaningTarget, clusters: count, cells: count })),
  /** Every column that can be cleaned. */
  columns: z.array(
    z.object({ target: CleaningTarget, cells: count, distinct: count, isOpenEnded: z.boolean() }),
  ),
});
export type CleaningOffer = z.infer<typeof CleaningOffer>;

/** What a fix would do. */
export const CleaningPreview = z.object({
  /** The fix as it would be applied: what the column decides is decided. */
  fix: CleaningFix,
  /** Values it changes, rows of files or products they stand in, and the people or products these belong to. */
  cells: count,
  rows: count,
  owners: count,
  /** Pairs of before and after there are; `changes` is a page of them, the most frequent first. */
  total: count,
  changes: z.array(
    z.object({
      before: z.string(),
      after: z.string().nullable(),
      cells: count,
      /** The first few it belongs to. */
      owners: z.array(z.object({ id: z.int(), name: z.string().nullable() })),
    }),
  ),
});
export type CleaningPreview = z.infer<typeof CleaningPreview>;

/** A fix that was applied. */
export const CleaningStep = z.object({
  id: z.int(),
  fix: CleaningFix,
  doneAt: z.string(),
  undoneAt: z.string().nullable(),
  /** Values it changed when it was applied, and since then in rows of later imports. */
  cells: count,
  later: count,
  /** Steps made later that changed some of its values again; they have to be undone first. */
  under: z.array(z.object({ id: z.int(), cells: count })),
});
export type CleaningStep = z.infer<typeof CleaningStep>;

/** A value that a step changed. */
export const StepChange = z.object({
  before: z.string(),
  after: z.string().nullable(),
  /** Whose it is. */
  owner: z.object({ id: z.int(), name: z.string().nullable() }),
  /** Where it stands; null of a product, which is no row of one file. */
  place: z.object({ fileName: z.string(), row: z.int() }).nullable(),
  /** A later import brought it, and the step cleaned it then. */
  isLater: z.boolean(),
});
export type StepChange = z.infer<typeof StepChange>;
