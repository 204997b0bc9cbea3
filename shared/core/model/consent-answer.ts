import * as z from 'zod';
import { ExclusionReason } from './audience.ts';
import { ConsentCell, ConsentWord } from './customer-page.ts';

/** A cell of the table of consent, and what it comes to. */
export const ConsentAnswer = ConsentCell.extend({
  /** Whether that person may be contacted for this purpose over this channel. */
  may: z.boolean(),
  /** Why not; null where `may`. */
  reason: ExclusionReason.nullable(),
});
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

/** What the ledger says of an e-mail address: of each customer who has it, by purpose and channel. What nobody was asked is not listed. */
export const ConsentOfEmail = z.object({
  email: z.string(),
  /** The day at whose end it is asked. */
  at: z.string(),
  people: z.array(
    z.object({
      id: z.int(),
      name: z.string().nullable(),
      states: z.array(ConsentAnswer),
      /** What was said until then, newest first. */
      evidence: z.array(ConsentWord),
    }),
  ),
});
export type ConsentOfEmail = z.infer<typeof ConsentOfEmail>;
