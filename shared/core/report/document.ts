import type { LeftOutBlock, ReportBlock, ReportLanguage } from '../model/report.ts';

/**
 * How a value is written. Money in minor units of the document's currency; shares 0–1; points are per cent already, as of a recommendation
 * score. A quote is text in somebody's own words or a name of somebody.
 */
export type ValueKind = 'text' | 'quote' | 'count' | 'number' | 'money' | 'share' | 'points' | 'day';

/** A number with its 95 % interval, in the unit of its kind; null ends where it is not known how sure it is. */
export type Estimated = Readonly<{
  value: number;
  low: number | null;
  high: number | null;
  /** Where a column has numbers of several kinds, that of this one. */
  kind?: ValueKind;
}>;

/** A value that is not shown, since it would say something of very few people. */
export const hidden = Symbol('hidden');

/** Text, a number or a day 'YYYY-MM-DD' by its kind; null is blank. */
export type ReportCell = string | number | null | Estimated | typeof hidden;

export type ReportColumn = Readonly<{
  name: string;
  kind: ValueKind;
  /** Its cells are `Estimated`: three columns of a sheet. */
  hasInterval?: boolean;
}>;

/** What is drawn of a table: a bar a row, or a line over its rows in order. Numbers are places of columns. */
export type ReportChart = Readonly<{
  kind: 'bars' | 'line';
  label: number;
  value: number;
  /** A grey ghost behind it, as the period before. */
  ghost?: number;
}>;

export type ReportTable = Readonly<{
  /** Of a sheet and of the chart; each once in a document. */
  caption: string;
  columns: readonly ReportColumn[];
  rows: readonly (readonly ReportCell[])[];
  chart?: ReportChart;
  /** The columns that count whom a row is about, people or answers; figures of rows with very few are not for others. */
  people?: readonly number[];
  /** The rows are all parts of a whole that is told elsewhere: one that is hidden alone could be worked out. */
  isPartition?: boolean;
}>;

/** One number, to be read at a glance. */
export type ReportFigure = Readonly<{
  label: string;
  kind: ValueKind;
  value: ReportCell;
  /** What it rests on, and of what: 4,312 customers. */
  n: number | null;
  /** In words, with what is counted: 'n = 4,312 customers'. */
  nText: string;
  /** Of the period compared with, where there is one. */
  before: ReportCell;
}>;

/** How the figures of a section were made: every one of them has this beside it. */
export type ReportBasis = Readonly<{ n: string; filter: string; method: string }>;

export type ReportSection = Readonly<{
  block: ReportBlock;
  title: string;
  /** What it says, in sentences. */
  lead: readonly string[];
  figures: readonly ReportFigure[];
  tables: readonly ReportTable[];
  basis: ReportBasis;
}>;

/** A report, before it is written as anything. */
export type ReportDocument = Readonly<{
  title: string;
  language: ReportLanguage;
  currency: string | null;
  /** What it is about, by name: workspace, people, period and what it is compared with. */
  scope: readonly (readonly [name: string, value: string])[];
  sections: readonly ReportSection[];
  leftOut: readonly LeftOutBlock[];
  /** Below as many people figures are not shown; null: all are. */
  least: number | null;
}>;

/** A number with its interval, or without one where it is not known how sure it is; blank without the number. */
export function estimated(
  value: number | null,
  interval: readonly [number, number] | null,
  kind?: ValueKind,
): Estimated | null {
  if (value === null) return null;
  const [low, high] = interval ?? [null, null];
  return { value, low, high, ...(kind !== undefined && { kind }) };
}

/** Whether a cell is a number with an interval. */
export function isEstimated(cell: ReportCell): cell is Estimated {
  return typeof cell === 'object' && cell !== null;
}

/** The number of a cell; null of text, blanks and what is hidden. */
export function numberOf(cell: ReportCell | undefined): number | null {
  if (typeof cell === 'number') return cell;
  return cell !== undefined && isEstimated(cell) ? cell.value : null;
}
