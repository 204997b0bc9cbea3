import { expect, test } from 'vitest';
import { phraseFinder } from '../../shared/core/format/match-words.ts';
import ar from '../i18n/messages/ar.json';
import en from '../i18n/messages/en.json';
import { flatten } from '../i18n/flatten.ts';
import { glossaryOf, termsInOrder, termsUsed } from './terms.ts';

/** What method sheets say: how a thing is worked out, what is assumed and where it ends. */
const said = (messages: Readonly<Record<string, string>>) =>
  Object.entries(messages)
    .filter(([key]) => /\.(?:formula|assumptions|limits)Text$/u.test(key))
    .map(([, text]) => text);
const texts = { en: said(flatten(en)), ar: said(flatten(ar)) };

/** Words of the trade that anybody may stumble over, as the English texts have them. */
const trade =
  'bootstrap|interval|intervals|median|mean|quantiles|percentiles|regression|lexicon|stems|lift|support|margin|ladders|headroom|index|gap|recall|coverage|hold-out|standard deviation|least squares|log-likelihood|probability|weights|segments|themes|drivers|baskets|rules|merged|consent'.split(
    '|',
  );
/** Names of those whose test or interval it is (Wilson’s), and signs and short names (RFM, NDCG, p, q, R², χ²). */
const names = /\b[A-Z]\p{L}+(?=’s?\b|–)|\b[A-Z]{3,}\b|(?<![\p{L}’'])[pq](?![\p{L}’'])|R²|χ²/gu;

const forms = Object.values(glossaryOf('en')).flatMap(({ words }) => words);
const explained = (word: string) =>
  forms.some((form) => phraseFinder(form)(word) || phraseFinder(`${word}s`)(form));

test('every word of the trade that a method uses is in the glossary', () => {
  const used = texts.en.flatMap((text) => [
    ...(text.match(names) ?? []),
    ...trade.filter(phraseFinder(text)),
  ]);
  const missing = [...new Set(used)].filter((word) => !explained(word));
  expect(used.length).toBeGreaterThan(60);
  expect(missing).toEqual([]);
});

test('both languages explain the same words, none of them with nothing', () => {
  const ids = Object.keys(glossaryOf('en'));
  expect(Object.keys(glossaryOf('ar'))).toEqual(ids);
  for (const words of [glossaryOf('en'), glossaryOf('ar')])
    for (const { name, text, words: forms } of Object.values(words)) {
      expect(name.trim()).not.toBe('');
      expect(text.length).toBeGreaterThan(15);
      expect(forms.length).toBeGreaterThan(0);
    }
});

test('a method sheet links to nearly as many words in Arabic as in English', () => {
  const linked = (language: 'en' | 'ar') =>
    new Set(texts[language].flatMap((text) => termsUsed(text, language)));
  const [english, arabic] = [linked('en'), linked('ar')];
  expect(english.size).toBeGreaterThan(50);
  expect(arabic.size).toBeGreaterThan(50);
});

test('words stand in the order of the language’s own alphabet', () => {
  const [first = 'segment'] = termsInOrder('en', 'en');
  expect(glossaryOf('en')[first].name).toBe('Answer');
  expect(termsInOrder('ar', 'ar')).not.toEqual(termsInOrder('en', 'en'));
});

test('a text links to the words it uses and to no others', () => {
  expect(termsUsed('Shares with Wilson’s interval.', 'en')).toEqual(['interval', 'share', 'wilson']);
  expect(termsUsed('النسب مع فترة ويلسون', 'ar')).toEqual(['interval', 'share', 'wilson']);
});
