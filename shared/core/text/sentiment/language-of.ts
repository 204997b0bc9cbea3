import { textLanguages, type TextLanguage } from '../../feedback/reading.ts';
import { scripts, type TokenisedTexts } from '../tokenise/token.ts';
import { latinWord, type FoundArabizi } from './find-arabizi.ts';

const arabic = scripts.indexOf('arabic');
const code = (language: TextLanguage) => textLanguages.indexOf(language);
const [unknown, en, ar, arabiziCode, mixed] = [
  code('unknown'),
  code('en'),
  code('ar'),
  code('arabizi'),
  code('mixed'),
];

/** Fewest words of the smaller language, and their share of all, in a text that is mixed. */
const fewestMixed = 2;
const leastMixed = 0.2;
/** The least share of words that are known in a text that is English: with a word that only holds sentences together, and without. */
const leastEnglish = { withStopWord: 0.2, without: 0.5 };

type Counts = { arabic: number; arabizi: number; english: number; stopWords: number; latin: number };

function isEnglish({ english, stopWords, latin }: Counts): boolean {
  return latin > 0 && english >= latin * (stopWords > 0 ? leastEnglish.withStopWord : leastEnglish.without);
}

function languageOfCounts(counts: Counts, isArabizi: boolean): number {
  const { arabic: ar_, arabizi, english, latin } = counts;
  const others = isArabizi ? 0 : latin - arabizi;
  const arabicWords = ar_ + (isArabizi ? latin : arabizi);
  const smaller = Math.min(arabicWords, others);
  if (smaller >= fewestMixed && smaller >= leastMixed * (arabicWords + others) && english > 0) return mixed;
  if (ar_ > 0 && ar_ >= others) return ar;
  if (isArabizi) return arabiziCode;
  if (isEnglish(counts)) return en;
  return ar_ > 0 ? ar : unknown;
}

/** The language of each text, an index in `textLanguages`: by its letters, and by how many of its words are known. */
export function languageOf(texts: TokenisedTexts, text: number, found: FoundArabizi): number {
  const counts: Counts = { arabic: 0, arabizi: 0, english: 0, stopWords: 0, latin: 0 };
  const end = texts.offsets[text + 1] ?? 0;
  for (let token = texts.offsets[text] ?? 0; token < end; token += 1) {
    const form = texts.form[token] ?? 0;
    const what = found.word[form] ?? latinWord.none;
    if (texts.forms.script[form] === arabic) counts.arabic += 1;
    if (what === latinWord.none) continue;
    counts.latin += 1;
    if (what === latinWord.english) {
      counts.english += 1;
      counts.stopWords += texts.forms.isStopWord[form] ?? 0;
    } else if (what === latinWord.arabizi) counts.arabizi += 1;
  }
  return languageOfCounts(counts, found.isArabizi[text] === 1);
}
