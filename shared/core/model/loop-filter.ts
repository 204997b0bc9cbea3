import * as z from 'zod';
import { DaySpan, ScoreBand } from './answer-terms.ts';
import { ContactChannel, PurposeKey } from './audience.ts';
import { followUpStates } from './follow-up-states.ts';

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
