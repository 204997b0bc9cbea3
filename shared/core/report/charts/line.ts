import type { ReportChart, ReportTable } from '../document.ts';
import { escapeHtml } from '../escape.ts';
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

const [side, end, top, height, bottom] = [76, 24, 12, 240, 206];
const mostLabels = 8;

type Point = Readonly<{ x: number; y: number }>;

function path(points: readonly (Point | null)[]): string {
  let isOpen = false;
  return points
    .map((point) => {
      const command = isOpen ? 'L' : 'M';
      isOpen = point !== null;
      // a gap in the data is a gap in the line
      return point === null ? '' : `${command}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    })
    .join('');
}

/** The rows of a table as a line with a band of its intervals, over a grey one of what it is compared with. */
export function drawLine(kit: ChartKit, table: ReportTable, chart: ReportChart): string {
  const marks = marksOf(kit, table, chart);
  const known = marks.filter((mark) => mark !== null);
  if (known.length < 2) return '';
  const ends = known.flatMap(({ value, low, high, ghost }) => [
    value,
    low ?? value,
    high ?? value,
    ghost ?? value,
  ]);
  const kind = table.columns[chart.value]?.kind ?? 'number';
  // a score may lie anywhere on its scale; everything else is told from 0
  const floor = kind === 'points' || kind === 'number' ? Math.min(...ends) : Math.min(0, ...ends);
  const ticks = axisTicks(floor, Math.max(...ends), 4);
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const x = (at: number) => {
    const place = side + (at / Math.max(1, marks.length - 1)) * (drawingWidth - side - end);
    return kit.isMirrored ? drawingWidth - place : place;
  };
  const y = (value: number) => bottom - ((value - least) / (most - least)) * (bottom - top);
  const points = (pick: (mark: Mark) => number | null) =>
    marks.map((mark, at) => {
      const value = mark === null ? null : pick(mark);
      return value === null ? null : { x: x(at), y: y(value) };
    });
  const grid = ticks.map((tick) => {
    const line = attributes({ class: 'grid', x1: side, x2: drawingWidth - end, y1: y(tick), y2: y(tick) });
    const mirrored = attributes({
      class: 'grid',
      x1: end,
      x2: drawingWidth - side,
      y1: y(tick),
      y2: y(tick),
    });
    const text = attributes({
      class: 'axis',
      x: kit.isMirrored ? drawingWidth - side + 8 : side - 8,
      y: y(tick) + 4,
      'text-anchor': kit.isMirrored ? 'start' : 'end',
    });
    return `<line${kit.isMirrored ? mirrored : line}/><text${text}>${escapeHtml(kit.axis(tick, kind))}</text>`;
  });
  const every = Math.ceil(marks.length / mostLabels);
  const labels = marks.map((mark, at) => {
    if (mark === null || at % every !== 0) return '';
    const text = attributes({ class: 'axis', x: x(at), y: bottom + 20, 'text-anchor': 'middle' });
    return `<text${text}>${escapeHtml(chartLabel(mark.label, 16))}</text>`;
  });
  const band = marks.flatMap((mark, at) => {
    const { low = null, high = null } = mark ?? {};
    return low === null || high === null
      ? []
      : [`<line${attributes({ class: 'band', x1: x(at), x2: x(at), y1: y(low), y2: y(high) })}/>`];
  });
  const dots = points(({ value }) => value).flatMap((point) =>
    point === null ? [] : [`<circle${attributes({ class: 'dot', cx: point.x, cy: point.y, r: 2.5 })}/>`],
  );
  return drawing(height, table.caption, [
    ...grid,
    ...band,
    `<path${attributes({ class: 'ghost', d: path(points(({ ghost }) => ghost)) })}/>`,
    `<path${attributes({ class: 'line', d: path(points(({ value }) => value)) })}/>`,
    ...dots,
    ...labels,
  ]);
}
