import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isNegator } from './negation.ts';
import { normaliseArabic } from './normalise.ts';
import { arabicStopWords } from './stop-words.ts';

const file = '../shared/data/lexicons/stopwords-iso_en_ar.json';
const hasList = existsSync(file);
if (!hasList) console.warn('the public stop words are not there: coverage is not measured');

describe('Arabic function words', () => {
  it.each([
    'من',
    'الذي',
    'اللي',
    'عشان',
    'علشان',
    'مشان',
    'بتاع',
    'وش',
    'شنو',
    'هيك',
    'كده',
    'ديال',
    'واش',
    'الحين',
    'دلوقتي',
    'هلق',
  ])('%s is one', (word) => {
    expect(arabicStopWords.has(normaliseArabic(word))).toBe(true);
  });

  it.each(['خدمة', 'سعر', 'توصيل', 'عين', 'غداء', 'ممتاز', ''])('"%s" is none', (word) => {
    expect(arabicStopWords.has(normaliseArabic(word))).toBe(false);
  });

  it('stay what they are when normalised, negators of one word among them', () => {
    expect([...arabicStopWords].filter((word) => normaliseArabic(word) !== word)).toEqual([]);
    expect(
      ['لا', 'ما', 'مش', 'مو', 'ليس'].filter((word) => !isNegator(word) || !arabicStopWords.has(word)),
    ).toEqual([]);
  });

  // the rest of that list are nouns, months, newspapers and archaic verbs
  it.skipIf(!hasList)('have seven in ten of a public list among them', () => {
    const { ar } = z.object({ ar: z.array(z.string()) }).parse(JSON.parse(readFileSync(file, 'utf8')));
    const words = [...new Set(ar.map(normaliseArabic))].filter((word) => word !== '' && !word.includes(' '));
    const known = words.filter((word) => arabicStopWords.has(word));
    expect(known.length / words.length).toBeGreaterThan(0.7);
  });
});
