import { foldText } from '../../../identity/fold.ts';
import { arabicLexicon, arabicNeutral } from '../lexicon/lexicon.ts';
import { normaliseArabic } from '../normalise.ts';
import { commonLatinWords, isLatinCode } from './other-words.ts';
import { arabicSkeleton, latinSkeletons } from './skeleton.ts';
import { spellingsOfFeeling } from './spellings-of-feeling.ts';
import { spellingsOfSpeech } from './spellings-of-speech.ts';

type Spelling = { readonly arabic: string; readonly isSure: boolean };

function readSpellings(list: string): ReadonlyMap<string, Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const line of list.split('\n').filter((text) => text !== '')) {
    const [arabic = '', written = ''] = line.split(': ');
    for (const spelling of written.split(' ')) {
      const latin = latinKey(spelling.replace('?', ''));
      if (!spellings.has(latin)) {
        spellings.set(latin, { arabic: normaliseArabic(arabic), isSure: !spelling.endsWith('?') });
      }
    }
  }
  return spellings;
}

/** Consonants by which a word is known without being in the list of spellings: fewer would fit too many words. */
const leastSkeleton = 3;

const spellings = readSpellings(spellingsOfFeeling + spellingsOfSpeech);
const bySkeleton = skeletonsOfLexicon();
const digitShape = /^(?=(?:.*[a-z]){2})(?:[a-z]|(?<!\d)[2356789](?!\d))+$/u;
const arabicDigit = /[2356789]/u;
const circumfix = /^(?<ma>ma?)?(?<inner>.{4,}?)(?:sh|ch)$/u;
const pronoun = /(?<=.{3})(?:k[ou]m|k[ou]n|k[ou]|h[ou]m|h[ou]n|ha|na|ak|ek|ik)$/u;
const article = /^(?:w|f|b|l)?(?:el|al|il|l)(?=.{3})/u;

function latinKey(word: string): string {
  const marked = word
    .toLowerCase()
    .replace(/3['’`](?=[a-z])/gu, 'gh')
    .replace(/[75]['’`](?=[a-z])/gu, 'kh')
    .replace(/[69]['’`](?=[a-z])/gu, 'd');
  return foldText(marked)
    .replace(/([a-z])\1{2,}/gu, '$1$1')
    .replace(/^(.*[^aeo])\1$/u, '$1');
}

function skeletonsOfLexicon(): ReadonlyMap<string, string> {
  const signs = new Map<string, { word: string; sign: number; clash: boolean }>();
  for (const [word, strength] of arabicLexicon) {
    const skeleton = arabicSkeleton(word);
    if (word.includes(' ') || skeleton.length < leastSkeleton || arabicNeutral.has(word)) continue;
    const known = signs.get(skeleton);
    if (known === undefined) signs.set(skeleton, { word, sign: Math.sign(strength), clash: false });
    else if (known.sign !== Math.sign(strength)) known.clash = true;
  }
  return new Map(
    [...signs].filter(([, { clash }]) => !clash).map(([skeleton, { word }]) => [skeleton, word]),
  );
}

/**
 * How surely a word in Latin letters is Arabic: `sure` with an Arabic digit inside (`7elw`, `mo3amla`) or a spelling that
 * is no word elsewhere (`kteer`); `maybe` where it is one elsewhere too (`bas`, `fin`); `no` for codes (`b2b`, `3g`,
 * `7up`), and for every other word.
 */
export function arabiziCertainty(word: string): 'sure' | 'maybe' | 'no' {
  const latin = latinKey(word);
  if (isLatinCode(word)) return 'no';
  const known = spellings.get(latin);
  if (known !== undefined) return known.isSure && !commonLatinWords.has(latin) ? 'sure' : 'maybe';
  return arabicDigit.test(latin) && digitShape.test(latin) ? 'sure' : 'no';
}

function spelled(latin: string): string | undefined {
  const single = latin.replace(/(.)\1/gu, '$1');
  return (spellings.get(latin) ?? spellings.get(single))?.arabic;
}

function denied(latin: string): string | undefined {
  const around = circumfix.exec(latin)?.groups;
  const inner = spelled(around?.['inner'] ?? '');
  if (inner === undefined || around?.['ma'] === undefined) return inner;
  // the same negation in Arabic letters, so that what reads the word finds it there
  return `ما${inner.replace(/وا$/u, 'و')}ش`;
}

function byConsonants(latin: string): string | undefined {
  const least = arabicDigit.test(latin) ? leastSkeleton : leastSkeleton + 1;
  return latinSkeletons(latin)
    .filter((skeleton) => skeleton.length >= least)
    .map((skeleton) => bySkeleton.get(skeleton))
    .find((word) => word !== undefined);
}

/**
 * The normalised Arabic word that a Latin-letter spelling stands for: from the list of spellings, also behind an article,
 * a pronoun or a negation written around it; else the word of the lexicon with the same consonants (none when such words
 * disagree about the feeling). Ask it for words that are surely Arabizi, and for every word of an answer that is. Words
 * that are not known give undefined.
 */
export function arabiziToArabic(word: string): string | undefined {
  const latin = latinKey(word);
  const plain = latin.replace(article, '');
  const known = spelled(latin) ?? spelled(plain);
  if (known !== undefined) return known;
  if (commonLatinWords.has(latin) || isLatinCode(word)) return undefined;
  return denied(latin) ?? spelled(plain.replace(pronoun, '')) ?? byConsonants(latin) ?? byConsonants(plain);
}
