import * as z from 'zod';
import { ScoreBand } from './answer-terms.ts';
import { exclusionReasons } from './audience.ts';
import { FollowUp } from './customer-page.ts';
import { ReadSentiment, ThemeOfAnswer } from './feedback.ts';
import { followUpStates } from './follow-up-states.ts';
import { CustomerRow } from './people.ts';

const Count = z.int().min(0);

export const loopOrders = ['answered', 'score', 'spent', 'lastOrder', 'due', 'name'] as const;

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
