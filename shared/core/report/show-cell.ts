import type { Formats } from '../format/values.ts';
import { hidden, type ReportCell, type ValueKind } from './document.ts';

/** What values are shown with. */
export type ShowKit = Readonly<{
  format: Formats;
  currency: string | null;
  /** Stands for what is hidden. */
  hiddenText: string;
}>;

const nothing = '–';

function showNumber({ format, currency }: ShowKit, value: number, kind: ValueKind): string {
  switch (kind) {
    case 'money':
      return format.money(value, currency);
    case 'share':
      return format.percent(value, 1);
    case 'count':
      return format.number(value);
    case 'points':
      return format.number(value, 1);
    case 'number':
    case 'text':
    case 'quote':
    case 'day':
      return format.number(value, 2);
  }
}

/** A cell in words and digits of the document's language; an interval stands in brackets behind its value. */
export function showCell(kit: ShowKit, cell: ReportCell, kind: ValueKind): string {
  if (cell === null) return nothing;
  if (cell === hidden) return kit.hiddenText;
  if (typeof cell === 'number') return showNumber(kit, cell, kind);
  if (typeof cell === 'string') return kind === 'day' ? kit.format.day(cell) : cell;
  const own = cell.kind ?? kind;
  const value = showNumber(kit, cell.value, own);
  if (cell.low === null || cell.high === null) return value;
  return `\u2066${value} [${showNumber(kit, cell.low, own)} … ${showNumber(kit, cell.high, own)}]\u2069`;
}

/** Whether the cells of a kind stand on the side of numbers. */
export function isNumeric(kind: ValueKind): boolean {
  return kind !== 'text' && kind !== 'quote' && kind !== 'day';
}

