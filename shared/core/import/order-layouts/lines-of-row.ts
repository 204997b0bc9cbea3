import type { Pair } from '../../identity/content.ts';
import type { Mapping } from '../../model/import.ts';
import { minorDigits } from '../../model/money.ts';
import type { CellReader } from '../cells/cell-reader.ts';
import type { Rejection } from '../normalise/drafts.ts';
import { figureReader, unpackCell } from './packed-cell.ts';
import type { PackedLine } from './packed-line.ts';
import { lineGroups, type LineGroup } from './side-by-side.ts';

/** Reads all lines that the present row holds. */
export interface LinesReader {
  /** Null when the cell of lines cannot be taken apart, which is counted; a rejection when a number of a line cannot be read. */
  readonly read: () => readonly PackedLine[] | null | Rejection;
  /** The lines as the file has them. */
  readonly text: () => string;
  readonly firstColumn: number;
  readonly digitsOf: (currency: string) => number;
}

/** Tells the lines of a row from a rejection. */
export function areLines(found: ReturnType<LinesReader['read']>): found is readonly PackedLine[] {
  return Array.isArray(found);
}

const none = (text: string) => (text === '' ? null : text);

function makePackedReader(reader: CellReader, column: number, mapping: Mapping): LinesReader {
  const figure = figureReader(mapping.decimalMark);
  const name = reader.name(column);
  const hasOrderDiscount = reader.column('orders.discount') >= 0;
  const named = ([part, value]: Pair): Pair => [`${name}: ${part}`, value];
  return {
    firstColumn: column,
    digitsOf: minorDigits,
    text: () => reader.raw(column),
    read() {
      const cell = reader.raw(column);
      if (cell.trim() === '') return [];
      const found = unpackCell(cell, figure);
      if (found === null) {
        reader.keep(column, 'lines-unreadable');
        return null;
      }
      return found.lines.map(({ isDiscountDerived = false, ...line }) => ({
        ...line,
        ...(isDiscountDerived && hasOrderDiscount ? { discount: undefined } : {}),
        rest: line.rest.map(named),
      }));
    },
  };
}

function makeGroupReader(reader: CellReader, groups: readonly LineGroup[]): LinesReader {
  const columns = groups.flatMap((group) => [...group.values()]);
  const lineOf = (group: LineGroup): PackedLine | null | Rejection => {
    const at = (field: string) => group.get(`line.${field}`) ?? -1;
    if ([...group.values()].every((column) => reader.raw(column).trim() === '')) return null;
    for (const field of ['amount', 'unitPrice', 'quantity'] as const)
      if (reader.decimal(at(field)) === null)
        return reader.reject(at(field), 'amount-unreadable', { value: reader.raw(at(field)) });
    const optional = (field: 'discount' | 'refunded') => {
      const found = reader.decimal(at(field));
      if (found === null) reader.keep(at(field), 'number-unreadable');
      return found ?? undefined;
    };
    const [sku, product] = [none(reader.id(at('sku'))), none(reader.text(at('product')))];
    const [quantity, unitPrice, amount] = [at('quantity'), at('unitPrice'), at('amount')].map(reader.decimal);
    const isZero = (figure: typeof quantity) => !figure || figure.mantissa === 0;
    // layouts of a fixed width fill the places of lines that are not there with zeros
    if (sku === null && product === null && [quantity, unitPrice, amount].every(isZero)) return null;
    return {
      sku,
      product,
      category: none(reader.text(at('category'))),
      quantity,
      unitPrice,
      amount,
      discount: optional('discount'),
      refunded: optional('refunded'),
      rest: [],
    };
  };
  return {
    firstColumn: columns[0] ?? 0,
    digitsOf: minorDigits,
    text: () => columns.map(reader.raw).filter(Boolean).join(' | '),
    read() {
      const lines: PackedLine[] = [];
      for (const group of groups) {
        const line = lineOf(group);
        if (line !== null && 'reason' in line) return line;
        if (line !== null) lines.push(line);
      }
      return lines;
    },
  };
}

/** The reader of a file whose rows hold several lines each; null for any other. */
export function makeLinesReader(reader: CellReader, mapping: Mapping): LinesReader | null {
  const packed = reader.column('line.items');
  if (packed >= 0) return makePackedReader(reader, packed, mapping);
  const groups = lineGroups(mapping.columns);
  return groups === null ? null : makeGroupReader(reader, groups);
}
