import * as z from 'zod';
import { PeopleChoice } from '../../model/people-choice.ts';

/** More would be 2⁹ combinations, and no picture. */
export const mostSets = 8;

export const OverlapParams = z.object({
  segments: z.array(PeopleChoice).max(mostSets).default([]),
});
export type OverlapParams = z.infer<typeof OverlapParams>;

const Count = z.int().min(0);
const Place = z.int().min(0);

export const OverlapResult = z.object({
  /** Of the workspace. */
  customers: Count,
  /** In the order they were asked about. */
  sets: z.array(z.object({ customers: Count, share: z.number() })),
  /** Customers in none of them. */
  inNone: Count,
  /** Customers in exactly these and no others, by places of `sets`; the largest first, those of nobody left out. */
  intersections: z.array(z.object({ inSets: z.array(Place).min(1), customers: Count, share: z.number() })),
  /** Every two: in both, in either, and both by either; null where both are empty. */
  pairs: z.array(
    z.object({ first: Place, second: Place, both: Count, either: Count, jaccard: z.number().nullable() }),
  ),
});
export type OverlapResult = z.infer<typeof OverlapResult>;
