import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { readByLexicon } from '../../../testing/sentiment/score-sentiment.ts';

const scoreOf = (text: string) => readByLexicon([text]).lexicon.score[0] ?? Number.NaN;

// the examples that its authors publish with the rules
test.each([
  ['VADER is smart, handsome, and funny.', 0.8316],
  ['VADER is smart, handsome, and funny!', 0.8439],
  ['VADER is very smart, handsome, and funny.', 0.8545],
  ['VADER is VERY SMART, handsome, and FUNNY.', 0.9227],
  ['VADER is VERY SMART, handsome, and FUNNY!!!', 0.9342],
  ['VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!', 0.9469],
  ['VADER is not smart, handsome, nor funny.', -0.7424],
  ['The book was good.', 0.4404],
  ["At least it isn't a horrible book.", 0.431],
  ['The book was only kind of good.', 0.3832],
  ['The plot was good, but the characters are uncompelling and the dialog is not great.', -0.7042],
  ['Today SUX!', -0.5461],
  ["Today only kinda sux! But I'll get by, lol", 0.5249],
  ['Make sure you :) or :D today!', 0.8633],
  ['Not bad at all', 0.431],
])('%s scores as published', (text, score) => {
  expect(scoreOf(text)).toBeCloseTo(score, 4);
});

test.each([
  'الخدمة ممتازة', 'المنتج رائع جدا وأنصح به', 'مش وحش', 'ما في أحلى من هيك', 'التوصيل سريع والتعامل راقي',
  'el mo3amla kanet 7elwa awi', 'The delivery was late بس الخدمة ممتازة جدا والله', 'وصل الطلب 😍', '👍👍', 'never so good', 'without a doubt great',
  'soooo goooood',
])('%s speaks well', (text) => {
  expect(scoreOf(text)).toBeGreaterThan(0.05);
}); // prettier-ignore

test.each([
  'الخدمة سيئة جدا', 'مش كويس خالص', 'ما عجبني المنتج', 'لا أنصح بالتعامل معهم', 'التغليف حلو لكن الجودة زبالة',
  '5edma we7sha awi', 'not good', "it isn't really good", 'no good', 'nice colour but the quality is terrible 😡', '👎', 'خيبة أمل',
  'Too expensive. Please add a blue one.', 'The shoes were too tight', 'It could be better',
])('%s speaks badly', (text) => {
  expect(scoreOf(text)).toBeLessThan(-0.05);
}); // prettier-ignore

test('what has no word with a feeling scores 0, and so does nothing', () => {
  const { lexicon } = readByLexicon(['It arrived on Monday', 'وصل يوم الاثنين', '', '!!!']);
  expect(Array.from(lexicon.score)).toEqual([0, 0, 0, 0]);
});

test('a mixed answer is the sum of what its languages say', () => {
  const { lexicon } = readByLexicon([
    'The colour is great',
    'الخدمة سيئة',
    'The colour is great. الخدمة سيئة',
  ]);
  expect(lexicon.positive[2]).toBeCloseTo(lexicon.positive[0] ?? 0, 9);
  expect(lexicon.negative[2]).toBeCloseTo(lexicon.negative[1] ?? 0, 9);
});

test('a word of degree in Arabic counts after the word and before it', () => {
  const { positive } = readByLexicon(['حلو', 'حلو جدا', 'كتير حلو']).lexicon;
  expect(positive[1]).toBeGreaterThan(positive[0] ?? 0);
  expect(positive[2]).toBeGreaterThan(positive[0] ?? 0);
});

test('any text has a score between -1 and 1, alone as among others', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'good',
          'not',
          'never',
          'so',
          'but',
          'حلو',
          'مش',
          'لكن',
          'جدا',
          '!',
          '؟',
          'NO',
          'kind',
          'of',
          '7elw',
          '😀',
        ),
      )
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      const score = scoreOf(one);
      expect(Math.abs(score)).toBeLessThanOrEqual(1);
      expect(readByLexicon([other, one]).lexicon.score[1]).toBe(score);
    }),
    { numRuns: runs(60) },
  );
});
