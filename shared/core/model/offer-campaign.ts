import * as z from 'zod';
import { ContactChannel, LeftOut, PurposeKey } from './audience.ts';
import { Chance, OfferFilter } from './opportunities.ts';

const Count = z.int().min(0);
const Interval = z.tuple([z.number(), z.number()]);

/** Most offers of a customer in a call list. */
export const mostOffersEach = 3;
const perCustomer = z.int().min(1).max(mostOffersEach);

/** Who is called about what: offers of a filter as they are now, or a campaign's people with what they were to be offered when it was drawn. */
export const CallListChoice = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('filter'),
    filter: OfferFilter,
    purpose: PurposeKey,
    channel: ContactChannel,
    perCustomer,
  }),
  z.object({ by: z.literal('campaign'), id: z.int().min(1) }),
]);
export type CallListChoice = z.infer<typeof CallListChoice>;

/** A campaign with a group that is kept out of it by lot, to see what it really brings. */
export const HoldoutDraw = z.object({
  name: z.string().trim().min(1).max(200),
  filter: OfferFilter,
  purpose: PurposeKey,
  channel: ContactChannel,
  perCustomer,
  /** Of those who may be contacted. */
  share: z.number().gt(0).max(0.5),
  /** The same seed draws the same people from the same data. */
  seed: z.int().min(0).max(2_147_483_647),
  /** Days after the draw in which orders count. */
  windowDays: z.int().min(1).max(730),
});
export type HoldoutDraw = z.infer<typeof HoldoutDraw>;

/** What a draw would do. */
export const HoldoutPreview = z.object({
  /** With an offer of the filter. */
  members: Count,
  excluded: z.array(LeftOut),
  contacted: Count,
  heldOut: Count,
  /** Mean chance, over those drawn from, to buy the best of their offers anyway. */
  expectedShare: z.number(),
  /** The smallest lift of that share, in points 0 … 1, that is seen 8 times out of 10; null with nobody on a side. */
  smallestLift: z.number().nullable(),
});
export type HoldoutPreview = z.infer<typeof HoldoutPreview>;

export const holdoutArms = ['contacted', 'held-out'] as const;
export const HoldoutArm = z.enum(holdoutArms);
export type HoldoutArm = z.infer<typeof HoldoutArm>;

/** 'too-early': no order after the draw was imported yet; 'running': the data end within the window; 'done': they reach over it. */
export const holdoutStates = ['too-early', 'running', 'done'] as const;
export const HoldoutState = z.enum(holdoutStates);
export type HoldoutState = z.infer<typeof HoldoutState>;

export const HoldoutEntry = z.object({
  id: z.int(),
  name: z.string(),
  /** Days 'YYYY-MM-DD'; orders count from the day after `drawnOn` to `endsOn`. */
  drawnOn: z.string(),
  endsOn: z.string(),
  windowDays: z.int(),
  purpose: z.string(),
  channel: ContactChannel,
  perCustomer: z.int(),
  share: z.number(),
  seed: z.int(),
  contacted: Count,
  heldOut: Count,
  state: HoldoutState,
});
export type HoldoutEntry = z.infer<typeof HoldoutEntry>;

/** What people of one side did in the window. Money in minor units of the workspace's currency. */
export const ArmRead = z.object({
  people: Count,
  /** Bought anything, and bought something that they were to be offered. */
  buyers: Count,
  offeredBuyers: Count,
  revenueMinor: z.number(),
});
export type ArmRead = z.infer<typeof ArmRead>;

/** Shares of both sides with Wilson's intervals, and their difference with Newcombe’s; p of the pooled test of two shares. */
export const LiftOfShare = z.object({
  contacted: Chance,
  heldOut: Chance,
  difference: Chance,
  p: z.number(),
  isBeyondNoise: z.boolean(),
});
export type LiftOfShare = z.infer<typeof LiftOfShare>;

/** Money a person, with Welch's interval of the difference, and what that is for all who were contacted. */
export const LiftOfRevenue = z.object({
  contactedMinor: z.number(),
  heldOutMinor: z.number(),
  differenceMinor: z.number(),
  interval: Interval,
  p: z.number(),
  isBeyondNoise: z.boolean(),
  /** `differenceMinor` × people contacted. */
  extraMinor: z.number(),
  extraInterval: Interval,
});
export type LiftOfRevenue = z.infer<typeof LiftOfRevenue>;

/** What a campaign brought, beyond what would have come anyway. */
export const HoldoutReadout = z.object({
  entry: HoldoutEntry,
  currency: z.string().nullable(),
  /** The last day of orders that was looked at; null where it is too early. */
  until: z.string().nullable(),
  contacted: ArmRead,
  heldOut: ArmRead,
  /** People of the draw who are not compared: of both sides since they were merged, or no longer in the data. */
  inBoth: Count,
  gone: Count,
  /** Null where it is too early, or a side has nobody; revenue also where a side has one person. */
  bought: LiftOfShare.nullable(),
  boughtOffered: LiftOfShare.nullable(),
  revenue: LiftOfRevenue.nullable(),
});
export type HoldoutReadout = z.infer<typeof HoldoutReadout>;
