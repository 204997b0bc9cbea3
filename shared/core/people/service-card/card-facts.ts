import type { CustomerNote, FollowUp } from '../../model/customer-page.ts';
import type { Day } from '../../model/day.ts';
import type { NextRead, ReasonTold } from '../../model/opportunities.ts';
import type { ScoreScale } from '../../model/timeline.ts';

/** `place` is where an entry stands among the lines of the whole timeline. */
type Placed = Readonly<{ id: number; place: number; on: string }>;

export type CardContact = Placed &
  Readonly<{ reason: string | null; words: string | null; isOpen: boolean | null }>;

export type CardOrder = Placed &
  Readonly<{
    key: string | null;
    state: string;
    totalMinor: number;
    refundedMinor: number;
    currency: string;
    /** Names of what was bought, each once. */
    products: readonly string[];
  }>;

export type CardAnswer = Readonly<{
  questionKind: string;
  number: number | null;
  text: string | null;
  scale: ScoreScale | null;
}>;
export type CardResponse = Placed & Readonly<{ survey: string; answers: readonly CardAnswer[] }>;

/** Purposes of one channel by what counts for them. */
export type CardPermission = Readonly<{
  channel: string;
  granted: readonly string[];
  refused: readonly string[];
}>;

/** A product that is to be offered, and why. */
export type CardOffer = Readonly<{ product: string; reason: ReasonTold | null }>;

/** What the rules of the service card look at. Lists are newest first. */
export type CardFacts = Readonly<{
  today: Day;
  contacts: readonly CardContact[];
  orders: readonly CardOrder[];
  /** Over all orders, as the list of customers counts them; `returned` of them were sent back or refunded in whole. */
  bought: Readonly<{
    orders: number;
    returned: number;
    spentMinor: number;
    firstOrderOn: string | null;
    lastOrderOn: string | null;
  }>;
  responses: readonly CardResponse[];
  followUps: readonly (FollowUp & { readonly place: number })[];
  notes: readonly (CustomerNote & { readonly place: number })[];
  /** The best first; none where they are not computed yet. */
  offers: readonly CardOffer[];
  /** As `offers`. */
  reads: readonly NextRead[];
  permissions: readonly CardPermission[];
  birthDate: string | null;
}>;
