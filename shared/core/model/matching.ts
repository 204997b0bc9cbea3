import * as z from 'zod';

/** What one field of two customers says for or against their being one person. */
export const FieldEvidence = z.object({
  field: z.enum(['name', 'email', 'phone', 'birthDate', 'place', 'company', 'externalId', 'gender']),
  /** How alike: the same, nearly the same, another spelling or script of it, different, or one of them is blank. */
  level: z.enum(['same', 'near', 'variant', 'different', 'blank']),
  /** log2 of how much likelier this is of one person than of two; 0 where it says nothing. */
  weight: z.number(),
  a: z.string().nullable(),
  b: z.string().nullable(),
});
export type FieldEvidence = z.infer<typeof FieldEvidence>;

/** Two customers who may be one. `a` < `b`, ids of customers that are not merged into another. */
export const MatchPair = z.object({
  a: z.int(),
  b: z.int(),
  /** log2 of the Bayes factor of all fields, with the prior. */
  weight: z.number(),
  /** That they are one, 0 … 1. */
  probability: z.number(),
  band: z.enum(['merge', 'review']),
  evidence: z.array(FieldEvidence),
  /** What a merge of these two has against it, whatever the weight. */
  guard: z.enum(['too-many-links', 'counter-evidence']).nullable(),
});
export type MatchPair = z.infer<typeof MatchPair>;

/** Where the bands begin, as probabilities: from `merge` on pairs may be merged together, from `review` on they are shown. */
export const MatchThresholds = z.object({
  merge: z.number().min(0).max(1),
  review: z.number().min(0).max(1),
});
export type MatchThresholds = z.infer<typeof MatchThresholds>;
