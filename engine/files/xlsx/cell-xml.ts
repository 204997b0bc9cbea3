import { decimalMoney } from '../../../shared/core/export/csv.ts';
import type { ExportCell, ExportKind } from '../../../shared/core/export/table.ts';

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

/**
 * A cell of a sheet. Text is a typed string, which no program takes for a formula whatever it begins with; days stay text as they are
 * in a CSV; blank cells are left out.
 * @throws {RangeError} a number that is none
 */
export function cellXml(cell: ExportCell, kind: ExportKind, currency: string | null, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  if (!Number.isFinite(cell)) throw new RangeError(`a cell holds ${cell}`);
  return `<c r="${place}"><v>${kind === 'money' ? decimalMoney(cell, currency) : String(cell + 0)}</v></c>`;
}
