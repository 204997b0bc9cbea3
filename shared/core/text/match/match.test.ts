import { expect, test } from 'vitest';
import { parsePattern } from '../pattern/parse-pattern.ts';
import { makeTextList } from '../tokenise/text-list.ts';
import { tokeniseList } from '../tokenise/tokenise.ts';
import { readUtf8 } from '../../columns/utf8.ts';
import { findPatterns } from './find-patterns.ts';
import { makePatternSet } from './pattern-set.ts';
import { wordsOfForms } from './words-of-forms.ts';
import { wordsOfTexts } from './words-of-texts.ts';

/** What patterns find in a text, as it is written. */
function found(text: string, ...patterns: string[]): string[][] {
  const list = makeTextList([text]);
  const tokens = tokeniseList(list);
  const words = wordsOfTexts(tokens);
  const set = makePatternSet(patterns.map(parsePattern));
  const spans: string[][] = patterns.map(() => []);
  const wordsOf = wordsOfForms(set.phrases.words, tokens.forms);
  findPatterns(set, wordsOf, words, 0, words.form.length, (pattern, from, end) => {
    const low = tokens.from[words.token[from] ?? 0] ?? 0;
    const high = tokens.end[words.token[end - 1] ?? 0] ?? 0;
    spans[pattern]?.push(readUtf8(list.bytes, low, high));
  });
  return spans;
}

test.each([
  // stems, prefixes and the word itself
  ['It arrived late.', 'arrive late', ['arrived late']],
  ['Deliveries were late', 'delivery', ['Deliveries']],
  ['She delivered and redelivered', 'deliver*', ['delivered']],
  ['the sizing and the size', '=size', ['size']],
  // marks and sentences end a phrase
  ['late, delivery', 'late delivery', []],
  ['a well-made “soft cotton” dress', 'well made', ['well-made']],
  ['a well-made “soft cotton” dress', 'soft cotton', ['soft cotton']],
  ['It came late - delivery was fine', 'late delivery', []],
  // distances, within a sentence, both ways or one
  ['arrived three days late', 'arriv* NEAR/2 late', ['arrived three days late']],
  ['arrived three whole days late', 'arriv* NEAR/2 late', []],
  ['late again it arrived', 'arriv* NEAR/2 late', ['late again it arrived']],
  ['late again it arrived', 'arriv* THEN/2 late', []],
  ['It arrived. Late as ever', 'arriv* NEAR/2 late', []],
  ['it arrived, late as ever', 'arriv* NEAR/2 late', ['arrived, late']],
  // what is excepted takes away only what lies in it
  ['the app store and the store', 'store NOT app store', ['store']],
  ['the app store', 'store NOT app store', []],
  // choices
  ['slow shipping', '(late|very slow|slow) (delivery|shipping)', ['slow shipping']],
  // Arabic: articles, conjunctions, pronouns, marks and letters held
  ['والتوصيل كان متأخر', 'توصيل', ['والتوصيل']],
  ['التوصييييل متأخِّر جدا', 'التوصيل متأخر', ['التوصييييل متأخِّر']],
  ['خدمتهم سيئة', 'خدمة', ['خدمتهم']],
  ['الأسعار غالية، التوصيل بطيء', 'سعر* | أسعار', ['الأسعار']],
] as const)('%s: %s finds %j', (text, pattern, expected) => {
  expect(found(text, pattern)).toEqual([[...expected]]);
});

test('many patterns are found at once, each by itself', () => {
  expect(found('late delivery of a late order', 'late', 'late delivery', 'order', 'price')).toEqual([
    ['late', 'late'],
    ['late delivery'],
    ['order'],
    [],
  ]);
});
