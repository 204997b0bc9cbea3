import { sharedCodes, sharedReals, type Codes, type Ints, type Reals } from '../columns/columns.ts';
import { textFlags, textLanguages, type SentimentMethod } from '../feedback/reading.ts';
import { createDuplicateFinder } from './flags/find-duplicates.ts';
import { createJunkFinder } from './flags/find-junk.ts';
import { wishedWords } from './requests/wished-words.ts';
import { findArabizi } from './sentiment/find-arabizi.ts';
import { judgeByLexicon, sentimentCode, type Judgement } from './sentiment/judge.ts';
import { languageOf } from './sentiment/language-of.ts';
import { createLexiconReader, type LexiconScores } from './sentiment/score-texts.ts';
import { createTokeniser } from './tokenise/tokenise.ts';
import { kindBits, tokenKinds, type TokenisedTexts } from './tokenise/token.ts';
import { trainOnScored, type Judged } from './train/train-on-scored.ts';

/** Told how far the work is; may throw to end it. */
export type ReadReport = (done: number, total: number) => void;

/** Texts, and what is known of their side from a score that came with them. */
export type TextsToScore = Readonly<{
  /** UTF-8 of all texts. */
  bytes: Codes;
  /** Text i lies from `from[i]` to `end[i]`. */
  from: Ints;
  end: Ints;
  /** Index in `sentiments` by the score that was given beside text i; -1 where none was. */
  label: Int8Array;
  /** 1 where text i answers a question that asks for wishes: what is wished for there is no praise. */
  isWish: Uint8Array;
}>;

/** What was read of each text, in the order in which they were given; lists that threads share. */
export type ScoredTexts = Readonly<{
  tokens: TokenisedTexts;
  /** Index in `textLanguages`. */
  language: Codes;
  /** Index in `sentiments`. */
  sentiment: Codes;
  /** How positive, -1 … 1. */
  score: Reals;
  /** How sure of `sentiment`, 0 … 1. */
  confidence: Reals;
  /** Bits of `textFlags`. */
  flags: Codes;
  method: SentimentMethod;
}>;

const unknown = textLanguages.indexOf('unknown');
const word = tokenKinds.indexOf('word');
// nobody can say what a text feels like that is in no language known here
const unread: Judgement = { sentiment: 'unsure', confidence: 0 };
/** Texts between two reports. */
const atOnce = 2000;

function inParts(
  count: number,
  read: (from: number, end: number) => void,
  done: (texts: number) => void,
): void {
  for (let from = 0; from < count; from += atOnce) {
    const end = Math.min(count, from + atOnce);
    read(from, end);
    done(end);
  }
}

function tokeniseTexts({ bytes, from, end }: TextsToScore, done: (texts: number) => void): TokenisedTexts {
  const tokeniser = createTokeniser();
  const read = (first: number, last: number) => {
    for (let text = first; text < last; text += 1) tokeniser.read(bytes, from[text] ?? 0, end[text] ?? 0);
  };
  inParts(from.length, read, done);
  return tokeniser.freeze();
}

function hasWords(tokens: TokenisedTexts, text: number): boolean {
  const end = tokens.offsets[text + 1] ?? 0;
  for (let token = tokens.offsets[text] ?? 0; token < end; token += 1)
    if (((tokens.flags[token] ?? 0) & kindBits) === word) return true;
  return false;
}

function judgeAll(tokens: TokenisedTexts, scores: LexiconScores, language: Codes): Judged {
  const { count } = tokens;
  const result = { score: sharedReals(count), confidence: sharedReals(count), sentiment: sharedCodes(count) };
  for (let text = 0; text < count; text += 1) {
    const score = scores.score[text] ?? 0;
    const [positive, negative] = [scores.positive[text] ?? 0, scores.negative[text] ?? 0];
    // the German `die` is no English one; emoji are read whatever the language
    const isUnread = language[text] === unknown && (positive + negative === 0 || hasWords(tokens, text));
    const { sentiment, confidence } = isUnread ? unread : judgeByLexicon(score, positive, negative);
    result.score[text] = isUnread ? 0 : score;
    result.confidence[text] = confidence;
    result.sentiment[text] = sentimentCode(sentiment);
  }
  return result;
}

/**
 * Reads what texts feel like, in English, Arabic, Arabizi or a mixture: by lexicon and rules, and by a model that learns from those with a score
 * where that does better on texts it has not seen. Says of each its language, and whether it is junk or a duplicate; neither feels like anything.
 *
 * The same texts give the same result, whatever else the machine does.
 */
export function readTexts(input: TextsToScore, report: ReadReport): ScoredTexts {
  const count = input.from.length;
  // tokens, lexicon, then the model, which is as long as both when there is one
  const total = 4 * count;
  report(0, total);
  const tokens = tokeniseTexts(input, (done) => report(done, total));
  const arabizi = findArabizi(tokens);
  const junk = createJunkFinder(tokens);
  const duplicates = createDuplicateFinder(tokens);
  const language = sharedCodes(count);
  const flags = sharedCodes(count);
  const tellPart = (from: number, end: number) => {
    for (let text = from; text < end; text += 1) {
      language[text] = languageOf(tokens, text, arabizi);
      flags[text] =
        (junk.isJunk(text) ? textFlags.junk : 0) | (duplicates.isDuplicate(text) ? textFlags.duplicate : 0);
    }
  };
  inParts(count, tellPart, (done) => report(count + Math.floor(done / 2), total));
  const wished = wishedWords({ tokens, bytes: input.bytes, language, flags }, input.isWish);
  const lexicon = createLexiconReader(tokens, arabizi, wished);
  inParts(count, lexicon.read, (done) => report(count + Math.floor((count + done) / 2), total));
  const judged = judgeAll(tokens, lexicon.scores, language);
  const trained = trainOnScored(
    { tokens, lexicon: lexicon.scores, label: input.label, language, flags },
    (share) => report(Math.min(total, 2 * count + Math.floor(2 * count * share)), total),
  );
  trained.apply(judged);
  for (let text = 0; text < count; text += 1) {
    // what says nothing feels like nothing
    if (((flags[text] ?? 0) & textFlags.junk) === 0) continue;
    judged.score[text] = 0;
    judged.confidence[text] = 0;
    judged.sentiment[text] = sentimentCode('unsure');
  }
  report(total, total);
  return { tokens, language, flags, ...judged, method: trained.method };
}
