import * as z from 'zod';
import { PeopleChoice } from '../../model/people-choice.ts';

export const UpSellParams = z.object({
  /** Who is asked about, and who their peers are; null: everybody, each with the peers of their group of RFM. */
  people: PeopleChoice.nullable().default(null),
  /** Days within which somebody moves up; null: 90, and at most a fifth of the time there are purchases of. */
  horizonDays: z.int().min(7).max(730).nullable().default(null),
  /** Steps that fewer people moved up have no expectation, and are no evidence of a ladder. */
  minMoves: z.int().min(1).max(1000).default(5),
  /** Ladders, the most promising first. */
  limit: z.int().min(1).max(500).default(100),
  /** Whether the result lists who could move up, at most 10,000, those with the most to expect first. */
  detail: z.boolean().default(false),
});
export type UpSellParams = z.infer<typeof UpSellParams>;

const Count = z.int().min(0);
const Interval = z.tuple([z.number(), z.number()]);
const MoneyInterval = z.tuple([z.int(), z.int()]);
const Moved = z.object({ n: Count, moved: Count, share: z.number(), interval: Interval });

export const UpSellStep = z.object({
  productId: z.int(),
  name: z.string(),
  /** What a unit costs: by the catalogue, else the median paid; null where nobody knows. */
  priceMinor: z.int().nullable(),
  /** Neither out of stock nor discontinued. */
  isOffered: z.boolean(),
  /** People whose highest step this is, who bought it within 365 days. */
  standing: Count,
  /** The way up from here; null at the top, and where nothing dearer above can be offered. */
  up: z
    .object({
      /** Place of the next step in `steps`. */
      to: z.int().min(1),
      extraMinor: z.int(),
      /** The same after cost; null where a cost is not known. */
      extraMarginMinor: z.int().nullable(),
      /** Everybody who ever came to this step first, and who of them later bought a higher one. */
      moves: Moved,
      medianDays: z.number().nullable(),
      /** Those who stood here `horizonDays` before the last day, and who of them has moved since. */
      chance: Moved,
      /** Fewer than `minMoves` people ever moved: nothing is expected. */
      isTooFew: z.boolean(),
      /** Chance × difference × usual quantity, over all who stand here. Minor units. */
      expectedMinor: z.int(),
      expectedInterval: MoneyInterval,
      /** Where those who stand here are among their peers by price a unit, 0–1: the median. Null where none has peers. */
      pricePosition: z.number().nullable(),
      /** Those who spend less in the category than three quarters of their peers, and by how much together. */
      withHeadroom: Count,
      headroomMinor: z.int(),
    })
    .nullable(),
});
export type UpSellStep = z.infer<typeof UpSellStep>;

export const UpSellLadder = z.object({
  key: z.string(),
  kind: z.enum(['size', 'tier', 'subscription', 'bundle', 'moves']),
  source: z.enum(['stated', 'names', 'moves']),
  title: z.string(),
  category: z.string().nullable(),
  steps: z.array(UpSellStep).min(2),
  expectedMinor: z.int(),
  expectedInterval: MoneyInterval,
  /** How many went up and how many down; of ladders that only moves show, else null. */
  evidence: z
    .object({ up: Count, down: Count, share: z.number(), interval: Interval, p: z.number(), q: z.number() })
    .nullable(),
});
export type UpSellLadder = z.infer<typeof UpSellLadder>;

export const UpSellPerson = z.object({
  customerId: z.int(),
  ladder: z.string(),
  step: Count,
  /** Units a purchase of the step: the median. */
  quantity: z.number(),
  /** What a purchase would bring more. */
  extraMinor: z.int(),
  expectedMinor: z.int(),
  expectedInterval: MoneyInterval,
  headroom: z.object({ pricePosition: z.number(), priceMinor: z.int(), spendMinor: z.int() }).nullable(),
});
export type UpSellPerson = z.infer<typeof UpSellPerson>;

export const UpSellResult = z.object({
  currency: z.string().nullable(),
  /** The last day of all purchases; null without any. */
  lastDay: z.iso.date().nullable(),
  horizonDays: Count,
  /** Those who could move up somewhere, each once. */
  customers: Count,
  expectedMinor: z.int(),
  expectedInterval: MoneyInterval,
  /** By what is expected, then by how many stand on them. */
  ladders: z.array(UpSellLadder),
  /** Ladders beyond `limit`; they are in the sums. */
  ladderCount: Count,
  /** Pairs of products that were tested for moves, and those believed at a false discovery rate of 5 %. */
  tests: Count,
  believed: Count,
  people: z.array(UpSellPerson).nullable(),
});
export type UpSellResult = z.infer<typeof UpSellResult>;
