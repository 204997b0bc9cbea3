import * as z from 'zod';
import { RfmGroup } from '../../model/rfm-group.ts';
import { PeopleChoice } from '../../model/people-choice.ts';

export const WhiteSpaceParams = z.object({
  /** Rows: the groups of RFM, saved segments by their ids, or customers one by one. */
  rows: z
    .union([z.literal('rfm'), z.literal('customers'), z.array(z.int().min(1)).min(1).max(12)])
    .default('rfm'),
  /** Columns: categories, or products; the 30 that most was spent on, and all others together. */
  level: z.enum(['category', 'product']).default('category'),
  /** Purchases from this day on; from the first when null. */
  from: z.iso.date().nullable().default(null),
  /** Purchases until this day, itself among them; until the last when null. */
  to: z.iso.date().nullable().default(null),
  /** Customers to list as rows; everybody when null. Not for other rows. */
  people: PeopleChoice.nullable().default(null),
  /** Which customers are listed, of those who spent most first. Not for other rows. */
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(50),
});
export type WhiteSpaceParams = z.infer<typeof WhiteSpaceParams>;

const Count = z.int().min(0);
const Interval = z.tuple([z.number(), z.number()]);

export const WhiteSpaceColumn = z.object({
  /** `category:NAME`, `product:ID`, `none` for goods without a category, `other` for all others together. */
  key: z.string(),
  kind: z.enum(['category', 'product', 'none', 'other']),
  /** Null of `none` and `other`. */
  name: z.string().nullable(),
  /** Everybody who bought of it, and what they spent. */
  buyers: Count,
  spendMinor: z.int(),
});
export type WhiteSpaceColumn = z.infer<typeof WhiteSpaceColumn>;

export const WhiteSpaceCell = z.object({
  /** Of the row. */
  buyers: Count,
  share: z.number(),
  interval: Interval,
  spendMinor: z.int(),
  /** Everybody else who bought anything, and who of them bought of it. */
  others: Count,
  otherBuyers: Count,
  /** Share of the row in hundredths of the share of all others; null where nobody else bought of it, or too few are known. */
  index: z.object({ value: z.number(), interval: Interval, p: z.number(), q: z.number() }).nullable(),
  /** Fewer than five people on either side: nothing is said of the difference. */
  isTooFew: z.boolean(),
  /**
   * People of the row who have not bought of it: how many of them would, if they bought as all others do, and what they would spend. Null where
   * too few are known.
   */
  gap: z
    .object({
      notYet: Count,
      people: z.number(),
      peopleInterval: Interval,
      moneyMinor: z.int(),
      moneyInterval: z.tuple([z.int(), z.int()]),
    })
    .nullable(),
});
export type WhiteSpaceCell = z.infer<typeof WhiteSpaceCell>;

export const WhiteSpaceRow = z.object({
  /** `rfm:GROUP`, `segment:ID`, `customer:ID`. */
  key: z.string(),
  group: RfmGroup.nullable(),
  segmentId: z.int().nullable(),
  customerId: z.int().nullable(),
  /** The name of a customer; null of others, and of who has none. */
  name: z.string().nullable(),
  /** Everybody in it, and who of them bought anything in the time. */
  members: Count,
  customers: Count,
  spendMinor: z.int(),
  /** Sum over its cells. */
  gapMinor: z.int(),
  /** One a column. */
  cells: z.array(WhiteSpaceCell),
});
export type WhiteSpaceRow = z.infer<typeof WhiteSpaceRow>;

export const WhiteSpaceResult = z.object({
  currency: z.string().nullable(),
  /** First and last day of the purchases; null without any. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** Everybody known who bought anything in the time, and what they spent. */
  customers: Count,
  spendMinor: z.int(),
  columns: z.array(WhiteSpaceColumn),
  /** Columns that `other` holds. */
  columnsInOther: Count,
  rows: z.array(WhiteSpaceRow),
  /** All rows there are; more than in `rows` where customers are listed. */
  rowCount: Count,
  /** Cells that were tested, and those believed to differ at a false discovery rate of 5 %. */
  tests: Count,
  believed: Count,
});
export type WhiteSpaceResult = z.infer<typeof WhiteSpaceResult>;
