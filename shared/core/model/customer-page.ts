import * as z from 'zod';
import { CustomerFeedback } from './customer-feedback.ts';
import { followUpStates } from './follow-up-states.ts';
import { CustomerProfile, Origin } from './people.ts';
import { ServiceLine } from './service-card.ts';
import { TimelinePage } from './timeline.ts';

/** What somebody here wrote about a customer. `author` names everyone who had a hand in the words. */
export const CustomerNote = z.object({
  id: z.int(),
  body: z.string(),
  author: z.string(),
  /** When it was first written, ISO 8601 UTC. */
  writtenAt: z.string(),
});
export type CustomerNote = z.infer<typeof CustomerNote>;

/** Something that is still to be done for a customer, or was. */
export const FollowUp = z.object({
  id: z.int(),
  reason: z.string(),
  state: z.enum(followUpStates),
  owner: z.string().nullable(),
  /** 'YYYY-MM-DD'. */
  dueOn: z.string().nullable(),
  /** ISO 8601 UTC. */
  changedAt: z.string(),
});
export type FollowUp = z.infer<typeof FollowUp>;

export const NoteText = z.string().trim().min(1).max(10_000);
/** Who writes: the name of the settings. */
export const Author = z.string().trim().max(200);
/** What is entered of a follow-up. */
export const FollowUpEdit = z.object({
  reason: z.string().trim().min(1).max(1000),
  state: z.enum(followUpStates),
  owner: z.string().trim().max(200).nullable(),
  dueOn: z.iso.date().nullable(),
});
export type FollowUpEdit = z.infer<typeof FollowUpEdit>;

/** What counts for one purpose and one channel, and what decided it. */
export const ConsentCell = z.object({
  purpose: z.string(),
  channel: z.string(),
  state: z.enum(['unknown', 'granted', 'denied', 'withdrawn', 'objected']),
  basis: z.string(),
  /** Null when nothing says when it was given. */
  capturedAt: z.string().nullable(),
  /** It was given and ran out; `state` is then 'unknown'. */
  isExpired: z.boolean(),
  /** What was said of every channel decides here. */
  isOfAnyChannel: z.boolean(),
});
export type ConsentCell = z.infer<typeof ConsentCell>;

/** What was said once and no longer counts, or still does. Newest first. */
export const ConsentWord = z.object({
  id: z.int(),
  purpose: z.string(),
  channel: z.string(),
  state: z.string(),
  basis: z.string(),
  /** Null when nothing says when it was given; it then stands at the instant it was recorded. */
  capturedAt: z.string().nullable(),
  recordedAt: z.string(),
  origin: Origin.nullable(),
});
export type ConsentWord = z.infer<typeof ConsentWord>;

/** A day's answer to what may be sent: purposes by channels, both in a fixed order. */
export const ConsentMatrix = z.object({
  purposes: z.array(z.string()),
  channels: z.array(z.string()),
  cells: z.array(ConsentCell),
});
export type ConsentMatrix = z.infer<typeof ConsentMatrix>;

/** A saved segment that a customer was in at the last look. */
export const Membership = z.object({
  id: z.int(),
  name: z.string(),
  /** What the team means to do with its members. */
  action: z.string(),
  /** When the customer was first seen in it without having been out since, ISO 8601 UTC. */
  since: z.string(),
  /** It was so at the oldest look that is kept: it may be so for longer. */
  isSinceFirst: z.boolean(),
});
export type Membership = z.infer<typeof Membership>;

/** Everything the page of a customer shows at first sight. */
export const CustomerPage = CustomerProfile.extend({
  /** Whether any order is in a currency that has no rate: what was spent does not hold it. */
  ordersWithoutRate: z.int(),
  /** How many of the facts came from which party. */
  parties: z.array(z.object({ party: Origin.shape.party, count: z.int() })),
  /** Customers that were merged into this one. */
  mergedFrom: z.int(),
  consent: ConsentMatrix,
  consentWords: z.array(ConsentWord),
  notes: z.array(CustomerNote),
  followUps: z.array(FollowUp),
  timeline: TimelinePage,
  serviceCard: z.array(ServiceLine),
  /** What was said last. Sentiments and themes are there as far as the words are read; nothing is waited for. */
  feedback: CustomerFeedback,
  /** By name. Of the last looks at segments: what changed since is looked at soon. */
  segments: z.array(Membership),
  /** The day the card speaks of. */
  today: z.string(),
});
export type CustomerPage = z.infer<typeof CustomerPage>;
