import { expect, test } from 'vitest';
import { valueFormats } from '../../format/values.ts';
import { estimated, hidden, type ReportTable } from '../document.ts';
import { drawBars, mostBars } from './bars.ts';
import type { ChartKit } from './chart-kit.ts';
import { drawLine } from './line.ts';
import { axisTicks } from './ticks.ts';

const format = valueFormats({ language: 'en', digits: 'latin' });
const kit: ChartKit = {
  ...{ format, currency: 'EUR', hiddenText: 'hidden', isMirrored: false },
  axis: (value) => format.number(value),
};
const table: ReportTable = {
  caption: 'A & B',
  columns: [
    { name: 'Name', kind: 'text' },
    { name: 'Value', kind: 'count', hasInterval: true },
  ],
  rows: [
    ['<b>', estimated(10, [5, 20])],
    ['two', estimated(40, null)],
    ['three', hidden],
  ],
};
const count = (drawn: string, what: string) => drawn.split(what).length - 1;

test.each([
  [0, 97, [0, 50, 100]],
  [-3, 12, [-5, 0, 5, 10, 15]],
  [0, 0.3, [0, 0.1, 0.2, 0.3]],
  [7, 7, [0, 2, 4, 6, 8]],
  [0, 0, [0, 1]],
])('an axis from %s to %s is marked at round numbers', (least, most, marks) => {
  expect(axisTicks(least, most, 4)).toEqual(marks);
});

test('an axis of no numbers is refused', () => {
  expect(() => axisTicks(0, Number.NaN, 4)).toThrow(RangeError);
  expect(() => axisTicks(2, 1, 4)).toThrow(RangeError);
});

test('bars are as long as their values are, with a whisker where an interval is known; what is hidden is not drawn', () => {
  const drawn = drawBars(kit, table, { kind: 'bars', label: 0, value: 1 });
  const widths = [...drawn.matchAll(/class="bar"[^>]* width="([\d.]+)"/gu)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(2);
  expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(4, 1);
  expect(count(drawn, 'class="whisker"')).toBe(1);
  expect(drawn).toContain('aria-label="A &amp; B"');
  expect(drawn).not.toContain('<b>');
  expect(drawn).not.toMatch(/style=|<script|foreignObject/u);
});

test('read from right to left, bars grow to the left', () => {
  const places = (isMirrored: boolean) =>
    [
      ...drawBars({ ...kit, isMirrored }, table, { kind: 'bars', label: 0, value: 1 }).matchAll(
        /class="bar" x="([\d.]+)"/gu,
      ),
    ].map(([, x]) => Number(x));
  const [short = 0, long = 0] = places(true);
  expect(long).toBeLessThan(short);
  expect(new Set(places(false)).size).toBe(1);
});

test('only the first bars are drawn, and nothing where there is nothing', () => {
  const many = { ...table, rows: Array.from({ length: 40 }, (_, at) => [`r${at}`, at + 1]) };
  expect(count(drawBars(kit, many, { kind: 'bars', label: 0, value: 1 }), 'class="bar"')).toBe(mostBars);
  expect(drawBars(kit, { ...table, rows: [] }, { kind: 'bars', label: 0, value: 1 })).toBe('');
});

test('a line has a gap where a value is missing, and a ghost of what it is compared with', () => {
  const rows = [
    ['a', 1, 2],
    ['b', null, 3],
    ['c', 3, 4],
    ['d', 4, 5],
  ];
  const three = { ...table, columns: [...table.columns, { name: 'Before', kind: 'count' as const }], rows };
  const drawn = drawLine(kit, three, { kind: 'line', label: 0, value: 1, ghost: 2 });
  const path = /class="line" d="([^"]*)"/u.exec(drawn)?.[1] ?? '';
  expect(path.match(/[ML]/gu)).toEqual(['M', 'M', 'L']);
  expect(count(drawn, 'class="dot"')).toBe(3);
  expect(drawLine(kit, { ...three, rows: rows.slice(0, 1) }, { kind: 'line', label: 0, value: 1 })).toBe('');
});
