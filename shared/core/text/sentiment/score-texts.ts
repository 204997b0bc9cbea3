import { allTexts } from '../tokenise/text-list.ts';
import type { TokenisedTexts } from '../tokenise/token.ts';
import { scoreWords } from './score-words.ts';
import { makeVocabulary } from './vocabulary.ts';
import { makeWordsOfText, readWordsOfText, type Marks, type WordsOfText } from './words-of-text.ts';

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

/**
 * Scores texts by lexicon and rules alone.
 * @param from,end the texts that are scored, of those that were tokenised; the others keep 0
 */
export function createLexiconScorer(texts: TokenisedTexts): {
  readonly scores: LexiconScores;
  readonly scoreTexts: (from: number, end: number) => void;
} {
  const vocabulary = makeVocabulary(texts.forms);
  const forms = allTexts(texts.forms);
  const marks: Marks = {
    exclamation: Uint8Array.from(forms, (form) => Number(/^!+$/u.test(form))),
    question: Uint8Array.from(forms, (form) => Number(/^[?؟]+$/u.test(form))),
  };
  let longest = 0;
  for (let at = 0; at < texts.count; at += 1)
    longest = Math.max(longest, (texts.offsets[at + 1] ?? 0) - (texts.offsets[at] ?? 0));
  const words = makeWordsOfText(longest);
  const wordScores = new Float64Array(longest);
  const scores = {
    score: new Float64Array(texts.count),
    positive: new Float64Array(texts.count),
    negative: new Float64Array(texts.count),
  };
  const scoreTexts = (from: number, end: number) => {
    for (let text = from; text < end; text += 1) {
      readWordsOfText(words, texts, text, vocabulary, marks);
      scoreWords(words, wordScores);
      let positive = 0;
      let negative = 0;
      for (let at = 0; at < words.count; at += 1) {
        const score = wordScores[at] ?? 0;
        if (score > 0) positive += score;
        else negative -= score;
      }
      const sum = positive - negative;
      const added = sum === 0 ? 0 : marksAdd(words) * Math.sign(sum);
      scores.score[text] = flatten(sum + added);
      scores.positive[text] = positive;
      scores.negative[text] = negative;
    }
  };
  return { scores, scoreTexts };
}
