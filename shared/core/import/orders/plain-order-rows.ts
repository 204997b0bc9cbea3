import type { Minor } from '../../model/money.ts';
import type { OrderLineDraft, Who } from '../normalise/drafts.ts';
import type { Kept } from '../cells/cell-reader.ts';
import type { Person } from '../people/person.ts';

export type OrderHead = NonNullable<OrderLineDraft['order']>;

/** A buyer as rows of the file name them in the same words. */
export type PlainBuyer = {
  readonly who: Who;
  readonly values: Readonly<Record<string, string>>;
  /** What is kept of a buyer that nobody names. */
  readonly anonymous: string | null;
  /** Undefined until the first of these rows is added. */
  person: Person | null | undefined;
};

export type PlainLine = Readonly<{
  product: number;
  quantity: number;
  micros: number | null;
  amount: number;
  custom: string | null;
}>;

/**
 * Takes order lines of which nothing is imperfect, in the order of the file and among those given as drafts. What it does with a row is what
 * `add` does with its draft.
 */
export interface PlainOrders {
  readonly zero: Minor;
  readonly buyer: (who: Who, values: Readonly<Record<string, string>>) => PlainBuyer;
  readonly product: (mention: Pick<OrderLineDraft['line'], 'sku' | 'product' | 'category'>) => number;
  readonly custom: (kept: Kept) => string | null;
  /** The place of the order with this key, which is made at its first row. */
  readonly place: (key: string, head: OrderHead, row: number) => number;
  readonly add: (place: number, row: number, head: OrderHead, buyer: PlainBuyer, line: PlainLine) => void;
}
