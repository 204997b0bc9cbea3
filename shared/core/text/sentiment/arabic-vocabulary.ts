import { arabiziToArabic } from '../arabic/arabizi/arabizi.ts';
import { feelingOf } from '../arabic/feeling-of.ts';
import { isContrast, weightOf } from '../arabic/intensifiers.ts';
import { arabicLexicon, arabicNeutral } from '../arabic/lexicon/lexicon.ts';
import { endsNegation, isNegator, isPassedOver } from '../arabic/negation.ts';
import { textOf } from '../tokenise/text-list.ts';
import { scripts, type TokenisedTexts } from '../tokenise/token.ts';
import { latinWord, type FoundArabizi } from './find-arabizi.ts';
import { makePhraseTable, splitPhrases, type PhraseList, type PhraseTable } from './phrases.ts';

/** What is known of the Arabic words of some texts, by number of the word; spellings in Latin letters are the word they stand for. */
export type ArabicVocabulary = Readonly<{
  /** Number of the Arabic word of each form, in any text and in an Arabizi one; -1 where it is none. */
  wordOf: Int32Array;
  wordInArabizi: Int32Array;
  words: readonly string[];
  /** How positive, -4 … 4; 0 where nothing is known. */
  strength: Float64Array;
  /** 1 where the word carries its negation around it. */
  isDenied: Uint8Array;
  isNegator: Uint8Array;
  endsNegation: Uint8Array;
  /** 1 for fillers that do not count for how far a negation reaches. */
  isPassedOver: Uint8Array;
  isContrast: Uint8Array;
  /** What the word does to the strength of its neighbours; 1 for most. */
  weight: Float64Array;
  phrases: PhraseTable;
}>;

const arabic = scripts.indexOf('arabic');

function phrasesOfLexicon(): PhraseList {
  const neutral = Array.from(arabicNeutral, (phrase) => [phrase, 0] as const);
  const all = splitPhrases(new Map([...arabicLexicon, ...neutral]));
  return all.filter(({ words }) => words.length > 1);
}

// thousands, so made once
const phrases = phrasesOfLexicon();

/** The forms that stand in some Arabizi text. */
function formsInArabizi(texts: TokenisedTexts, { isArabizi }: FoundArabizi): Uint8Array {
  const found = new Uint8Array(texts.forms.count);
  for (let text = 0; text < texts.count; text += 1) {
    if (isArabizi[text] !== 1) continue;
    const end = texts.offsets[text + 1] ?? 0;
    for (let token = texts.offsets[text] ?? 0; token < end; token += 1) found[texts.form[token] ?? 0] = 1;
  }
  return found;
}

/** Looks every form up once. */
export function makeArabicVocabulary(texts: TokenisedTexts, arabizi: FoundArabizi): ArabicVocabulary {
  const { forms } = texts;
  const numbers = new Map<string, number>();
  const numberOf = (word: string | undefined) => {
    if (word === undefined) return -1;
    if (!numbers.has(word)) numbers.set(word, numbers.size);
    return numbers.get(word) ?? -1;
  };
  const wordOf = new Int32Array(forms.count).fill(-1);
  const wordInArabizi = new Int32Array(forms.count).fill(-1);
  const inArabizi = formsInArabizi(texts, arabizi);
  for (let form = 0; form < forms.count; form += 1) {
    const latin = arabizi.word[form] ?? 0;
    if (forms.script[form] === arabic) wordOf[form] = numberOf(textOf(forms, form));
    else if (latin === latinWord.arabizi) wordOf[form] = numberOf(arabiziToArabic(textOf(forms, form)));
    wordInArabizi[form] =
      latin !== latinWord.none && inArabizi[form] === 1
        ? numberOf(arabiziToArabic(textOf(forms, form)))
        : (wordOf[form] ?? -1);
  }
  const words = [...numbers.keys()];
  const feelings = words.map((word) => (isNegator(word) || isContrast(word) ? undefined : feelingOf(word)));
  return {
    wordOf,
    wordInArabizi,
    words,
    strength: Float64Array.from(feelings, (feeling) => feeling?.strength ?? 0),
    isDenied: Uint8Array.from(feelings, (feeling) => Number(feeling?.negated ?? false)),
    isNegator: Uint8Array.from(words, (word) => Number(isNegator(word))),
    endsNegation: Uint8Array.from(words, (word) => Number(endsNegation(word))),
    isPassedOver: Uint8Array.from(words, (word) => Number(isPassedOver(word))),
    isContrast: Uint8Array.from(words, (word) => Number(isContrast(word))),
    weight: Float64Array.from(words, weightOf),
    phrases: makePhraseTable(words, phrases),
  };
}
