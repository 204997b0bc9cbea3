import { bracket } from '../format/intervals.ts';
import type { Formats } from '../format/values.ts';
import { inOneRun } from '../format/writing.ts';
import { minorDigits } from '../model/money.ts';
import { hidden, isEstimated, type ReportCell, type ValueKind } from './document.ts';

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

/** An end of an interval, without the sign and the small part of the value that it stands under. */
function showEnd(kit: ShowKit, value: number, kind: ValueKind): string {
  if (kind === 'share') return kit.format.number(value * 100, 1);
  if (kind !== 'money') return showNumber(kit, value, kind);
  return kit.format.number(value / 10 ** minorDigits(kit.currency ?? ''));
}

// these may have marks of thousands
const isLarge = (kind: ValueKind) => kind === 'money' || kind === 'count';

/** The interval of a cell, in brackets; null without one. */
export function showInterval(kit: ShowKit, cell: ReportCell, kind: ValueKind): string | null {
  if (cell === null || !isEstimated(cell) || cell.low === null || cell.high === null) return null;
  const own = cell.kind ?? kind;
  const ends = [showEnd(kit, cell.low, own), showEnd(kit, cell.high, own)] as const;
  return inOneRun(bracket(ends, isLarge(own) ? 'dash' : 'comma', kit.format), kit.format.settings.language);
}

/** A cell in words and digits of the document's language, without its interval. */
export function showCell(kit: ShowKit, cell: ReportCell, kind: ValueKind): string {
  if (cell === null) return nothing;
  if (cell === hidden) return kit.hiddenText;
  if (typeof cell === 'number') return showNumber(kit, cell, kind);
  if (typeof cell === 'string') return kind === 'day' ? kit.format.day(cell) : cell;
  return showNumber(kit, cell.value, cell.kind ?? kind);
}

/** Whether the cells of a kind stand on the side of numbers. */
export function isNumeric(kind: ValueKind): boolean {
  return kind !== 'text' && kind !== 'quote' && kind !== 'day';
}
