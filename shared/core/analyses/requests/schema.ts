import * as z from 'zod';
import {
  AnswerRef,
  FeedbackChange,
  FeedbackPeriod,
  FeedbackScope,
  FeedbackShare,
} from '../../model/feedback-scope.ts';

export const RequestsParams = FeedbackScope.extend({
  /** Both when null. */
  kind: z.enum(['request', 'problem']).nullable().default(null),
  /** Length of the periods of the trend; as long as gives about twelve when `auto`. */
  period: z.enum(['auto', 'week', 'month', 'quarter', 'year']).default('auto'),
  /** What comes first; where equal, by the others in this order. */
  by: z.enum(['people', 'value', 'trend']).default('people'),
  /** Example answers a group. */
  examples: z.int().min(0).max(50).default(5),
});
export type RequestsParams = z.infer<typeof RequestsParams>;

const Count = z.int().min(0);

/** What the team means to do about a request. `new` where nobody has decided. */
export const RequestState = z.enum(['new', 'planned', 'done', 'declined']);
export type RequestState = z.infer<typeof RequestState>;

export const RequestSummary = z.object({
  /** Stable over data versions as long as most of the group stays. */
  key: z.string(),
  kind: z.enum(['request', 'problem']),
  /** In the words of those who wrote it. */
  title: z.string(),
  /** Answers with it; responses they stand in. */
  answers: Count,
  responses: Count,
  /** Customers known to have given them. */
  people: Count,
  /** Responses that nobody known gave. */
  anonymous: Count,
  /** Of all responses with words that were looked at. */
  share: FeedbackShare,
  /** What those customers spent, after refunds, in the 365 days up to `valueTo`. Minor units. */
  valueMinor: z.int(),
  /** Answers by how they feel. */
  sentiment: z.object({ negative: Count, neutral: Count, positive: Count, unsure: Count }),
  /** Responses in each of the result's periods. */
  trend: z.array(Count),
  /** Null where fewer than two periods have responses. */
  change: FeedbackChange.nullable(),
  state: RequestState,
  note: z.string().nullable(),
  /** Nothing in the catalogue has to do with it: a candidate for a new line. False for problems, and where there is no catalogue. */
  isWithoutHome: z.boolean(),
  /** Keys of the themes that most of its answers speak of, at most three. */
  themes: z.array(z.string()),
  /** The clearest first. */
  examples: z.array(AnswerRef),
});
export type RequestSummary = z.infer<typeof RequestSummary>;

export const RequestsResult = z.object({
  currency: z.string().nullable(),
  /** Last of the 365 days that value at stake is of: the day of the last order; null without orders. */
  valueTo: z.iso.date().nullable(),
  /** Answers with words, without junk; responses they stand in; customers known to have given those. */
  texts: Count,
  responses: Count,
  people: Count,
  /** Requests and problems that were found, groups and single ones together. */
  found: z.object({ requests: Count, problems: Count }),
  /** Those that nobody else has, and are in no group. */
  alone: z.object({ requests: Count, problems: Count }),
  /** Responses with words whose day is not known: in no period. */
  undated: Count,
  periods: z.array(FeedbackPeriod),
  /** Changes that were tested, and those believed at a false discovery rate of 5 %. */
  tests: Count,
  believed: Count,
  groups: z.array(RequestSummary),
});
export type RequestsResult = z.infer<typeof RequestsResult>;
