import { expect, test } from 'vitest';
import { rulesOf } from './rules-of.ts';

test('every line is a rule, in the language of its letters', () => {
  expect(rulesOf('parking\n\n موقف السيارات \nparking\n')).toEqual([
    { language: 'en', pattern: 'parking', effect: 'is' },
    { language: 'ar', pattern: 'موقف السيارات', effect: 'is' },
  ]);
});

test('nothing written is no rule', () => {
  expect(rulesOf(' \n')).toEqual([]);
});
