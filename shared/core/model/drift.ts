import * as z from 'zod';

/** Everything that can be different from last time. The message key is `drift.<code>`. */
export const driftCodes = [
  'column-new',
  'column-missing',
  'column-renamed',
  'category-new',
  'blank-more',
  'blank-fewer',
  'median-higher',
  'median-lower',
  'numbers-outside',
  'days-back',
  'days-gap',
  'rows-more',
  'rows-fewer',
  'rejects-more',
  'issue-more',
  'date-order',
  'decimal-mark',
  'encoding',
  'delimiter',
  'currency-new',
  'consent-flipped',
  'consent-share',
] as const;
export type DriftCode = (typeof driftCodes)[number];

/** What to do about it. The message key is `drift.action.<action>`. */
export const driftActions = [
  'check-column',
  'check-meaning',
  'check-values',
  'check-file',
  'check-polarity',
  'check-dates',
  'check-numbers',
  'check-rejects',
  'check-currency',
  'check-period',
  'nothing',
] as const;
export type DriftAction = (typeof driftActions)[number];

export const severities = ['info', 'warning', 'danger'] as const;

/** One thing that is different from last time. */
export const DriftFinding = z.object({
  code: z.enum(driftCodes),
  /** As this file calls it; as last time's did when it is missing now. */
  column: z.string().nullable(),
  severity: z.enum(severities),
  action: z.enum(driftActions),
  /** Fills the message. A name that begins with `share` is a share, 0–1; with `day` a YYYY-MM-DD. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** How many values, or rows, it rests on: now and last time. */
  n: z.int(),
  nBefore: z.int(),
});
export type DriftFinding = z.infer<typeof DriftFinding>;

/** A file compared with the last one of its sort, most serious first. */
export const DriftReport = z.object({
  against: z.object({ importId: z.int(), fileName: z.string(), finishedAt: z.string(), rows: z.int() }),
  rows: z.int(),
  findings: z.array(DriftFinding),
});
export type DriftReport = z.infer<typeof DriftReport>;

/** How values are spread. Days are day numbers. `n` values were looked at: all, or a random part of a long file. */
export const Spread = z.object({
  n: z.int(),
  min: z.number(),
  q1: z.number(),
  median: z.number(),
  q3: z.number(),
  max: z.number(),
});
export type Spread = z.infer<typeof Spread>;

/** What one column held. Holds no value that could name a person. */
export const ColumnProfile = z.object({
  name: z.string(),
  meaning: z.string(),
  blank: z.int(),
  /** How often each value stood, most frequent first; null where there are many, or where a value could name a person. */
  values: z.array(z.tuple([z.string(), z.int()])).nullable(),
  numbers: Spread.nullable(),
  days: Spread.nullable(),
  dateOrder: z.string().nullable(),
  decimalMark: z.string().nullable(),
  /** Cells that grant consent, of those that say anything about it. */
  consent: z.object({ granted: z.int(), said: z.int() }).nullable(),
});
export type ColumnProfile = z.infer<typeof ColumnProfile>;

/** What one file held: what the next one of its sort is compared with. */
export const FileProfile = z.object({
  version: z.literal(1),
  /** Tells apart files of one header, as a list of unsubscribed members. */
  variant: z.string(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  rows: z.int(),
  rejected: z.int(),
  issues: z.array(z.object({ code: z.string(), column: z.string().nullable(), count: z.int() })),
  currencies: z.array(z.string()),
  columns: z.array(ColumnProfile),
});
export type FileProfile = z.infer<typeof FileProfile>;
