import type { ReportChart, ReportTable } from '../document.ts';
import { escapeHtml } from '../escape.ts';
import { showCell, showInterval } from '../show-cell.ts';
import {
  attributes,
  chartLabel,
  drawing,
  drawingWidth,
  marksOf,
  type ChartKit,
  type Mark,
} from './chart-kit.ts';
import { axisTicks } from './ticks.ts';

const [labelWidth, valueWidth, rowHeight, top] = [200, 190, 22, 8];
/** Further rows stand in the table alone: beyond that bars are no picture any more. */
export const mostBars = 15;

/** The first rows of a table as bars with whiskers of their intervals; the table beside has them all. */
export function drawBars(kit: ChartKit, table: ReportTable, chart: ReportChart): string {
  const marks = marksOf(kit, table, chart)
    .slice(0, mostBars)
    .filter((mark) => mark !== null);
  if (marks.length === 0) return '';
  const ends = marks.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const ticks = axisTicks(Math.min(0, ...ends), Math.max(0, ...ends), 4);
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const room = drawingWidth - labelWidth - valueWidth;
  const along = (value: number) => {
    const place = labelWidth + ((value - least) / (most - least)) * room;
    return kit.isMirrored ? drawingWidth - place : place;
  };
  const kind = table.columns[chart.value]?.kind ?? 'number';
  const height = top + marks.length * rowHeight + 22;
  const bottom = top + marks.length * rowHeight;
  const grid = ticks.map((tick) => {
    const at = along(tick);
    const line = attributes({ class: 'grid', x1: at, x2: at, y1: top, y2: bottom });
    const text = attributes({ class: 'axis', x: at, y: bottom + 15, 'text-anchor': 'middle' });
    return `<line${line}/><text${text}>${escapeHtml(kit.axis(tick, kind))}</text>`;
  });
  const row = (mark: Mark, at: number) => {
    const middle = top + at * rowHeight + rowHeight / 2;
    const [from, to] = [along(0), along(mark.value)];
    const bar = {
      class: 'bar',
      x: Math.min(from, to),
      y: middle - 7,
      width: Math.abs(to - from),
      height: 14,
    };
    const name = {
      class: 'label',
      x: along(least) + (kit.isMirrored ? 8 : -8),
      y: middle + 4,
      'text-anchor': kit.isMirrored ? 'start' : 'end',
    };
    const value = {
      class: 'value',
      x: along(most) + (kit.isMirrored ? -8 : 8),
      y: middle + 4,
      'text-anchor': kit.isMirrored ? 'end' : 'start',
    };
    const whisker =
      mark.low === null || mark.high === null
        ? ''
        : `<line${attributes({ class: 'whisker', x1: along(mark.low), x2: along(mark.high), y1: middle, y2: middle })}/>`;
    const said = { value: mark.value, low: mark.low, high: mark.high };
    const interval = showInterval(kit, said, kind);
    const both =
      interval === null ? showCell(kit, said, kind) : `\u2066${showCell(kit, said, kind)} ${interval}\u2069`;
    return [
      `<rect${attributes(bar)}/>${whisker}`,
      `<text${attributes(name)}>${escapeHtml(chartLabel(mark.label, 30))}</text>`,
      `<text${attributes(value)}>${escapeHtml(both)}</text>`,
    ].join('');
  };
  return drawing(height, table.caption, [...grid, ...marks.map(row)]);
}
