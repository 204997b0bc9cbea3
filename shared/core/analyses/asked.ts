import type { Columns, Ints } from '../columns/columns.ts';
import type { PeopleColumns } from '../columns/people-columns.ts';
import type { ProductCategories } from '../columns/product-categories.ts';
import type { FeedbackColumns } from '../feedback/columns.ts';
  /** Everything that was answered in surveys and reviews. */
  readonly feedback: () => Promise<FeedbackColumns>;
  /** What the words of those answers say. */
  readonly reading: () => Promise<TextReading>;
  /** What the team decided about requests, by the key of their group. */
  readonly requestDecisions: () => Promise<ReadonlyMap<string, RequestDecision>>;
  /** @throws {AppError} as resolving people does: 'people-unknown', 'segment-unknown', 'cancelled' */
  readonly members: (people: People) => Promise<Bits>;
}
