import { expect, test } from 'vitest';
import { wordsIn } from '../../i18n/intl.tsx';
import { comparisonTable } from './comparison-table.ts';
import { compareRows, unknownNames } from './compare-rows.ts';
import { groupsOf, type CompareOutput } from './subject-words.ts';

const result: CompareOutput = {
  currency: 'EUR',
  first: { customers: 50, compared: 50 },
  second: { customers: 60, compared: 60 },
  both: 0,
  bothCountedTo: 'neither',
  isAgainstRest: false,
  tests: 4,
  believed: 2,
  attributes: [
    {
      kind: 'number',
      subject: { of: 'measure', measure: 'spent' },
      group: 'orders',
      first: { n: 50, missing: 0, mean: 9000, median: 8000 },
      second: { n: 60, missing: 0, mean: 4000, median: 3000 },
      effect: { by: 'delta', value: 0.5, interval: [0.3, 0.7] },
      scaled: { value: 0.5, interval: [0.3, 0.7] },
      p: 0.001,
      q: 0.004,
      isSmall: false,
    },
    {
      kind: 'field',
      subject: { of: 'field', field: 'city' },
      group: 'profile',
      n: [10, 12],
      missing: [40, 48],
      v: 0.35,
      isRough: true,
      p: 0.01,
      q: 0.02,
      scaled: { value: -0.4, interval: [-0.6, -0.1] },
      isSmall: true,
      values: [
        {
          value: 'Cairo',
          first: 1,
          second: 6,
          effect: { value: -0.4, interval: [-0.6, -0.1] },
          p: 0.2,
          q: 0.3,
        },
      ],
    },
    {
      kind: 'share',
      subject: { of: 'bought', category: 'Coffee' },
      group: 'products',
      first: { n: 50, count: 10 },
      second: { n: 60, count: 13 },
      effect: { value: -0.0167, interval: [-0.16, 0.13] },
      scaled: { value: -0.0167, interval: [-0.16, 0.13] },
      p: 0.8,
      q: 0.8,
      isSmall: false,
    },
  ],
  unknown: [
    { group: 'orders', subject: { of: 'measure', measure: 'gap' } },
    { group: 'profile', subject: { of: 'field', field: 'gender' } },
  ],
  leftOut: [{ group: 'events', what: 'events', count: 3 }],
};
const names = ['Loyal', 'New'] as const;

test('each line says who has more and how much, and what is within noise says only that', () => {
  const words = wordsIn('en', 'latin', []);
  const rows = compareRows(words, result, names);
  expect(rows.map(({ label, inWords }) => [label, inWords])).toEqual([
    ['Spent', 'strongly more in Loyal'],
    ['City', 'clearly different'],
    ['City: \u2068Cairo\u2069', 'within noise'],
    ['Bought from \u2068Coffee\u2069', 'within noise'],
  ]);
  expect(rows[0]).toMatchObject({
    first: '€80 (median)',
    effect: 'Cliff’s delta +0.5 [+0.3, +0.7]',
    isNoise: false,
    marks: [],
  });
  expect(rows[1]?.marks).toEqual(['small', 'rough']);
  expect(rows[2]?.effect).toBe('−40 points [−60, −10]');
  expect(unknownNames(words, result, 'orders')).toEqual(['Days between orders']);
  expect(unknownNames(words, result, 'profile')).toEqual(['Gender']);
  // of events nothing was compared, but it is said how many were left out
  expect(groupsOf(result)).toEqual(['profile', 'orders', 'products', 'events']);
});

test('in Arabic too, with the side that has more', () => {
  const rows = compareRows(wordsIn('ar', 'latin', []), result, ['الأوفياء', 'الجدد']);
  expect(rows[0]?.inWords).toBe('كثيرًا أكثر في الأوفياء');
});

test('a question of the same words as another is told apart by its survey, and says of how many it is', () => {
  const score = (id: number, survey: string): CompareOutput['attributes'][number] => ({
    kind: 'number',
    subject: { of: 'answer', question: { id, label: 'How likely?', survey } },
    group: 'answers',
    first: { n: 10, missing: 40, mean: 8.25, median: 9 },
    second: { n: 60, missing: 0, mean: 6, median: 6 },
    effect: { by: 'delta', value: 0.5, interval: [0.3, 0.7] },
    scaled: { value: 0.5, interval: [0.3, 0.7] },
    p: 0.001,
    q: 0.004,
    isSmall: true,
  });
  const words = wordsIn('en', 'latin', []);
  const labels = (attributes: CompareOutput['attributes']) =>
    compareRows(words, { ...result, attributes }, names).map(({ label, first, second }) => [
      label.replaceAll(/[\u2066-\u2069]/gu, ''),
      first,
      second,
    ]);
  // the mean, although the effect is by order: medians of scores are often the same
  expect(labels([score(1, 'May')])).toEqual([['How likely?', '8.25 (mean of 10)', '6 (mean)']]);
  expect(labels([score(1, 'May'), score(2, 'June')]).map(([label]) => label)).toEqual([
    'How likely? (May)',
    'How likely? (June)',
  ]);
});

test('what is kept has the effect on one scale as numbers, and no marks of direction', () => {
  const words = wordsIn('en', 'latin', []);
  const table = comparisonTable(words, compareRows(words, result, names), names);
  expect(table.rows.map((row) => row.slice(0, 2))).toEqual([
    ['Orders', 'Spent'],
    ['Profile', 'City'],
    ['Profile', 'City: Cairo'],
    ['Products', 'Bought from Coffee'],
  ]);
  expect(table.rows[0]?.slice(6)).toEqual([0.5, 0.3, 0.7, 0.004, '']);
  expect(table.rows[1]?.slice(6)).toEqual([null, null, null, 0.02, 'few people, rough']);
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});
