import { describe, expect, it } from 'vitest';
import { feelingOf } from '../feeling-of.ts';
import { normaliseArabic } from '../normalise.ts';
import { arabicEntries } from './entries.ts';
import { arabicLexicon, arabicNeutral, longestPhraseFrom } from './lexicon.ts';
import { parseLexicon } from './parse-lexicon.ts';
import { verbs } from './verbs.ts';

describe('the Arabic lexicon', () => {
  it('has more than eight thousand forms, each once', () => {
    expect(arabicEntries.length).toBeGreaterThan(8000);
    const firstOf = new Map(arabicEntries.toReversed().map((entry) => [entry.key, entry]));
    const again = arabicEntries.filter((entry) => firstOf.get(entry.key) !== entry);
    expect(again.map(({ form, strength }) => `${strength} ${form}`)).toEqual([]);
    expect(arabicLexicon.size).toBe(arabicEntries.length);
  });

  it.each(['msa', 'eg', 'gulf', 'lev', 'magh'] as const)('has at least 250 forms of %s', (variety) => {
    expect(arabicEntries.filter((entry) => entry.variety === variety).length).toBeGreaterThanOrEqual(250);
  });

  it('has as much to blame with as to praise with, within a third', () => {
    const praise = arabicEntries.filter(({ strength }) => strength > 0).length;
    expect(praise / arabicEntries.length).toBeGreaterThan(1 / 3);
    expect(praise / arabicEntries.length).toBeLessThan(2 / 3);
  });

  it('has only keys that stay what they are when normalised, of one to four words', () => {
    const wrong = arabicEntries.filter(
      ({ key }) => key === '' || normaliseArabic(key) !== key || key.split(' ').length > 4,
    );
    expect(wrong.map(({ form }) => form)).toEqual([]);
  });

  it('keeps its words apart from the neutral ones', () => {
    expect([...arabicNeutral].filter((word) => arabicLexicon.has(word))).toEqual([]);
  });

  it('has verbs, each once', () => {
    const keys = parseLexicon(verbs).map(({ key }) => key);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('knows how long a phrase may be by its first word', () => {
    expect(longestPhraseFrom.get('حسبي')).toBe(4);
    expect(longestPhraseFrom.has('طاوله')).toBe(false);
  });

  it('finds every word of it', () => {
    const words = arabicEntries.filter(({ key }) => !key.includes(' '));
    expect(words.filter(({ key, strength }) => feelingOf(key)?.strength !== strength)).toEqual([]);
  });
});

describe('a line of the lexicon', () => {
  it('gives its forms with strength and variety', () => {
    expect(parseLexicon('\n-2 eg: وحش، مش كويس\n3: رائعة\n')).toEqual([
      { form: 'وحش', key: 'وحش', strength: -2, variety: 'eg' },
      { form: 'مش كويس', key: 'مش كويس', strength: -2, variety: 'eg' },
      { form: 'رائعة', key: 'رايعه', strength: 3, variety: 'any' },
    ]);
  });

  it.each(['5: ممتاز', '0: عادي', '-2 xx: وحش', 'ممتاز', '2:'])('%s is not one', (line) => {
    expect(() => parseLexicon(line)).toThrow('not a line of the lexicon');
  });
});
