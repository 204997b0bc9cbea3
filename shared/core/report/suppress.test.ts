import { expect, test } from 'vitest';
import { hidden, type ReportDocument, type ReportTable } from './document.ts';
import { suppressSmall, suppressTable } from './suppress.ts';

const table = (counts: readonly number[], more: Partial<ReportTable> = {}): ReportTable => ({
  caption: 'Groups',
  columns: [
    { name: 'Group', kind: 'text' },
    { name: 'Customers', kind: 'count' },
    { name: 'Revenue', kind: 'money' },
  ],
  rows: counts.map((count, at) => [`g${at}`, count, count * 100]),
  people: [1],
  ...more,
});
const goneOf = ({ rows }: ReportTable) => rows.flatMap((row, at) => (row[1] === hidden ? [at] : []));

test('figures of one to four people are not shown; nobody, and five, are', () => {
  const told = suppressTable(table([0, 1, 4, 5]), 5);
  expect(goneOf(told)).toEqual([1, 2]);
  expect(told.rows[1]).toEqual(['g1', hidden, hidden]);
  expect(told.rows[0]).toEqual(['g0', 0, 0]);
});

test('one that is hidden alone of a known whole takes the next smallest with it', () => {
  // 3 + 9 + 7 = 19 is told elsewhere: 19 - 9 - 7 would give the 3 away
  expect(goneOf(suppressTable(table([3, 9, 7], { isPartition: true }), 5))).toEqual([0, 2]);
  expect(goneOf(suppressTable(table([3, 9, 2], { isPartition: true }), 5))).toEqual([0, 2]);
  expect(goneOf(suppressTable(table([3, 9, 7]), 5))).toEqual([0]);
});

test('of people and answers the fewer count; that nobody is known says nothing', () => {
  const both: ReportTable = {
    ...table([]),
    rows: [
      ['six answers of two people', 2, 6],
      ['six answers of nobody known', 0, 6],
    ],
    people: [1, 2],
  };
  expect(goneOf(suppressTable(both, 5))).toEqual([0]);
});

test('words of somebody go with the figures, names of things stay', () => {
  const quoted: ReportTable = {
    ...table([2]),
    columns: [{ name: 'Said', kind: 'quote' }, ...table([]).columns.slice(1)],
  };
  expect(suppressTable(quoted, 5).rows).toEqual([[hidden, hidden, hidden]]);
});

test('a report for the team shows everything; one for others no figure of few', () => {
  const figure = { label: 'Buyers', kind: 'count', value: 3, n: 3, nText: 'n = 3', before: 8 } as const;
  const document: ReportDocument = {
    ...{ title: 'R', language: 'en', currency: 'EUR', scope: [], leftOut: [], least: null },
    sections: [
      {
        ...{ block: 'groups', title: 'G', lead: [], figures: [figure], tables: [table([3])] },
        basis: { n: '', filter: '', method: '' },
      },
    ],
  };
  expect(suppressSmall(document)).toBe(document);
  const [section] = suppressSmall({ ...document, least: 5 }).sections;
  expect(section?.figures[0]).toEqual({ ...figure, value: hidden, before: hidden });
  expect(goneOf(section?.tables[0] ?? table([]))).toEqual([0]);
});
