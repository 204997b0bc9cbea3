import type { Mapping } from '../../model/import.ts';
import type { OrderTotals } from '../../model/order-totals.ts';
import { minorDigits, readCurrency } from '../../model/money.ts';
import { decimalMarkOf, type Evidence } from '../recognise/evidence.ts';
import { multiplyToMinor, toMinor } from '../cells/parse-money.ts';
import { readDecimal } from '../cells/parse-number.ts';

/** What rejected rows of a file of orders say, so that its sums are those of all its rows. */
export interface RejectedSums {
  readonly add: (cells: readonly string[]) => void;
  /** The totals with what the rejected rows say. */
  readonly addTo: (totals: readonly OrderTotals[]) => OrderTotals[];
}

type Sums = { total: number; lines: number };

/** Opens the sums of one file. Cells that cannot be read, and rows whose currency cannot, say nothing. */
export function openRejectedSums(mapping: Mapping, evidence: Evidence): RejectedSums {
  const sums = new Map<string, Sums>();
  const at = (meaning: string) => mapping.columns.findIndex((column) => column.meaning === meaning);
  const [total, amount, quantity, price] = [
    at('orders.total'),
    at('line.amount'),
    at('line.quantity'),
    at('line.unitPrice'),
  ];
  const currencyColumn = at('orders.currency');
  const fileCurrency = mapping.currency ?? '';

  return {
    add(cells) {
      if (mapping.kind !== 'order-lines') return;
      const currency = readCurrency(
        cells[currencyColumn] === '' ? fileCurrency : (cells[currencyColumn] ?? fileCurrency),
      );
      if (currency === null) return;
      const digits = minorDigits(currency);
      const decimal = (column: number) => {
        const text = column < 0 ? '' : (cells[column] ?? '').trim();
        return text === '' ? null : readDecimal(text, decimalMarkOf(mapping, evidence, column));
      };
      const [sum, own, count, each] = [decimal(total), decimal(amount), decimal(quantity), decimal(price)];
      const line =
        own === null ? (count && each ? multiplyToMinor(count, each, digits) : null) : toMinor(own, digits);
      const known = sums.get(currency) ?? { total: 0, lines: 0 };
      known.total += (sum === null ? null : toMinor(sum, digits)) ?? 0;
      known.lines += line ?? 0;
      sums.set(currency, known);
    },
    addTo(totals) {
      return totals.map((one) => {
        const own = sums.get(one.currency);
        if (own === undefined) return one;
        const { fileTotalMinor, fileLinesMinor } = one;
        return {
          ...one,
          fileTotalMinor: fileTotalMinor === null ? null : fileTotalMinor + own.total,
          fileLinesMinor: fileLinesMinor === null ? null : fileLinesMinor + own.lines,
          rejectedTotalMinor: fileTotalMinor === null ? 0 : own.total,
          rejectedLinesMinor: fileLinesMinor === null ? 0 : own.lines,
        };
      });
    },
  };
}
