import type { Pair } from '../../identity/content.ts';
import type { Decimal } from '../cells/parse-number.ts';

/** A number of a line: as read, `undefined` where nothing is said, `null` where it cannot be read. */
export type Figure = Decimal | null | undefined;

/** One line of an order, as a cell or some columns of its row tell it. */
export type PackedLine = Readonly<{
  sku: string | null;
  product: string | null;
  category: string | null;
  quantity: Figure;
  unitPrice: Figure;
  /** Of the line as a whole, before its discount where the form names both. */
  amount: Figure;
  discount: Figure;
  refunded: Figure;
  /** The discount is the difference of two amounts: where the order names its discount, it is a part of that. */
  isDiscountDerived?: boolean;
  /** What maps to nothing, under the names that the form gives. */
  rest: readonly Pair[];
}>;

/** A line of which nothing is known yet. */
export const emptyLine: PackedLine = {
  sku: null,
  product: null,
  category: null,
  quantity: undefined,
  unitPrice: undefined,
  amount: undefined,
  discount: undefined,
  refunded: undefined,
  rest: [],
};

/** Reads a number inside a cell of lines by the file's decimal mark. */
export type ReadFigure = (text: string) => Figure;

/** Whether a line can be stored: it names something, and no number of it is unreadable. */
export function isWholeLine({ product, sku, quantity, unitPrice, amount }: PackedLine): boolean {
  return (product !== null || sku !== null) && quantity !== null && unitPrice !== null && amount !== null;
}
