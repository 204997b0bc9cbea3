import * as z from 'zod';
import { NextRead, ReasonTold } from './opportunities.ts';
import { ScoreScale } from './timeline.ts';

/** Where a line comes from: an entry of the timeline and its place among the lines of the whole timeline. */
const Source = z.object({
  kind: z.enum(['order', 'event', 'response', 'note', 'follow-up']),
  id: z.int(),
  place: z.int(),
});
const Order = z.object({ key: z.string().nullable(), state: z.string() });
/** Purposes by what was said about writing or calling over one channel. */
const Permission = z.object({
  channel: z.string(),
  granted: z.array(z.string()),
  refused: z.array(z.string()),
});

/**
 * One thing to know before picking up the phone. The name of the rule that chose it is the message key `service.<rule>`; days are
 * 'YYYY-MM-DD', `on` the day it happened.
 */
export const ServiceLine = z.discriminatedUnion('rule', [
  z.object({
    rule: z.literal('open-cases'),
    count: z.int(),
    reason: z.string().nullable(),
    words: z.string().nullable(),
    on: z.string(),
    source: Source,
  }),
  z.object({
    rule: z.literal('past-contacts'),
    count: z.int(),
    /** The most frequent first. */
    reasons: z.array(z.object({ reason: z.string(), times: z.int() })),
    on: z.string(),
    source: Source,
  }),
  z.object({ rule: z.literal('late-order'), ...Order.shape, days: z.int(), on: z.string(), source: Source }),
  z.object({
    rule: z.literal('order-undone'),
    ...Order.shape,
    refundedMinor: z.int(),
    currency: z.string(),
    on: z.string(),
    source: Source,
  }),
  z.object({
    rule: z.literal('last-order'),
    ...Order.shape,
    totalMinor: z.int(),
    currency: z.string(),
    products: z.array(z.string()),
    moreProducts: z.int(),
    on: z.string(),
    source: Source,
  }),
  z.object({ rule: z.literal('no-orders') }),
  z.object({
    rule: z.literal('feedback'),
    survey: z.string(),
    score: z.number().nullable(),
    scale: ScoreScale.nullable(),
    words: z.string().nullable(),
    mood: z.enum(['low', 'high', 'plain']),
    on: z.string(),
    source: Source,
  }),
  z.object({
    rule: z.literal('follow-up'),
    count: z.int(),
    reason: z.string(),
    owner: z.string().nullable(),
    dueOn: z.string().nullable(),
    isOverdue: z.boolean(),
    on: z.string(),
    source: Source,
  }),
  z.object({ rule: z.literal('returns'), returned: z.int(), orders: z.int() }),
  z.object({ rule: z.literal('birthday'), on: z.string(), inDays: z.int() }),
  z.object({ rule: z.literal('loyal'), orders: z.int(), spentMinor: z.int(), on: z.string() }),
  z.object({
    rule: z.literal('next-offer'),
    product: z.string(),
    reason: ReasonTold.nullable(),
    /** Names of what comes after it. */
    others: z.array(z.string()),
  }),
  z.object({ rule: z.literal('next-read'), read: NextRead }),
  z.object({
    rule: z.literal('note'),
    words: z.string(),
    author: z.string(),
    on: z.string(),
    source: Source,
  }),
  z.object({ rule: z.literal('permission'), mayCall: z.boolean().nullable(), channels: z.array(Permission) }),
]);
export type ServiceLine = z.infer<typeof ServiceLine>;
export type ServiceRule = ServiceLine['rule'];
export type ServiceSource = z.infer<typeof Source>;
