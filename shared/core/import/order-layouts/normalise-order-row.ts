import type { Pair } from '../../identity/content.ts';
import type { Mapping } from '../../model/import.ts';
import type { CellReader } from '../cells/cell-reader.ts';
import type { OrderLineDraft, Rejection } from '../normalise/drafts.ts';
import type { Evidence } from '../recognise/evidence.ts';
import { makeOrderLineNormaliser } from '../normalise/normalise-order-line.ts';
import { readCurrency, type Currency, type Minor } from '../../model/money.ts';
import { areLines, makeLinesReader, type LinesReader } from './lines-of-row.ts';
import type { PackedLine } from './packed-line.ts';
import { splitOrder, sumOfLines } from './split-order.ts';

type Drafts = OrderLineDraft | readonly OrderLineDraft[] | Rejection;

// no file is as wide: a column of ours that holds the sum of a row's lines
const sumColumn = 1_000_000;

/** The same row, with the sum of its lines as the amount of the one line that the reader of plain rows looks for. */
function withSum(
  reader: CellReader,
  lines: LinesReader,
  state: { sum: number | null; digits: number },
): CellReader {
  return {
    ...reader,
    column(meaning) {
      if (meaning === 'line.amount') return sumColumn;
      return meaning.startsWith('line.') ? -1 : reader.column(meaning);
    },
    name: (column) => reader.name(column === sumColumn ? lines.firstColumn : column),
    raw: (column) => reader.raw(column === sumColumn ? lines.firstColumn : column),
    decimal(column) {
      if (column !== sumColumn) return reader.decimal(column);
      return state.sum === null ? undefined : { mantissa: state.sum, scale: state.digits };
    },
  };
}

/**
 * Exports that name lines after their discounts name the discount of the order as well. Where the lines come to the total
 * without it, it is in them already, and must not be taken off again.
 */
function withoutCountedDiscount(order: OrderLineDraft['order'], lines: number): OrderLineDraft['order'] {
  const total = order?.total ?? null;
  if (order === null || total === null || order.discount === 0) return order;
  const { discount, tax, shipping, tip = 0, fee = 0 } = order;
  const sum = lines + shipping + tip + fee;
  const isIn = (taken: number) => sum - taken === total || sum - taken + tax === total;
  return isIn(0) && !isIn(discount) ? { ...order, discount: 0 as Minor } : order;
}

/**
 * Rows that hold all lines of their order, side by side or packed in one cell: one draft a line, the first of them with the
 * order. A cell that no form understands leaves one line without a product, worth what the order leaves for goods, and its
 * text is kept; where the file has no total, the row is rejected.
 * @returns null when the rows of the file are lines, or orders without any
 */
export function makeOrderRowNormaliser(
  reader: CellReader,
  mapping: Mapping,
  evidence: Evidence,
): ((row: number) => Drafts) | null {
  const lines = makeLinesReader(reader, mapping);
  if (lines === null) return null;
  const state: { sum: number | null; digits: number } = { sum: null, digits: 0 };
  const plain = makeOrderLineNormaliser(withSum(reader, lines, state), mapping, evidence);
  const currencyColumn = reader.column('orders.currency');
  const discountColumn = reader.column('orders.discount');
  const hasKey = reader.column('orders.key') >= 0;
  const currencyOf = (): Currency | null =>
    readCurrency(reader.text(currencyColumn) || (mapping.currency ?? ''));

  const split = (draft: OrderLineDraft, found: readonly PackedLine[], currency: Currency): Drafts => {
    const parts = splitOrder(found, currency, draft.line.amount);
    if (parts === null) throw new Error(`an order of ${found.length} lines has no amount`);
    if (parts.amounts === 'shared') reader.note('line-amounts-shared', lines.text().slice(0, 120));
    const order = state.sum === null ? draft.order : withoutCountedDiscount(draft.order, state.sum);
    const inLines: readonly Pair[] =
      order === draft.order ? [] : [[reader.name(discountColumn), reader.raw(discountColumn)]];
    if (inLines.length > 0) reader.note('discount-in-lines', reader.raw(discountColumn));
    const others = JSON.stringify(parts.lines.slice(1).map(({ line }) => line));
    return parts.lines.map(({ line, rest }, at): OrderLineDraft => {
      const custom = [...(at === 0 ? [...draft.custom, ...inLines] : []), ...rest];
      if (at === 0)
        return { ...draft, order, line, custom, ...(hasKey || parts.lines.length === 1 ? {} : { others }) };
      return { ...draft, order: null, buyer: {}, consent: [], line, custom };
    });
  };

  /** The sum that the reader of plain rows takes for the amount; none where the lines do not say it. */
  const note = (own: readonly PackedLine[], currency: Currency | null): void => {
    state.sum = own.length === 0 || currency === null ? null : sumOfLines(own, currency);
    state.digits = currency === null ? 0 : lines.digitsOf(currency);
  };

  return (row) => {
    const found = lines.read();
    if (found !== null && !areLines(found)) return found;
    const own = found ?? [];
    const currency = currencyOf();
    note(own, currency);
    const draft = plain(row);
    // a cell that nobody understands leaves the one line of the plain row
    if ('reason' in draft || found === null || currency === null) return draft;
    if (own.length > 0) return split(draft, own, currency);
    return hasKey && draft.order !== null ? { ...draft, isWhole: true } : draft;
  };
}
