import { minorDigits } from '../model/money.ts';
import { protect } from './formula-safe.ts';
import { isPlainAddress } from './plain-address.ts';
import type { ExportCell, ExportKind, ExportTable } from './table.ts';

export { unprotect } from './formula-safe.ts';

/** Written before everything else, so that spreadsheets read the file as UTF-8 and Arabic stays Arabic. */
export const byteOrderMark = '\ufeff';

const needsQuotes = /[",;\t\r\n\v\f\u0085\u2028\u2029]|^\s|\s$/u;

function quote(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * An amount in minor units as a plain decimal number: -5 USD is -0.05, 5 JPY is 5.
 * @throws {RangeError} the amount is not a safe integer
 */
export function decimalMoney(minorUnits: number, currency: string | null): string {
  if (!Number.isSafeInteger(minorUnits)) throw new RangeError(`not a whole amount: ${minorUnits}`);
  const digits = minorDigits(currency ?? '');
  const text = String(Math.abs(minorUnits)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const sign = minorUnits < 0 ? '-' : '';
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-digits)}`;
}

/** One cell as it stands in a CSV file. @throws {RangeError} a number that is none */
export function csvCell(cell: ExportCell, kind: ExportKind, currency: string | null): string {
  if (cell === null) return '';
  if (typeof cell === 'string')
    return quote(kind === 'address' && isPlainAddress(cell) ? cell : protect(cell));
  if (!Number.isFinite(cell)) throw new RangeError(`a cell holds ${cell}`);
  return kind === 'money' ? decimalMoney(cell, currency) : String(cell + 0);
}

/** The header as a line of CSV. Names come from messages or from users' files: they are guarded like every text. */
export function csvHeader(table: Pick<ExportTable, 'columns'>): string {
  return `${table.columns.map(({ name }) => quote(protect(name))).join(',')}\r\n`;
}

/** Rows as lines of CSV, one string a row. */
export function* csvLines(table: ExportTable): Generator<string> {
  for (const row of table.rows) {
    if (row.length !== table.columns.length)
      throw new Error(`a row has ${row.length} cells for ${table.columns.length} columns`);
    const cells = table.columns.map(({ kind }, at) => csvCell(row[at] ?? null, kind, table.currency));
    yield `${cells.join(',')}\r\n`;
  }
}
