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
  merge: z.number().min(0.5).max(0.9999),
  review: z.number().min(0.05).max(0.9999),
});
export type MatchThresholds = z.infer<typeof MatchThresholds>;

/** From an even bet on a pair is worth a look; at 19 to 1 it is safe to merge, and every merge can be undone. */
export const defaultThresholds: MatchThresholds = { merge: 0.95, review: 0.2 };

const Count = z.int().min(0);
const Share = z.number().min(0).max(1);

/** How a comparison was learnt from the data: by level, how often it is found in one person and in two, and what it is worth. */
export const LearntField = z.object({
  comparison: z.string(),
  levels: z.array(z.object({ level: z.string(), m: Share, u: Share, weight: z.number() })),
});
export type LearntField = z.infer<typeof LearntField>;

/** What matching found, and how. */
export const MatchSummary = z.object({
  /** Of the customers that were compared. */
  dataVersion: z.int(),
  /** Customers have changed since, other than by decisions about pairs; matching again would look at them. */
  isStale: z.boolean(),
  customers: Count,
  pairsCompared: z.number().min(0),
  thresholds: MatchThresholds,
  /** Pairs in each band, those that were decided or merged since left out. */
  pairs: z.object({ merge: Count, review: Count }),
  /** How many of each band's pairs are expected to be one person, by the model's own account. */
  expected: z.object({ merge: Share.nullable(), review: Share.nullable() }),
  /** Groups that the automatic band joins. */
  clusters: z.object({ count: Count, customers: Count, largest: Count }),
  /** Pairs of the automatic band's weight that something speaks against: they are in review. */
  guarded: z.object({ counterEvidence: Count, tooManyLinks: Count }),
  /** Pairs that were left out because they were decided to be two people. */
  decidedApart: Count,
  /** log2 of the odds that any two customers are one. */
  priorBits: z.number(),
  fields: z.array(LearntField),
  /** Values that say nothing of who somebody is: the most frequent, and how many there are in all. */
  blocked: z.object({
    total: Count,
    values: z.array(
      z.object({
        field: z.enum(['name', 'email', 'phone', 'birthDate', 'externalId']),
        value: z.string(),
        customers: Count,
        reason: z.enum(['placeholder', 'role-address', 'shared']),
      }),
    ),
  }),
  /** Blocks of customers that were too large to be compared whole, by pass; other passes may still have compared them. */
  droppedBlocks: z.array(z.object({ pass: z.string(), blocks: Count, customers: Count })),
  /** Pairs by weight (with the prior): bin i holds weights from `from + i / perBit` on. Guards and groups are not in it. */
  histogram: z.object({ from: z.number(), perBit: z.int(), counts: z.array(z.number()) }),
});
export type MatchSummary = z.infer<typeof MatchSummary>;
