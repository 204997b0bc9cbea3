import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { readByLexicon } from '../../../testing/sentiment/score-sentiment.ts';
import { arabicHits } from '../../../testing/text/arabic-hits.ts';
import { normaliseArabic } from '../arabic/normalise.ts';

const words =
  'ممتاز سيء حلو وحش مش لا ما لم ليس بدون غير جدا شوي كتير أوي الخدمة التوصيل يكن هناك أي خطأ كان أحلى من هيك ولا غلطة عجبني معجبنيش أنصح توقعت يكون مافي كل والله جودة عالية خيبة أمل'.split(
    ' ',
  );

test('reading by numbers gives what reading word for word gives', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }), (sentence) => {
      const { positive, negative } = readByLexicon([sentence.join(' ')]).lexicon;
      const hits = arabicHits(sentence.map(normaliseArabic));
      const expected = hits.reduce((sum, { here }) => sum + here, 0);
      expect((positive[0] ?? 0) - (negative[0] ?? 0)).toBeCloseTo(expected, 9);
    }),
    { numRuns: runs(200) },
  );
});

test('what follows `but` counts half as much again, what stands before it half', () => {
  const [before, after, both] = ['التغليف ممتاز', 'الجودة زبالة', 'التغليف ممتاز لكن الجودة زبالة'];
  const { positive, negative } = readByLexicon([before, after, both]).lexicon;
  expect(positive[2]).toBeCloseTo(0.5 * (positive[0] ?? 0), 9);
  expect(negative[2]).toBeCloseTo(1.5 * (negative[1] ?? 0), 9);
});
