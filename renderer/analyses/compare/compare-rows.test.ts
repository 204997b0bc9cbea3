import { expect, test } from 'vitest';
import { wordsIn } from '../../i18n/intl.tsx';
import { compareRows, unknownNames, type CompareOutput } from './compare-rows.ts';

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
      measure: 'spent',
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
      field: 'city',
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
      of: 'bought',
      name: 'Coffee',
      first: { n: 50, count: 10 },
      second: { n: 60, count: 13 },
      effect: { value: -0.0167, interval: [-0.16, 0.13] },
      scaled: { value: -0.0167, interval: [-0.16, 0.13] },
      p: 0.8,
      q: 0.8,
      isSmall: false,
    },
  ],
  unknown: ['gap', 'gender'],
  moreCategories: 0,
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
  expect(unknownNames(words, result)).toEqual(['Days between orders', 'Gender']);
});

test('in Arabic too, with the side that has more', () => {
  const rows = compareRows(wordsIn('ar', 'latin', []), result, ['الأوفياء', 'الجدد']);
  expect(rows[0]?.inWords).toBe('كثيرًا أكثر في الأوفياء');
});
