import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { normaliseArabic } from './normalise.ts';
import { stemArabic } from './stem.ts';

const stemOf = (written: string): string => stemArabic(normaliseArabic(written));

describe('light stem of an Arabic word', () => {
  it.each([
    ['الخدمة', 'خدم'],
    ['والخدمات', 'خدم'],
    ['بالخدمة', 'خدم'],
    ['للخدمة', 'خدم'],
    ['خدمتكم', 'خدم'],
    ['بخدمتهم', 'بخدم'],
    ['الإنترنت', 'انترنت'],
    ['الألوان', 'الوان'],
    ['ألوان', 'الوان'],
    ['عالية', 'عاليه'],
    ['العالية', 'عاليه'],
    ['والله', 'والله'],
    ['هالمطعم', 'مطعم'],
    ['عالموعد', 'موعد'],
    ['الموظفين', 'موظف'],
    ['موظفون', 'موظف'],
    ['موظفيهم', 'موظف'],
    ['الأسعار', 'اسعار'],
    ['أسعاركم', 'اسعار'],
    ['أسعاركو', 'اسعار'],
    ['بيوصلوا', 'يوصل'],
    ['هيوصل', 'يوصل'],
    ['حيوصل', 'يوصل'],
    ['سيرجع', 'يرجع'],
    ['وبيوصل', 'يوصل'],
    ['عمبيوصل', 'يوصل'],
    ['الوجبة', 'وجب'],
    ['وجبات', 'وجب'],
    ['والبيتزا', 'بيتزا'],
    ['بيتزا', 'بيتزا'],
    ['حب', 'حب'],
    ['الحب', 'حب'],
  ])('%s is %s', (written, stem) => {
    expect(stemOf(written)).toBe(stem);
  });

  it.each([
    'ولد',
    'بيت',
    'كلب',
    'فيل',
    'هدف',
    'سعر',
    'وقت',
    'لون',
    'حلو',
    'شكل',
    'مكان',
    'باب',
    'هات',
    'بيان',
  ])('%s is a stem already', (word) => {
    expect(stemOf(word)).toBe(word);
  });

  it('a word in other letters comes back as it is', () => {
    expect([stemArabic('delivery'), stemArabic('2024')]).toEqual(['delivery', '2024']);
  });

  it('is never longer than the word, and never empty', () => {
    const letters = fc.constantFrom(...Array.from('ابتحدرسعفكلمنهوي'));
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 14 }), (word) => {
        const stem = stemArabic(word);
        expect(word.includes(stem) && stem.length >= Math.min(2, word.length)).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});
