import * as z from 'zod';
import { ContactChannel, exclusionReasons, PurposeKey } from './audience.ts';
import { FollowUp, followUpStates } from './customer-page.ts';
import { DaySpan, ReadSentiment, ScoreBand, ThemeOfAnswer } from './feedback.ts';
import { CustomerRow } from './people.ts';

const Count = z.int().min(0);

export const loopOrders = ['answered', 'score', 'spent', 'lastOrder', 'due', 'name'] as const;

/** Who is to be heard: of everybody whose last answer to a question lies in a band. */
export const LoopFilter = DaySpan.extend({
  /** A question with a score. */
  question: z.int().min(1),
  bands: z.array(ScoreBand).min(1).max(3),
  /** Of what they wrote in the same response. */
  theme: z.string().max(100).nullable(),
  /** Of their newest follow-up since that answer; 'none': there is none. Null: whatever. */
  state: z.enum(['none', ...followUpStates]).nullable(),
  /** What they would be contacted for, and how. */
  purpose: PurposeKey,
  channel: ContactChannel,
});
export type LoopFilter = z.infer<typeof LoopFilter>;

export const LoopSort = z.object({
  by: z.enum(loopOrders),
  direction: z.enum(['ascending', 'descending']),
});
export type LoopSort = z.infer<typeof LoopSort>;

/** Somebody to be heard. */
export const LoopRow = z.object({
  customer: CustomerRow,
  response: z.int(),
  day: z.string().nullable(),
  score: z.number(),
  band: ScoreBand,
  /** What was written in the same response, its words read as far as they are. */
  comments: z.array(
    z.object({ question: z.int(), label: z.string(), text: z.string(), sentiment: ReadSentiment.nullable() }),
  ),
  themes: z.array(ThemeOfAnswer),
  /** Whether the gate lets a message through, today, for the purpose and over the channel asked for. */
  contact: z.enum(['reachable', ...exclusionReasons]),
  /** The newest since that answer. */
  followUp: FollowUp.nullable(),
});
export type LoopRow = z.infer<typeof LoopRow>;

export const LoopPage = z.object({
  total: Count,
  rows: z.array(LoopRow),
  /** Answers in these bands and days of whom nobody knows who gave them: nobody can be called. */
  anonymous: Count,
  /** Of all in the bands and days, by what was begun with them. */
  states: z.array(z.object({ state: z.enum(['none', ...followUpStates]), people: Count })),
});
export type LoopPage = z.infer<typeof LoopPage>;
