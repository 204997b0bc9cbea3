import { isEstimated, numberOf, type ReportCell, type ReportChart, type ReportTable } from '../document.ts';
import { escapeHtml } from '../escape.ts';
import { showCell, type ShowKit } from '../show-cell.ts';

/** What charts are drawn with. */
export type ChartKit = ShowKit &
  Readonly<{
    isMirrored: boolean;
    /** Numbers without the small part, for axes. */ axis: (value: number, kind: string) => string;
  }>;

/** A row as it is drawn; null ends where the interval is not known. */
export type Mark = Readonly<{
  label: string;
  value: number;
  low: number | null;
  high: number | null;
  ghost: number | null;
}>;

/** The rows of a table that have something to draw, in their order; null stands for one that has not. */
export function marksOf(kit: ShowKit, table: ReportTable, chart: ReportChart): readonly (Mark | null)[] {
  const kind = table.columns[chart.label]?.kind ?? 'text';
  const end = (cell: ReportCell | undefined, which: 'low' | 'high') =>
    cell !== undefined && isEstimated(cell) ? cell[which] : null;
  return table.rows.map((row) => {
    const cell = row[chart.value];
    const value = numberOf(cell);
    if (value === null) return null;
    return {
      label: showCell(kit, row[chart.label] ?? null, kind),
      value,
      low: end(cell, 'low'),
      high: end(cell, 'high'),
      ghost: chart.ghost === undefined ? null : numberOf(row[chart.ghost]),
    };
  });
}

/** Cut where there is no room, and kept in its own direction: a drawing runs from left to right. */
export function chartLabel(text: string, most: number): string {
  const cut = Array.from(text);
  return `\u2068${cut.length > most ? `${cut.slice(0, most - 1).join('')}…` : text}\u2069`;
}

/** Attributes of an element of a drawing; numbers to a tenth of a pixel, so that equal data make equal bytes on every computer. */
export function attributes(of: Readonly<Record<string, string | number>>): string {
  return Object.entries(of)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === 'number' ? Number(value.toFixed(1)) + 0 : escapeHtml(value)}"`,
    )
    .join('');
}

export const drawingWidth = 720;

/** A drawing with a name, without style or script: classes and plain attributes only. */
export function drawing(height: number, name: string, content: readonly string[]): string {
  const box = { viewBox: `0 0 ${drawingWidth} ${height}`, width: drawingWidth, height };
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img"${attributes({ ...box, 'aria-label': name, direction: 'ltr' })}>${content.join('')}</svg>`;
}
