import { expect, test } from 'vitest';
import { joinColumn } from './join-column.ts';
import { questionsOf } from './question-list.ts';

const columns = [
  { name: 'Tea', meaning: 'survey.choices' },
  { name: 'Coffee', meaning: 'survey.choice' },
  { name: 'Speed', meaning: 'survey.rating' },
  { name: 'Taste', meaning: 'survey.rating' },
];
const told = (list: typeof columns) =>
  questionsOf({ columns: list, questions: undefined }).map(({ key, kind, columns: at, groupKey }) => [
    key,
    kind,
    at,
    groupKey,
  ]);

test('a column that joins another is an option of the same question', () => {
  expect(told(joinColumn(columns, 1, 'Tea')).slice(0, 2)).toEqual([
    ['Tea', 'multi-choice', [0, 1], null],
    ['Speed', 'rating', [2], null],
  ]);
});

test('ratings that are put together are rows that stay apart, under one group', () => {
  expect(told(joinColumn(columns, 3, 'Speed')).slice(2)).toEqual([
    ['Speed [Speed]', 'rating', [2], 'Speed'],
    ['Speed [Taste]', 'rating', [3], 'Speed'],
  ]);
});

test('a column that leaves is what it was, and the others stay', () => {
  const joined = joinColumn(columns, 1, 'Tea');
  expect(told(joinColumn(joined, 1, null)).slice(0, 2)).toEqual([
    ['Tea', 'multi-choice', [0], null],
    ['Coffee', 'multi-choice', [1], null],
  ]);
  expect(joinColumn(columns, 0, 'nowhere')).toEqual(columns);
});
