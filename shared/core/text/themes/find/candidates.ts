import { gaps, type WordsOfTexts } from '../../match/words-of-texts.ts';
import { textsAStep, type ReadReport, type TextsToRead } from '../texts-to-read.ts';
import type { ContentWords } from './content-words.ts';
import { createTally, type Tally } from './tally.ts';

/** Stems that follow each other, one to three, and in how many texts they do. */
export type Candidate = Readonly<{ stems: readonly number[]; texts: number; words: number }>;

/** What was counted: candidates that enough texts have, and how often stems stand alone and where a thing is named. */
export type Counted = Readonly<{
  candidates: readonly Candidate[];
  /** By stem: how often it stands, and how often where a thing is named. */
  occurrences: Int32Array;
  named: Int32Array;
  /** Neighbouring words of any sort, which phrases of two are held against. */
  pairs: number;
  isCounted: (text: number) => boolean;
}>;

/** What stands at a word: its stem, or -1 where it cannot name a thing. */
function stemsAt({ tokens }: TextsToRead, words: WordsOfTexts, { isContent }: ContentWords): Int32Array {
  return words.form.map((form) => (isContent[form] === 1 ? (tokens.forms.stem[form] ?? -1) : -1));
}

function follow(words: WordsOfTexts, stems: Int32Array, at: number, end: number): number {
  return at < end && words.gap[at] === gaps.none ? (stems[at] ?? -1) : -1;
}

/** Whether a word stands where a thing is named: behind an article or a possessive, or with the Arabic article. */
function isNamed(words: WordsOfTexts, content: ContentWords, at: number, from: number): boolean {
  const isAfter = at > from && content.isBefore[words.form[at - 1] ?? 0] === 1;
  return isAfter || content.hasArticle[words.form[at] ?? 0] === 1;
}

/**
 * Counts every phrase of one to three content words, each once a text. Phrases of three are looked at only where both their halves are met
 * often enough. Copies and texts that say nothing do not count.
 *
 * @param least how many texts a phrase must be in
 */
export function countCandidates(
  texts: TextsToRead,
  words: WordsOfTexts,
  content: ContentWords,
  least: number,
  report: ReadReport,
): Counted {
  const stems = stemsAt(texts, words, content);
  const stemCount = texts.tokens.forms.stems.count;
  const occurrences = new Int32Array(stemCount);
  const named = new Int32Array(stemCount);
  const [ones, twos, threes] = [createTally(), createTally(), createTally()];
  let pairs = 0;
  const isCounted = (text: number) => texts.flags[text] === 0;
  const eachText = (visit: (text: number, from: number, end: number) => void, half: number) => {
    for (let text = 0; text < words.count; text += 1) {
      if (text % textsAStep === 0)
        report(Math.floor(text / 2) + half * Math.floor(words.count / 2), words.count);
      if (isCounted(text)) visit(text, words.offsets[text] ?? 0, words.offsets[text + 1] ?? 0);
    }
  };
  const pairKey = (first: number, second: number) => first * stemCount + second;
  eachText((text, from, end) => {
    for (let at = from; at < end; at += 1) {
      if (at + 1 < end && words.gap[at + 1] === gaps.none) pairs += 1;
      const stem = stems[at] ?? -1;
      if (stem < 0) continue;
      occurrences[stem] = (occurrences[stem] ?? 0) + 1;
      if (isNamed(words, content, at, from)) named[stem] = (named[stem] ?? 0) + 1;
      ones.add(stem, text);
      const second = follow(words, stems, at + 1, end);
      if (second < 0) continue;
      twos.add(pairKey(stem, second), text);
    }
  }, 0);
  eachText((text, from, end) => {
    for (let at = from; at + 2 < end; at += 1) {
      const first = stems[at] ?? -1;
      const second = first < 0 ? -1 : follow(words, stems, at + 1, end);
      const third = second < 0 ? -1 : follow(words, stems, at + 2, end);
      if (
        third < 0 ||
        twos.texts(pairKey(first, second)) < least ||
        twos.texts(pairKey(second, third)) < least
      )
        continue;
      threes.add(pairKey(first, second) * stemCount + third, text);
    }
  }, 1);
  const take = (tally: Tally, length: number) =>
    tally.atLeast(least).map(({ key, texts: own, count }): Candidate => {
      const found: number[] = [];
      for (let rest = key, left = length; left > 0; left -= 1, rest = Math.floor(rest / stemCount))
        found.unshift(rest % stemCount);
      return { stems: found, texts: own, words: count };
    });
  return {
    candidates: [...take(ones, 1), ...take(twos, 2), ...take(threes, 3)],
    occurrences,
    named,
    pairs,
    isCounted,
  };
}

/** Where candidates stand in a text, longest first at each word. */
export function spansInText(
  texts: TextsToRead,
  words: WordsOfTexts,
  content: ContentWords,
  text: number,
  visit: (stems: readonly number[], from: number) => void,
): void {
  const end = words.offsets[text + 1] ?? 0;
  const stemAt = (at: number) => {
    const form = words.form[at] ?? 0;
    return content.isContent[form] === 1 ? (texts.tokens.forms.stem[form] ?? -1) : -1;
  };
  for (let from = words.offsets[text] ?? 0; from < end; from += 1) {
    const run: number[] = [];
    for (let at = from; at < end && run.length < 3; at += 1) {
      const stem = at > from && words.gap[at] !== gaps.none ? -1 : stemAt(at);
      if (stem < 0) break;
      run.push(stem);
    }
    for (; run.length > 0; run.pop()) visit(run, from);
  }
}
