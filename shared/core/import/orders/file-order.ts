import type { Pair } from '../../identity/content.ts';
import type { OrderLineDraft } from '../normalise/drafts.ts';
import type { Person } from '../people/person.ts';

/** An order as the rows of one file tell it. */
export type FileOrder = {
  readonly key: string;
  /** Database id; 0 until a new order is stored. */
  id: number;
  readonly isStored: boolean;
  head: OrderLineDraft['order'];
  /** The first row with the order's own cells, or the first of all. */
  row: number;
  person: Person | null;
  /** What the file says of a buyer it does not name. */
  anonymous: string | null;
  /** Of an order without lines: what maps to nothing. */
  kept?: readonly Pair[];
  /** Its own content is its key: stored means unchanged. */
  readonly isKeyed: boolean;
};
