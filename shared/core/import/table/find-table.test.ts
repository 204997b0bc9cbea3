import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNotesBelow } from './find-notes-below.ts';
import { findTableStart } from './find-table.ts';

const table = [
  ['Order', 'Date', 'Customer', 'Amount'],
  ['1', '2024-01-05', 'Ada', '10'],
  ['2', '2024-01-06', 'Bo', '20'],
  ['3', '2024-01-07', 'Cy', '30'],
];
const title = ['Sales report', '', '', ''];

test.each<[title: string, rows: readonly (readonly string[])[], start: number]>([
  ['no notes', table, 0],
  ['a title', [title, ...table], 1],
  ['a title as wide as its text', [['Sales report'], ['1 January to 31 March'], ...table], 2],
  [
    'pairs of names and values above six columns',
    [['Account', 'ACME'], ['Printed', '2024-02-01'], ...table.map((row) => [...row, 'x', 'y'])],
    2,
  ],
  ['a note that is nearly as wide as the table', [title, ['made', 'with', 'care', ''], ...table], 2],
  ['names of words only', [['People of the club'], ['Name', 'City'], ['Ada', 'Oslo'], ['Bo', 'Bergen']], 1],
  ['rows without names below a title', [title, ...table.slice(1)], 1],
  [
    'a first name that is blank',
    [
      ['', 'Units', 'Sales'],
      ['Oslo', '1', '10'],
      ['Bergen', '2', '20'],
    ],
    0,
  ],
  [
    'sparse rows below a wide header',
    [
      ['Id', 'Mail', 'Phone', 'Fax', 'Web', 'Notes'],
      ['1', 'a@example.com', '', '', '', ''],
      ['2', 'b@example.com', '', '', '', ''],
      ['3', '', '', '', '', 'x'],
    ],
    0,
  ],
  [
    'a survey with its questions in two lines',
    [
      ['Respondent', 'Started', 'Which do you drink?', '', ''],
      ['', '', 'Tea', 'Coffee', 'Milk'],
      ['1', '2024-01-05 10:00', 'Tea', '', 'Milk'],
      ['2', '2024-01-06 10:00', '', 'Coffee', 'Milk'],
    ],
    0,
  ],
  ['a single column', [['Email'], ['a@example.com'], ['b@example.com']], 0],
  ['two rows', [['Sales'], ['a', 'b', 'c']], 0],
  ['nothing', [], 0],
])('where a table begins: %s', (_, rows, start) => {
  expect(findTableStart(rows)).toBe(start);
});

test('a table that fills its first row begins there, whatever follows', () => {
  const cell = fc.constantFrom('', 'x', '5', '2024-01-05', 'a@example.com', 'Total');
  const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(rows, (body) => {
      expect(findTableStart([['Order', 'Date', 'Customer', 'Amount'], ...body])).toBe(0);
    }),
  );
});

const body = table.slice(1);
const below = (...last: readonly (readonly string[])[]) =>
  findNotesBelow([...body, ...last], [...body, ...last]);

test('notes and totals below a table are told by their reason', () => {
  expect(below(['Source: the shop', '', '', ''])).toEqual(['below-table']);
  expect(below(['Total', '', '', '60'])).toEqual(['total-row']);
  expect(below(['المجموع', '', '', '60'])).toEqual(['total-row']);
  expect(below(['Total: all campaigns', '3', '3', '60'], ['* preliminary'])).toEqual([
    'total-row',
    'below-table',
  ]);
  expect(below()).toEqual([]);
});

test('a last row with values where the table has values is one of its rows', () => {
  // an amount and nothing else, a day and nothing else
  expect(below(['', '', '', '40'])).toEqual([]);
  expect(below(['', '2024-01-08', '', ''])).toEqual([]);
  expect(below(['4', '', 'Total Energies', ''])).toEqual([]);
});

test('what occurs within the table is no note at its end', () => {
  const sparse = [...body, ['', '', 'Di', ''], ['4', '2024-01-08', 'Ed', '50'], ['', '', 'Flo', '']];
  expect(findNotesBelow(sparse, sparse)).toEqual([]);
});

test('a table of one row or one column has no notes', () => {
  expect(findNotesBelow([['1', '2024-01-05']], [['1', '2024-01-05']])).toEqual([]);
  const list = [['Ada'], ['Bo'], ['Cy']];
  expect(findNotesBelow(list, list)).toEqual([]);
});
