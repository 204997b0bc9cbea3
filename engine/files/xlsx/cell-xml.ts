import { decimalMoney } from '../../../shared/core/export/csv.ts';
import type { ExportCell, ExportKind } from '../../../shared/core/export/table.ts';
import { dayNumber, readDay } from '../../../shared/core/model/day.ts';
import { moneyStyle, styleOf } from './styles.ts';

// what XML cannot hold is written as the format has it, and what looks like that is marked
const escape = /_x[0-9A-Fa-f]{4}_/gu;
const forbidden =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const code = (char: string) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in a part of a workbook. */
export function xmlText(text: string): string {
  return text
    .replace(escape, (mark) => `_x005F${mark}`)
    .replace(forbidden, code)
    .replace(/[&<>"]/gu, (char) => entities[char] ?? char);
}

/** The name of a column: 0 is 'A', 27 is 'AB'. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** Days before 1 January 1970 that spreadsheets count from: their first is 31 December 1899, and they take 1900 for a leap year. */
const daysBefore1970 = 25_569;
/** 1 March 1900: from here on they count right. */
const firstRightDay = 61;

/** A day as spreadsheets count them; null for what is none, and for days before March 1900, which they count wrong. */
function serialDay(text: string): number | null {
  const day = readDay(text);
  const serial = day === null ? 0 : dayNumber(day) + daysBefore1970;
  return serial >= firstRightDay ? serial : null;
}

function textXml(text: string, place: string): string {
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** Numbers without a unit have no marks of thousands: some name something, as an id. */
function styleFor(kind: ExportKind, currency: string | null): number {
  if (kind === 'money') return moneyStyle(currency);
  return kind === 'share' ? styleOf.share : styleOf.plain;
}

/**
 * A cell of a sheet. Text is a typed string, which no program takes for a formula whatever it begins with; days and numbers are what they are to a
 * spreadsheet; blank cells are left out.
 * @throws {RangeError} a number that is none
 */
export function cellXml(cell: ExportCell, kind: ExportKind, currency: string | null, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') {
    const serial = kind === 'day' ? serialDay(cell) : null;
    return serial === null ? textXml(cell, place) : `<c r="${place}" s="${styleOf.day}"><v>${serial}</v></c>`;
  }
  if (!Number.isFinite(cell)) throw new RangeError(`a cell holds ${cell}`);
  const style = styleFor(kind, currency);
  const value = kind === 'money' ? decimalMoney(cell, currency) : String(cell + 0);
  return `<c r="${place}"${style === 0 ? '' : ` s="${style}"`}><v>${value}</v></c>`;
}
