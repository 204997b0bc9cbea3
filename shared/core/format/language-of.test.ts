import { expect, test } from 'vitest';
import { languageOf, offeredLanguages, wholeLanguages } from './language-of.ts';
import { isRightToLeft, listMarks } from './writing.ts';

test('a system begins with its own language where that is whole, else with English', () => {
  expect(['ar', 'ar-EG', 'ar_SA.UTF-8', 'AR', 'en-US', 'C', '', 'arn-CL'].map(languageOf)).toEqual([
    'ar',
    'ar',
    'ar',
    'ar',
    'en',
    'en',
    'en',
    'en',
  ]);
});

test('a partial language is offered, and never begun with', () => {
  expect(languageOf('fr-FR')).toBe('en');
  expect(wholeLanguages).toEqual(['en', 'ar']);
  expect(offeredLanguages).toEqual(['en', 'ar', 'fr']);
});

test('direction and the marks of lists are those of the script', () => {
  expect(offeredLanguages.map(isRightToLeft)).toEqual([false, true, false]);
  expect(listMarks('ar')).toEqual({ comma: '، ', semicolon: '؛ ' });
  expect(listMarks('fr')).toEqual({ comma: ', ', semicolon: '; ' });
});
