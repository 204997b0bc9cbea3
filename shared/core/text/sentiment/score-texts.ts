import type { TokenisedTexts } from '../tokenise/token.ts';
import { makeArabicVocabulary, type ArabicVocabulary } from './arabic-vocabulary.ts';
import type { FoundArabizi } from './find-arabizi.ts';
import { readArabicWords } from './read-arabic-words.ts';
import type { Balance } from './score-arabic.ts';
import { scoreWords } from './score-words.ts';
import { makeVocabulary } from './vocabulary.ts';
import { findMarks, leaveOut, makeWordsOfText, readWordsOfText, type WordsOfText } from './words-of-text.ts';

const flattening = 15;
const perExclamation = 0.292;
const mostExclamations = 4;
const perQuestion = 0.18;
const manyQuestions = 0.96;

/** What the rules make of texts, one number a text. */
export type LexiconScores = Readonly<{
  /** How positive, -1 … 1. */
  score: Float64Array;
  /** Sums of what speaks for and against, both ≥ 0. */
  positive: Float64Array;
  negative: Float64Array;
}>;

function marksAdd({ exclamations, questions }: WordsOfText): number {
  const asked = questions < 2 ? 0 : questions <= 3 ? questions * perQuestion : manyQuestions;
  return Math.min(exclamations, mostExclamations) * perExclamation + asked;
}

/** A sum of valences as a number between -1 and 1. */
function flatten(sum: number): number {
  return sum / Math.sqrt(sum * sum + flattening);
}

/** Length of the longest text, in tokens. */
function longestOf(texts: TokenisedTexts): number {
  let longest = 0;
  for (let at = 0; at < texts.count; at += 1)
    longest = Math.max(longest, (texts.offsets[at + 1] ?? 0) - (texts.offsets[at] ?? 0));
  return longest;
}

/** Whether a text has any Arabic word, so that the others need not be looked at twice. */
function hasArabic(texts: TokenisedTexts, text: number, { wordOf }: ArabicVocabulary): boolean {
  const end = texts.offsets[text + 1] ?? 0;
  for (let token = texts.offsets[text] ?? 0; token < end; token += 1)
    if ((wordOf[texts.form[token] ?? 0] ?? -1) >= 0) return true;
  return false;
}

/** Reads texts by lexicon and rules, some at a time. */
export interface LexiconReader {
  readonly scores: LexiconScores;
  /** Scores texts `from` … `end - 1` of those that were tokenised. */
  readonly read: (from: number, end: number) => void;
}

/**
 * English by the rules of VADER, Arabic in either script by its own, each word by the language it is in; nothing is scored yet.
 *
 * @param isWished 1 for tokens with which something is wished for: they praise nothing; null for none
 */
export function createLexiconReader(
  texts: TokenisedTexts,
  arabizi: FoundArabizi,
  isWished: Uint8Array | null = null,
): LexiconReader {
  const english = makeVocabulary(texts.forms);
  const arabic = makeArabicVocabulary(texts, arabizi);
  const marks = findMarks(texts.forms);
  const longest = longestOf(texts);
  const words = makeWordsOfText(longest);
  const wordScores = new Float64Array(longest);
  const sentence = new Int32Array(longest);
  const scores = {
    score: new Float64Array(texts.count),
    positive: new Float64Array(texts.count),
    negative: new Float64Array(texts.count),
  };
  const readOne = (text: number) => {
    const balance: Balance = { positive: 0, negative: 0 };
    const isArabizi = arabizi.isArabizi[text] === 1;
    readWordsOfText(words, texts, text, english, marks, isWished);
    if (isArabizi) leaveOut(words, arabic.wordInArabizi);
    scoreWords(words, wordScores);
    for (let at = 0; at < words.count; at += 1) {
      const score = wordScores[at] ?? 0;
      if (score > 0) balance.positive += score;
      else balance.negative -= score;
    }
    if (isArabizi || hasArabic(texts, text, arabic))
      readArabicWords(texts, text, arabic, { isArabizi, isWished }, sentence, balance);
    const sum = balance.positive - balance.negative;
    scores.score[text] = flatten(sum + Math.sign(sum) * marksAdd(words));
    scores.positive[text] = balance.positive;
    scores.negative[text] = balance.negative;
  };
  return {
    scores,
    read: (from, end) => {
      for (let text = from; text < end; text += 1) readOne(text);
    },
  };
}
