import { minorDigits, type Currency, type Minor } from '../../model/money.ts';
import type { OrderLineDraft } from '../normalise/drafts.ts';
import { multiplyToMinor, toMicros, toMinor } from '../cells/parse-money.ts';
import { toNumber, type Decimal } from '../cells/parse-number.ts';
import type { Figure, PackedLine } from './packed-line.ts';
import { shareOut } from './share-out.ts';

type Line = OrderLineDraft['line'];
export type SplitLine = Readonly<{ line: Line; rest: PackedLine['rest'] }>;

/**
 * - `exact`: every line says its amount, or it follows from one that does not.
 * - `shared`: several lines say none; what the order leaves for goods was shared out by pieces.
 */
export type Split = Readonly<{ lines: readonly SplitLine[]; amounts: 'exact' | 'shared' }>;

const one: Decimal = { mantissa: 1, scale: 0 };
const zero = 0 as Minor;

function amountOf({ amount, quantity, unitPrice }: PackedLine, digits: number): Minor | null {
  if (amount) return toMinor(amount, digits);
  return unitPrice ? multiplyToMinor(quantity ?? one, unitPrice, digits) : null;
}

/** The sum of what the lines say; null when one says nothing, or it is beyond what is exact. */
export function sumOfLines(lines: readonly PackedLine[], currency: Currency): Minor | null {
  const digits = minorDigits(currency);
  let sum = 0;
  for (const line of lines) {
    const amount = amountOf(line, digits);
    if (amount === null) return null;
    sum += amount;
  }
  // checked to be whole
  return Number.isSafeInteger(sum) ? (sum as Minor) : null;
}

/**
 * The lines of one order, with an amount each.
 * @param goods what the order leaves for its lines, in minor units; null where it is not known
 * @returns null when a line says no amount and the order leaves none
 */
export function splitOrder(
  lines: readonly PackedLine[],
  currency: Currency,
  goods: Minor | null,
): Split | null {
  const digits = minorDigits(currency);
  const said = lines.map((line) => amountOf(line, digits));
  const silent = said.flatMap((amount, at) => (amount === null ? [at] : []));
  if (silent.length > 0 && goods === null) return null;
  const known = said.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const pieces = silent.map((at) => quantityOf(lines[at]));
  const shares = shareOut((goods ?? 0) - known, pieces);
  const money = (figure: Figure) => (figure ? (toMinor(figure, digits) ?? zero) : zero);
  return {
    amounts: silent.length > 1 ? 'shared' : 'exact',
    lines: lines.map((line, at) => ({
      rest: line.rest,
      line: {
        sku: line.sku,
        product: line.product,
        category: line.category,
        quantity: quantityOf(line),
        unitPriceMicros: line.unitPrice ? toMicros(line.unitPrice) : null,
        // shares are whole numbers no larger than the order
        amount: said[at] ?? ((shares[silent.indexOf(at)] ?? 0) as Minor),
        discount: money(line.discount),
        refunded: money(line.refunded),
      },
    })),
  };
}

function quantityOf(line: PackedLine | undefined): number {
  return line?.quantity ? toNumber(line.quantity) : 1;
}
