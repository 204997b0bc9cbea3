import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { isElongated, normaliseArabic } from './normalise.ts';

describe('Arabic as it is compared', () => {
  it.each([
    ['مُمْتَازٌ', 'ممتاز'],
    ['ممـــتاز', 'ممتاز'],
    ['أحمد إلى آخره', 'احمد الي اخره'],
    ['مستوى', 'مستوي'],
    ['خدمة', 'خدمه'],
    ['مسؤول شيئا', 'مسوول شييا'],
    ['سيئ وسيّء', 'سي وسي'],
    ['ﻣﻤﺘﺎﺯﺓ', 'ممتازه'],
    ['١٢٣ ۴۵۶', '123 456'],
    ['حلووووو', 'حلو'],
    ['حلوو', 'حلو'],
    ['جمييييل جدااااا', 'جميل جدا'],
    ['اللللله', 'الله'],
    ['هههههههه', 'ههه'],
    ['هاهاهاها', 'ههه'],
    ['مم\u200cتاز\u200f', 'ممتاز'],
    ['گلبي چبير', 'قلبي كبير'],
    ['#شركة_محترمة!', 'شركه محترمه'],
    ['iPhone رائع', 'iphone رايع'],
    ['10000 ريال', '10000 ريال'],
    ['', ''],
    ['؟!…', ''],
  ])('%s is %s', (written, key) => {
    expect(normaliseArabic(written)).toBe(key);
  });

  it('a letter twice in the middle of a word stays twice', () => {
    expect(normaliseArabic('ممل قررت')).toBe('ممل قررت');
  });

  it('doing it twice changes nothing', () => {
    const letters = fc.constantFrom(...Array.from('ابتةثجحخدذرزسشصضطظعغفقكلمنهويىءأإآؤئگچپڤـًُِّ 0٣a'));
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 24 }), (text) => {
        const once = normaliseArabic(text);
        expect(normaliseArabic(once)).toBe(once);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('words held long', () => {
  it.each(['حلووووو', 'جمييييل', 'حلوو', 'جـمـيـيـيـل', 'زفتتتت'])('%s is', (word) => {
    expect(isElongated(word)).toBe(true);
  });

  it.each(['ممتاز', 'الله', 'ممل', 'ههههههه', 'سيئ', '1000'])('%s is not', (word) => {
    expect(isElongated(word)).toBe(false);
  });
});
