import { describe, expect, it } from 'vitest';
import { isContrast, weightOf } from './intensifiers.ts';
import { endsNegation, isNegator, negatesAt } from './negation.ts';
import { normaliseArabic } from './normalise.ts';

const wordsOf = (text: string): string[] => normaliseArabic(text).split(' ');

describe('Arabic negation', () => {
  it.each([
    'لا',
    'لم',
    'لن',
    'ليس',
    'ليست',
    'ما',
    'مش',
    'مو',
    'ماهو',
    'مب',
    'مهب',
    'مانو',
    'مفيش',
    'مافي',
    'ماكو',
    'بدون',
    'بلا',
    'غير',
    'عدم',
    'ولا',
    'محدش',
  ])('%s denies', (word) => {
    expect(isNegator(word)).toBe(true);
  });

  it.each(['على', 'حلو', 'كل', 'ماء البحر', ''])('%s does not', (word) => {
    expect(isNegator(normaliseArabic(word))).toBe(false);
  });

  it.each([
    ['ما عجبني', true],
    ['ما أجمل المكان', false],
    ['ما أحلاه', false],
    ['ما أطيبه', false],
    ['لا يرد', true],
    ['لا للتأخير', false],
    ['غير نظيف', true],
  ])('the first word of "%s" denies: %s', (text, denies) => {
    expect(negatesAt(wordsOf(text), 0)).toBe(denies);
  });

  it.each([
    'مش محتاج تعديل',
    'كل ما طلبت',
    'مثل ما وعدوا',
    'بعد ما وصل',
    'أول ما جربته',
    'زي ما توقعت',
    'مش غير كده',
  ])('the second word of "%s" denies nothing', (text) => {
    expect(negatesAt(wordsOf(text), 1)).toBe(false);
  });

  it('reaches no further than a contrast or a reason', () => {
    expect(['لكن', 'بس', 'لأن', 'إلا', 'حلو'].map((word) => endsNegation(normaliseArabic(word)))).toEqual([
      true, true, true, true, false,
    ]); // prettier-ignore
  });
});

describe('Arabic weight words', () => {
  it.each(['جدا', 'أوي', 'قوي', 'مرة', 'وايد', 'كتير', 'للغاية', 'خالص', 'بزاف', 'برشا', 'حيل', 'كلش'])(
    '%s makes stronger',
    (word) => {
      expect(weightOf(normaliseArabic(word))).toBeGreaterThan(1);
    },
  );

  it.each(['شوي', 'شوية', 'نوعا', 'قليلا', 'نسبيا', 'تقريبا'])('%s makes weaker', (word) => {
    expect(weightOf(normaliseArabic(word))).toBeLessThan(1);
  });

  it('another word weighs nothing', () => {
    expect([weightOf('طاوله'), isContrast('طاوله'), isContrast('لكن'), isContrast('بس')]).toEqual([
      1,
      false,
      true,
      true,
    ]);
  });
});
