import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { expandPhrase } from './expand-phrase.ts';
import { parsePattern } from './parse-pattern.ts';
import { patternInWords } from './pattern-in-words.ts';
import { PatternError } from './pattern-problem.ts';
import type { Pattern, PatternPhrase, PatternSlot } from './pattern.ts';
import { printPattern } from './print-pattern.ts';

const said = {
  prefix: '{word}…',
  exact: 'exactly {word}',
  near: '{first} and {second}, at most {words} words apart',
  then: '{first}, then {second} within {words} words',
  or: '{first} or {second}',
  except: '{first}, but not in {second}',
};
const inWords = (text: string) =>
  patternInWords(parsePattern(text), (key, params) =>
    said[key].replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(params[name])),
  );

test.each([
  ['late delivery', 'late delivery'],
  ['  Late   DELIVERY ', 'late delivery'],
  ['arriv* NEAR/3 late', 'arriv* NEAR/3 late'],
  ['not THEN/2 =work', 'not THEN/2 =work'],
  ['(late|very  slow) ( delivery | shipping )', '(late|very slow) (delivery|shipping)'],
  ['shop | store NOT (app store|play store)', 'shop | store NOT (app store|play store)'],
  ['well-made', 'well made'],
  ['التوصيل متأخِّر', 'التوصيل متاخر'],
  ["don't work", "don't work"],
  ['café', 'cafe'],
])('%s is read as %s', (text, printed) => {
  expect(printPattern(parsePattern(text))).toBe(printed);
});

test.each([
  ['', 'empty', 0],
  ['   ', 'empty', 3],
  ['| late', 'empty', 0],
  ['(late delivery', 'unclosed', 0],
  ['late) delivery', 'unopened', 4],
  ['(late|) delivery', 'nothing-between', 6],
  ['late |', 'nothing-after', 6],
  ['late NEAR/3', 'nothing-after', 11],
  ['late NEAR/x slow', 'bad-distance', 5],
  ['late NEAR slow', 'bad-distance', 5],
  ['late NEAR/21 slow', 'bad-distance', 5],
  ['a NEAR/1 b NEAR/1 c', 'two-distances', 11],
  ['late !!!', 'no-word', 5],
  ['*', 'no-word', 0],
  ['a*', 'short-star', 0],
  ['late NOT', 'nothing-after', 8],
  ['NOT late', 'empty', 0],
  ['late NOT slow NOT lost', 'out-of-place', 14],
  ['a'.repeat(501), 'too-long', 500],
  ['(a b|c d|e f|g h|i j) (a b|c d|e f|g h|i j) (a b|c d|e f|g h|i j) (a b|c d|e f|g h|i j)', 'too-many', 0],
])('%s is refused, and it is said why and where', (text, code, at) => {
  const refused = (() => {
    try {
      return parsePattern(text);
    } catch (error) {
      return error;
    }
  })();
  expect(refused).toBeInstanceOf(PatternError);
  expect(refused).toMatchObject({ code, at });
});

test('a pattern is said in words', () => {
  expect(inWords('arriv* NEAR/3 late')).toBe('arriv… and late, at most 3 words apart');
  expect(inWords('(late|slow) delivery | =eta NOT eta date')).toBe(
    'late or slow delivery or exactly eta, but not in eta date',
  );
});

test('a choice of phrases stands for each of them', () => {
  const [term] = parsePattern('(late|very late|slow) delivery').terms;
  const places = expandPhrase(term?.phrase ?? []).map((words) =>
    words.map((choice) => choice.map(({ text }) => text)),
  );
  expect(places).toEqual([
    [['late', 'slow'], ['delivery']],
    [['very'], ['late'], ['delivery']],
  ]);
});

const word = fc.record({
  match: fc.constantFrom('stem' as const, 'prefix' as const, 'exact' as const),
  text: fc.constantFrom('late', 'delivery', "won't", 'b2b', 'توصيل', 'غالي'),
});
const plain: fc.Arbitrary<PatternPhrase> = fc.array(word, { minLength: 1, maxLength: 3 });
const slot: fc.Arbitrary<PatternSlot> = fc.oneof(
  word,
  fc.record({ oneOf: fc.array(plain, { minLength: 1, maxLength: 2 }) }),
);
const phrase: fc.Arbitrary<PatternPhrase> = fc.array(slot, { minLength: 1, maxLength: 3 });
const pattern: fc.Arbitrary<Pattern> = fc.record({
  terms: fc.array(
    fc.record({
      phrase,
      with: fc.option(
        fc.record({
          order: fc.constantFrom('near' as const, 'then' as const),
          within: fc.integer({ min: 0, max: 20 }),
          phrase,
        }),
      ),
      except: fc.option(phrase),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

test('what is printed of any pattern is read back as that pattern', () => {
  fc.assert(
    fc.property(pattern, (any) => {
      expect(parsePattern(printPattern(any))).toEqual(any);
    }),
    { numRuns: runs(300) },
  );
});

test('any text is read or refused with a place within it', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40, unit: fc.constantFrom(...'ab* =|()/N3عNEAR'.split('')) }),
      (text) => {
        try {
          parsePattern(text);
        } catch (error) {
          if (!(error instanceof PatternError)) throw error;
          expect(error.at).toBeGreaterThanOrEqual(0);
          expect(error.at).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { numRuns: runs(500) },
  );
});
