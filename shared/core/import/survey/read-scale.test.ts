import { expect, test } from 'vitest';
import { foldLetters } from '../cells/month-names.ts';
import { joinScales } from './join-scales.ts';
import { numberScale, orderedOptions } from './read-scale.ts';
import { readScore } from './read-score.ts';
import { scaleWords } from './scale-words.ts';

test.each([
  [
    ['Agree', 'Strongly agree', 'Neutral', 'Disagree', 'Strongly disagree'],
    ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'],
  ],
  [
    ['أوافق بشدة', 'لا أوافق', 'محايد'],
    ['لا أوافق', 'محايد', 'أوافق بشدة'],
  ],
  [
    ["Tout à fait d'accord", "Pas du tout d'accord", "Plutôt d'accord"],
    ["Pas du tout d'accord", "Plutôt d'accord", "Tout à fait d'accord"],
  ],
  [
    ['Muy satisfecho', 'Insatisfecho'],
    ['Insatisfecho', 'Muy satisfecho'],
  ],
  [
    ['Sehr gut', 'Schlecht', 'Gut'],
    ['Schlecht', 'Gut', 'Sehr gut'],
  ],
  [
    ['Weekly', 'Never', 'Daily'],
    ['Never', 'Weekly', 'Daily'],
  ],
  // "not applicable" has no place on the scale
  [
    ['Good', 'N/A', 'Poor'],
    ['Poor', 'Good'],
  ],
])('%j stand in their order', (answers, order) => {
  expect(orderedOptions(answers)).toEqual(order);
});

test.each([[['Yes', 'No']], [['Red', 'Green', 'Good']], [['Good']], [[]], [['Neutral', 'N/A']]])(
  '%j are no scale',
  (answers) => {
    expect(orderedOptions(answers)).toBeNull();
  },
);

test('no word stands on two levels of one scale', () => {
  for (const levels of scaleWords) {
    const words = levels.flat().map((word) => foldLetters(word));
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  }
});

test.each([
  ['10 - Extremely likely', 10],
  ['0 - Not at all likely', 0],
  ['Very satisfied (5)', 5],
  ['5 (very satisfied)', 5],
  ['4/5', 4],
  ['9 out of 10', 9],
  ['5 stars', 5],
  ['★★★☆☆', 3],
  ['٨', 8],
  ['7', 7],
])('%j is the score %i', (text, score) => {
  expect(readScore(text)).toBe(score);
});

test.each(['3.5', '1 to 2 years', '2024-05-01', '02/05/2012', '1. Once per day', '1,000', 'ten', '', '5th'])(
  '%j is no score',
  (text) => {
    expect(readScore(text)).toBeNull();
  },
);

test('a scale is what the question says, else the next usual end', () => {
  const answers = new Map([
    ['3', 1],
    ['4', 2],
  ]);
  expect(numberScale('On a scale from 1 to 10', answers)).toEqual({ least: 1, most: 10 });
  expect(numberScale('How easy was it? (1-7)', answers)).toEqual({ least: 1, most: 7 });
  expect(numberScale('How easy was it?', answers)).toEqual({ least: 1, most: 5 });
  // a 0 was answered, so what the question says cannot be all
  expect(numberScale('from 1 to 10', new Map([['0', 1]]))).toEqual({ least: 0, most: 5 });
  expect(numberScale('How many?', new Map([['400', 1]]))).toBeNull();
});

test('the next file widens a scale and keeps its order', () => {
  expect(joinScales({ least: 1, most: 5 }, { least: 0, most: 7 })).toEqual({ least: 0, most: 7 });
  const before = { options: ['Poor', 'Excellent'], isOrdered: true };
  expect(joinScales(before, { options: ['Good', 'Poor'], isOrdered: true })).toEqual({
    options: ['Poor', 'Good', 'Excellent'],
    isOrdered: true,
  });
  expect(joinScales(before, null)).toBe(before);
});
