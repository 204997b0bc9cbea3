import { expect, test } from 'vitest';
import { readLayouts } from './read-layouts.ts';
import { scoreLayout } from './score-layouts.ts';

const scores = readLayouts().map(scoreLayout);
/** Headers of exports that other programs are known to write. */
const found = readLayouts('found').map(scoreLayout);
const languages = ['en', 'ar', 'fr', 'es', 'de'];

test('the layouts are many, in five languages, of every kind, half of them never looked at', () => {
  const heldOut = scores.filter(({ layout }) => layout.half === 'held-out');
  expect(scores.length).toBeGreaterThanOrEqual(70);
  expect(heldOut.length).toBeGreaterThanOrEqual(35);
  expect(languages.filter((language) => !heldOut.some(({ layout }) => layout.language === language))).toEqual(
    [],
  );
  expect(new Set(heldOut.map(({ layout }) => layout.kind)).size).toBe(8);
});

test.each(['tuning', 'held-out', 'found'])(
  'at least nine columns of ten of the %s layouts are right',
  (group) => {
    const list = group === 'found' ? found : scores.filter(({ layout }) => layout.half === group);
    const sum = (of: (score: (typeof list)[number]) => number) =>
      list.reduce((all, score) => all + of(score), 0);
    expect(sum(({ right }) => right) / sum(({ columns }) => columns)).toBeGreaterThanOrEqual(0.9);
    expect(list.filter(({ isKindRight }) => isKindRight).length / list.length).toBeGreaterThanOrEqual(0.9);
  },
);

test('no consent of any layout is read the wrong way round, invented, or missed as a no', () => {
  expect(
    [...scores, ...found].flatMap(({ layout, polarityErrors }) =>
      polarityErrors.map((error) => `${layout.title}: ${error}`),
    ),
  ).toEqual([]);
});
