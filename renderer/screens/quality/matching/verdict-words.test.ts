import { expect, test } from 'vitest';
import type { MatchPair } from '../../../../shared/core/model/matching.ts';
import { wordsIn } from '../../../i18n/intl.tsx';
import { verdictWords } from './verdict-words.ts';

const pair: MatchPair = {
  a: 1,
  b: 2,
  weight: 4,
  probability: 0.94,
  band: 'review',
  guard: null,
  evidence: [
    { field: 'name', level: 'variant', weight: 8, a: 'محمد', b: 'Mohamed' },
    { field: 'phone', level: 'same', weight: 9.5, a: '1', b: '1' },
    { field: 'email', level: 'different', weight: -2, a: 'a@x', b: 'b@y' },
    { field: 'gender', level: 'same', weight: 0.9, a: 'm', b: 'm' },
    { field: 'birthDate', level: 'blank', weight: 0, a: null, b: '1990-01-01' },
  ],
};

test('a verdict says how likely it is, and what speaks for it and against, the strongest first', () => {
  const words = wordsIn('en', 'latin', ['en']);
  expect(verdictWords(pair, words)).toBe(
    'Very likely one person. For it: the same phone number, the name in another spelling. Against it: another e-mail address.',
  );
  expect(verdictWords({ ...pair, evidence: [], probability: 0.3, guard: 'too-many-links' }, words)).toBe(
    'Probably two people. No field says much. Not merged by itself: too many customers would become one.',
  );
});

test('who judges blind is not told how likely it is', () => {
  expect(verdictWords(pair, wordsIn('en', 'latin', ['en']), true)).toMatch(/^For it: /u);
});

test('a verdict is said in Arabic', () => {
  expect(verdictWords(pair, wordsIn('ar', 'latin', ['ar']))).toBe(
    'شخص واحد على الأرجح. ما يؤيّد ذلك: رقم الهاتف نفسه والاسم بكتابة أخرى. ما يخالف ذلك: بريد إلكتروني مختلف.',
  );
});
