import * as z from 'zod';
import { Origin } from './people.ts';

/** What a timeline can be narrowed to. Every entry is of exactly one. */
export const timelineGroups = [
  'orders',
  'web',
  'messages',
  'social',
  'support',
  'feedback',
  'preferences',
  'consent',
  'team',
  'other',
] as const;
export type TimelineGroup = (typeof timelineGroups)[number];

const OrderEntry = z.object({
  kind: z.literal('order'),
  id: z.int(),
  on: z.string(),
  at: z.string().nullable(),
  /** Null for a file whose rows name no order. */
  key: z.string().nullable(),
  state: z.string(),
  channel: z.string().nullable(),
  currency: z.string(),
  totalMinor: z.int(),
  refundedMinor: z.int(),
  lines: z.array(
    z.object({
      product: z.string().nullable(),
      sku: z.string().nullable(),
      quantity: z.number(),
      amountMinor: z.int(),
    }),
  ),
  origin: Origin,
});

/** Something that happened, support contacts and chats among it. */
export const EventEntry = z.object({
  kind: z.literal('event'),
  id: z.int(),
  on: z.string(),
  at: z.string().nullable(),
  event: z.string(),
  channel: z.string().nullable(),
  campaign: z.string().nullable(),
  subject: z.string().nullable(),
  body: z.string().nullable(),
  /** How a help desk files the contact: its own word, and whether that still waits for somebody; null: nobody said. */
  contact: z.object({ state: z.string().nullable(), isOpen: z.boolean().nullable() }).nullable(),
  origin: Origin,
});
export type EventEntry = z.infer<typeof EventEntry>;

/** A score's lowest and highest value. */
export const ScoreScale = z.object({ least: z.number(), most: z.number() });
export type ScoreScale = z.infer<typeof ScoreScale>;

const ResponseEntry = z.object({
  kind: z.literal('response'),
  id: z.int(),
  on: z.string(),
  at: z.string().nullable(),
  survey: z.string(),
  surveyKind: z.string(),
  answers: z.array(
    z.object({
      question: z.string(),
      questionKind: z.string(),
      number: z.number().nullable(),
      text: z.string().nullable(),
      scale: ScoreScale.nullable(),
    }),
  ),
  origin: Origin,
});

/** One entry of a customer's timeline. `on` is the day it stands at. */
export const TimelineEntry = z.discriminatedUnion('kind', [
  OrderEntry,
  EventEntry,
  ResponseEntry,
  z.object({
    kind: z.literal('preference'),
    id: z.int(),
    on: z.string(),
    topic: z.string(),
    value: z.string(),
    origin: Origin,
  }),
  z.object({
    kind: z.literal('consent'),
    id: z.int(),
    on: z.string(),
    purpose: z.string(),
    channel: z.string(),
    state: z.string(),
    basis: z.string(),
    /** No date is known: it stands at the day it was brought in. */
    isUndated: z.boolean(),
    origin: Origin.nullable(),
  }),
  z.object({ kind: z.literal('note'), id: z.int(), on: z.string(), body: z.string(), author: z.string() }),
  z.object({
    kind: z.literal('follow-up'),
    id: z.int(),
    on: z.string(),
    reason: z.string(),
    state: z.string(),
    owner: z.string().nullable(),
    dueOn: z.string().nullable(),
  }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;
export type TimelineKind = TimelineEntry['kind'];

/** Several events of one sort in a row, told in one line: how often each of them was. Newest first. */
export const TimelineRun = z.object({
  kind: z.literal('run'),
  group: z.enum(timelineGroups),
  /** The last and the first of its days. */
  on: z.string(),
  from: z.string(),
  counts: z.array(z.object({ event: z.string(), count: z.int() })),
  /** Its events, to be asked for when it is opened. */
  ids: z.array(z.int()),
});
export type TimelineRun = z.infer<typeof TimelineRun>;

/** A page of a timeline, newest first. */
export const TimelinePage = z.object({
  /** Lines in all, with runs folded; of the chosen groups. */
  total: z.int(),
  /** Entries of every group, whatever is chosen. */
  counts: z.array(z.object({ group: z.enum(timelineGroups), count: z.int() })),
  lines: z.array(z.union([TimelineEntry, TimelineRun])),
});
export type TimelinePage = z.infer<typeof TimelinePage>;

/** More lines than this are not asked for at once. */
export const mostTimelineLines = 2000;
/** Events a run holds at most: what opens stays readable. */
export const mostInRun = 100;
