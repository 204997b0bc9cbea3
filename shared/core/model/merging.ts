import * as z from 'zod';

/** How a merge came about: a pair that was looked at, one of many merged together, or two people merged by hand on their page. */
export const mergeOrigins = ['review', 'band', 'hand'] as const;
export type MergeOrigin = (typeof mergeOrigins)[number];

/** Who one side of a pair is, as its own records say, whomever it is merged with. */
export const Side = z.object({
  id: z.int(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
});
export type Side = z.infer<typeof Side>;

/** What is shown of a person beside another, to be compared. */
export const PersonCard = Side.extend({
  company: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  birthDate: z.string().nullable(),
  firstSeenOn: z.string().nullable(),
  lastOrderOn: z.string().nullable(),
  orders: z.int(),
  /** How many records of files say who it is. */
  records: z.int(),
  /** Names of the sources they are from. */
  sources: z.array(z.string()),
  /** Purposes and channels by which the person refuses contact. */
  refusals: z.int(),
  /** How many customers are merged in it, itself included. */
  merged: z.int(),
});
export type PersonCard = z.infer<typeof PersonCard>;

/** A merge that stands. */
export const MergeEntry = z.object({
  id: z.int(),
  kept: Side,
  dropped: Side,
  /** Who stands for the whole person. */
  person: z.int(),
  origin: z.enum(mergeOrigins),
  probability: z.number().nullable(),
  /** ISO 8601 UTC. */
  mergedAt: z.string(),
});
export type MergeEntry = z.infer<typeof MergeEntry>;

/** Someone's word that two people are not the same. */
export const DifferentEntry = z.object({
  id: z.int(),
  a: Side,
  b: Side,
  decidedBy: z.string(),
  /** ISO 8601 UTC. */
  decidedAt: z.string(),
});
export type DifferentEntry = z.infer<typeof DifferentEntry>;

/** What came of a decision about a pair. */
export const Decided = z.object({
  /** The merge that was made; null where they were one already, or are not the same. */
  merge: z.int().nullable(),
});
export type Decided = z.infer<typeof Decided>;

const Bands = z.object({ merge: z.int(), review: z.int(), never: z.int() });

/** What thresholds would do, by the last run and by what was decided so far. */
export const ThresholdEffect = z.object({
  /** Pairs in each band, estimated. */
  pairs: z.object({ merge: z.int(), review: z.int() }),
  /** Pairs that were looked at, by what was decided and by the band they would be in. */
  decided: z.object({ same: Bands, different: Bands }),
  /** Of those of the automatic band the share that are the same; null while there are none. */
  precision: z.object({ share: z.number(), low: z.number(), high: z.number(), n: z.int() }).nullable(),
});
export type ThresholdEffect = z.infer<typeof ThresholdEffect>;

/** What merging the whole automatic band came to. */
export const MergedBand = z.object({ merges: z.int(), groups: z.int() });
export type MergedBand = z.infer<typeof MergedBand>;
