import * as z from 'zod';
import { ActivityMeasure } from '../analyses/activity/schema.ts';
import { People } from './people.ts';
import { RfmGroup } from './rfm-group.ts';

const Count = z.int().min(0);
const Day = z.iso.date();
const Share = z.number().min(0).max(1);
const Interval = z.tuple([z.number(), z.number()]);

/**
 * What lines are about. `activity`: what was sold; `overdue`: groups who bought much and are late by their own rhythm; `offers`: what could be sold
 * next; `score`: how a score moved; `theme`: what people complain of more and more; `unheard`: who gave a low score and was not answered; `quality`:
 * what is wrong with the data; `follow-ups`: what the team promised and is late with; `segment`: a segment that grew or shrank; `import`: rows that
 * were not brought in; `steady`: nothing that was sold changed beyond chance.
 */
export const overviewKinds = [
  'activity',
  'overdue',
  'offers',
  'score',
  'theme',
  'unheard',
  'quality',
  'follow-ups',
  'segment',
  'import',
  'steady',
] as const;
export const OverviewKind = z.enum(overviewKinds);
export type OverviewKind = z.infer<typeof OverviewKind>;

/** Money in minor units of the workspace's currency, with its interval of 95 %. */
export const StakedMoney = z.object({ minor: z.number(), interval: Interval });
export type StakedMoney = z.infer<typeof StakedMoney>;

/** What a line says, to be told in words. Counts are of all that was counted, so they have no interval; what is estimated has one. */
export const OverviewTold = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('activity'),
    measure: ActivityMeasure,
    against: z.enum(['previous', 'yearBefore']),
    isUnfinished: z.boolean(),
    days: z.object({ from: Day, to: Day }),
    before: z.object({ from: Day, to: Day }),
    /** What there was, in the unit of the measure. */
    now: z.number(),
    /** In parts: -0.1 is a tenth less a day. */
    change: z.number(),
    interval: Interval,
  }),
  z.object({ kind: z.literal('overdue'), group: RfmGroup, customers: Count }),
  z.object({ kind: z.literal('offers'), customers: Count, offers: Count, horizonDays: z.int() }),
  z.object({
    kind: z.literal('score'),
    survey: z.string(),
    question: z.string(),
    isNps: z.boolean(),
    days: z.object({ from: Day, to: Day }),
    value: z.number(),
    n: Count,
    change: z.number(),
    interval: Interval,
  }),
  z.object({
    kind: z.literal('theme'),
    nameEn: z.string(),
    nameAr: z.string(),
    responses: Count,
    /** Share of responses that speak of it, lately and before. */
    share: Share,
    before: Share,
    interval: Interval,
    /** How much lower the score is with it. */
    effect: z.number(),
  }),
  z.object({ kind: z.literal('unheard'), customers: Count, days: z.int().min(1) }),
  z.object({
    kind: z.literal('quality'),
    check: z.string(),
    rule: z.string().nullable(),
    field: z.string().nullable(),
    found: Count,
    total: Count,
  }),
  z.object({ kind: z.literal('follow-ups'), tasks: Count, customers: Count, oldest: Day }),
  z.object({ kind: z.literal('segment'), name: z.string(), joined: Count, left: Count }),
  z.object({ kind: z.literal('import'), fileName: z.string(), rejected: Count, rows: Count }),
  z.object({ kind: z.literal('steady'), days: z.object({ from: Day, to: Day }), tests: Count }),
]);
export type OverviewTold = z.infer<typeof OverviewTold>;

/** Where something can be done about it. */
export const OverviewPlace = z.discriminatedUnion('screen', [
  z.object({ screen: z.literal('segments'), tab: z.enum(['list', 'rfm']) }),
  z.object({ screen: z.literal('segment'), id: z.int().min(1) }),
  z.object({ screen: z.literal('feedback'), tab: z.enum(['scores', 'themes', 'follow-up']) }),
  z.object({ screen: z.literal('opportunities'), tab: z.literal('board') }),
  z.object({ screen: z.literal('quality'), tab: z.enum(['findings', 'cleaning', 'matching']) }),
  z.object({ screen: z.literal('import'), tab: z.literal('history') }),
  z.object({ screen: z.literal('customers'), people: People }),
]);
export type OverviewPlace = z.infer<typeof OverviewPlace>;

/** What may become a line. */
export const OverviewCandidate = z.object({
  /** Names it for good: the same finding has the same key another day, the next month's has another. */
  key: z.string().min(1).max(600),
  told: OverviewTold,
  /** Null where it is about no money. */
  money: StakedMoney.nullable(),
  /** How sure it is that there is something to it. */
  certainty: Share,
  people: People.nullable(),
  /** How many these are, where it is known already. */
  customers: Count.nullable(),
  place: OverviewPlace,
});
export type OverviewCandidate = z.infer<typeof OverviewCandidate>;

/** What the team said of a line. */
export const OverviewVote = z.object({
  key: z.string().min(1).max(600),
  kind: OverviewKind,
  isUseful: z.boolean(),
});
export type OverviewVote = z.infer<typeof OverviewVote>;

export const OverviewLine = OverviewCandidate.extend({
  /** Customers behind it; null where it is about none. */
  customers: Count.nullable(),
  /** What part of the money such lines let one do something about, by the votes on them. */
  usefulness: Share,
  /** Money × certainty × usefulness: what it is ranked by, in minor units. */
  weight: z.number(),
  vote: z.enum(['useful', 'not-useful']).nullable(),
});
export type OverviewLine = z.infer<typeof OverviewLine>;

/** Where lines come from, in the order in which they are asked. */
export const overviewSources = [
  'activity',
  'overdue',
  'follow-ups',
  'import',
  'segments',
  'feedback',
  'offers',
  'themes',
  'quality',
] as const;
export const OverviewSource = z.enum(overviewSources);
export type OverviewSource = z.infer<typeof OverviewSource>;

export const OverviewLines = z.object({
  /** The first first, seven at most. */
  lines: z.array(OverviewLine).max(7),
  /** Those said not to be useful, of what there is now. */
  hidden: z.array(OverviewLine),
  /** Sources that were looked at, and those still being looked at. */
  ready: Count,
  pending: z.array(OverviewSource),
  /** Those that could not be looked at: what they would say is missing. */
  failed: z.array(OverviewSource),
  lastImport: z
    .object({
      fileName: z.string(),
      finishedAt: z.string(),
      created: Count,
      updated: Count,
      rejected: Count,
    })
    .nullable(),
});
export type OverviewLines = z.infer<typeof OverviewLines>;
