import type { Columns, Ints } from '../columns/columns.ts';
import type { PeopleColumns } from '../columns/people-columns.ts';
import type { ProductCategories } from '../columns/product-categories.ts';
import type { ProductFacts } from '../columns/product-facts.ts';
import type { FeedbackColumns } from '../feedback/columns.ts';
import type { TextReading } from '../feedback/reading.ts';
import type { RequestDecision } from '../feedback/request-decision.ts';
import type { StatedFamily } from '../ladders/ladder.ts';
import type { Day } from '../model/day.ts';
import type { People } from '../model/people.ts';
import type { OfferFacts } from '../offers/offers-input.ts';
import type { Bits } from '../segments/bits.ts';
import type { FactMap, PartKey } from '../segments/facts/facts.ts';

/**
 * What an analysis can ask the workspace for, all of one state of the data. Rows of everything are those of `columns.customers`. What is not
 * asked for is not made.
 */
export interface Asked {
  readonly columns: Columns;
  /** The day of whoever asks. */
  readonly today: Day;
  readonly people: () => Promise<PeopleColumns>;
  /** How often every customer did something; null where nobody ever did. */
  readonly events: (kind: string) => Promise<Ints | null>;
  readonly categories: () => Promise<ProductCategories>;
  /** Names, prices, costs and states of products. */
  readonly products: () => Promise<ProductFacts>;
  /** The ladders of products that the team states itself. */
  readonly statedFamilies: () => Promise<readonly StatedFamily[]>;
  /** What next best products are computed from besides orders. */
  readonly offerFacts: () => Promise<OfferFacts>;
  /** Everything that was answered in surveys and reviews. */
  readonly feedback: () => Promise<FeedbackColumns>;
  /** What the words of those answers say; waits until they are read. @throws {AppError} 'cancelled', 'reading-failed', 'out-of-memory' */
  readonly reading: () => Promise<TextReading>;
  /** What the team decided about requests, by the key of their group. */
  readonly requestDecisions: () => Promise<ReadonlyMap<string, RequestDecision>>;
  /** What definitions of segments are asked of, with at least these parts. @throws {AppError} 'cancelled' */
  readonly facts: (parts: readonly PartKey[]) => Promise<FactMap>;
  /** @throws {AppError} as resolving people does: 'people-unknown', 'segment-unknown', 'cancelled' */
  readonly members: (people: People) => Promise<Bits>;
}
