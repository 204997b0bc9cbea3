import * as z from 'zod';
import { PeopleChoice } from '../../model/people-choice.ts';

const Count = z.int().min(0);
const Day = z.iso.date();
const Interval = z.tuple([z.number(), z.number()]);

export const ActivityParams = z.object({
  /** Length of the periods; the shortest that gives at most about fourteen when `auto`; longer where more than 120 would come of it. */
  period: z.enum(['auto', 'day', 'week', 'month', 'quarter', 'year']).default('auto'),
  /** Days of orders, both included. What periods are compared with may lie before. */
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  /** Whose orders are looked at; everybody's, known or not, when null. */
  segment: PeopleChoice.nullable().default(null),
});
export type ActivityParams = z.infer<typeof ActivityParams>;

/** What is told of every period. Money is in minor units: revenue whole, the average order not. */
export const activityMeasures = ['revenue', 'orders', 'buyers', 'newBuyers', 'averageOrder'] as const;
export const ActivityMeasure = z.enum(activityMeasures);
export type ActivityMeasure = z.infer<typeof ActivityMeasure>;

/** How a number differs from that of another stretch of days. Of sums and counts rates per day are compared, for months are not of one length. */
export const ActivityChange = z.object({
  /** The days that it is compared with, both included: as many as are known of an unfinished period. */
  from: Day,
  to: Day,
  /** In parts: 0.1 is a tenth more. */
  value: z.number(),
  /** 95 %. */
  interval: Interval,
  /** In the unit of the measure: what there was, less what would have been in as many days at the other rate. */
  difference: z.object({ value: z.number(), interval: Interval }),
  p: z.number(),
  /** p adjusted for all changes of the result. */
  q: z.number(),
  /** q at most 0.05: more than chance. */
  isBeyondNoise: z.boolean(),
});
export type ActivityChange = z.infer<typeof ActivityChange>;

const MeasuredPeriod = z.object({
  /** Null: an average of nothing. */
  value: z.number().nullable(),
  /** 95 %; null where too little is known to say. */
  interval: Interval.nullable(),
  /** Against the period before, and the same one a year before; null where the data do not hold all of those days, or nothing to compare with. */
  previous: ActivityChange.nullable(),
  yearBefore: ActivityChange.nullable(),
});
export type MeasuredPeriod = z.infer<typeof MeasuredPeriod>;

export const ActivityPeriod = z.object({
  /** What the period is called by in selections: its first day, whether that is looked at or not. */
  start: Day,
  /** The days of it that are looked at, both included. */
  from: Day,
  to: Day,
  days: z.int().min(1),
  /** All of its days are known and looked at. */
  isWhole: z.boolean(),
  /** The last one, of which days are still to come. It is compared with as many first days of others. */
  isUnfinished: z.boolean(),
  measures: z.record(ActivityMeasure, MeasuredPeriod),
});
export type ActivityPeriod = z.infer<typeof ActivityPeriod>;

export const ActivityResult = z.object({
  currency: z.string().nullable(),
  length: z.enum(['day', 'week', 'month', 'quarter', 'year']).nullable(),
  /** Of all days that are looked at: orders that count, of these those of nobody known, and the known buyers. */
  orders: Count,
  anonymousOrders: Count,
  revenueMinor: z.int(),
  buyers: Count,
  /** Orders left out because their currency has no rate to the workspace's. */
  ordersWithoutRate: Count,
  periods: z.array(ActivityPeriod),
  /** Changes that were tested, and those believed at a false discovery rate of 5 %. */
  tests: Count,
  believed: Count,
});
export type ActivityResult = z.infer<typeof ActivityResult>;
