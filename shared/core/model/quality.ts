import * as z from 'zod';
import { CleaningFix } from './cleaning.ts';
import { errorCodes } from './errors.ts';

/** What of quality a check looks at; `rule` is what the team asks for itself. */
export const Dimension = z.enum([
  'completeness',
  'validity',
  'uniqueness',
  'consistency',
  'timeliness',
  'integrity',
  'plausibility',
  'rule',
]);
export type Dimension = z.infer<typeof Dimension>;

export const Severity = z.enum(['high', 'medium', 'low']);
export type Severity = z.infer<typeof Severity>;

export const AuditTable = z.enum(['customer', 'orders', 'order_line', 'product', 'event', 'response']);
export type AuditTable = z.infer<typeof AuditTable>;

/** The one thing that the audit suggests to do about a finding. */
export const SuggestedAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clean'), fix: CleaningFix }),
  /** These may be one person: the matching decides. */
  z.object({ kind: z.literal('match') }),
  /** Exchange rates are missing. */
  z.object({ kind: z.literal('rates') }),
  /** The file must be brought in again, mended or read in another way. */
  z.object({ kind: z.literal('import') }),
]);
export type SuggestedAction = z.infer<typeof SuggestedAction>;

/** A row that shows what was found. `row` is its id, `customer` whose it is; `hint` is what was probably meant. */
export const FindingSample = z.object({
  row: z.int(),
  customer: z.int().nullable(),
  shown: z.string(),
  hint: z.string().nullable(),
});
export type FindingSample = z.infer<typeof FindingSample>;

/** One finding: `found` of `total` rows, or values where the field is not filled everywhere. */
export const Finding = z.object({
  /** Names it within a run, and from one run to the next. */
  key: z.string(),
  check: z.string(),
  /** The name of the team's own rule that is broken; null for checks that come with the app. */
  rule: z.string().nullable(),
  dimension: Dimension,
  table: AuditTable,
  field: z.string().nullable(),
  severity: Severity,
  found: z.int().min(1),
  total: z.int().min(1),
  /** How many customers are behind it. */
  people: z.int().min(0),
  samples: z.array(FindingSample).max(20),
  action: SuggestedAction.nullable(),
});
export type Finding = z.infer<typeof Finding>;

/** From 0 to 100; how it comes about stands in docs/quality.md. */
export const QualityScore = z.object({
  scope: z.enum(['field', 'table', 'source']),
  /** 'customer.email', 'customer', or the name of a source. */
  name: z.string(),
  score: z.number().min(0).max(100),
});
export type QualityScore = z.infer<typeof QualityScore>;

export const QualityRun = z.object({
  id: z.int(),
  /** The last import that was in when it ran; null without any. */
  importId: z.int().nullable(),
  score: z.number().min(0).max(100),
  runAt: z.string(),
});
export type QualityRun = z.infer<typeof QualityRun>;

/** What the last audit found. */
export const QualityReport = z.object({
  /** 'empty': there are no data. 'none': it never ran. 'stale': the data have changed since. */
  state: z.enum(['empty', 'none', 'running', 'stale', 'current']),
  /** Why the last try to audit these data failed; null when it did not, or was not made. */
  failure: z.enum(errorCodes).nullable(),
  run: QualityRun.nullable(),
  findings: z.array(Finding),
  scores: z.array(QualityScore),
  /** Oldest first. */
  history: z.array(QualityRun),
});
export type QualityReport = z.infer<typeof QualityReport>;
