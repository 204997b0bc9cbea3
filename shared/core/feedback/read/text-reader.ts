import { sharedInts, type Ints } from '../../columns/columns.ts';
import { readUtf8 } from '../../columns/utf8.ts';
import type { AnswerRef } from '../../model/feedback-scope.ts';
import { AppError } from '../../model/errors.ts';
import type { RuleEffectPreview } from '../../model/theme-book.ts';
import { PatternError } from '../../text/pattern/pattern-problem.ts';
import { readTexts, type ScoredTexts } from '../../text/read-texts.ts';
import { readRequests } from '../../text/requests/read-requests.ts';
import { previewRule } from '../../text/themes/learn/preview-rule.ts';
import { proposeRules } from '../../text/themes/learn/propose-rules.ts';
import { readThemes } from '../../text/themes/read-themes.ts';
import type { TextsToRead } from '../../text/themes/texts-to-read.ts';
import { applyBoard } from '../board/apply-board.ts';
import type { TextReading } from '../reading.ts';
import { answerRefs } from './answer-refs.ts';
import type { ReadOrder, RuleQuestion } from './read-order.ts';
import { areSameTexts, type ReadInput } from './same-texts.ts';
import { labelsBeside } from './scores-beside.ts';
import { textRows } from './text-rows.ts';
import { wishAnswers } from './wish-answers.ts';

/** Told how many texts are done, of how many; what it throws ends the reading. */
export type ReadReport = (done: number, total: number) => void;

/** Reads texts and keeps what it read, so that what did not change is not read twice. */
export interface TextReader {
  readonly read: (order: ReadOrder, report: ReadReport) => TextReading;
  /** Asks of what was read last. @throws {AppError} 'theme-unknown', 'theme-rule-invalid', 'answer-unknown' */
  readonly ask: (question: RuleQuestion, report: ReadReport) => RuleEffectPreview[];
}

type Requests = Pick<TextReading, 'requestOffsets' | 'requestKind' | 'requestGroup' | 'groups'>;
type Kept = Readonly<{
  input: ReadInput;
  words: ScoredTexts;
  catalogue: readonly string[];
  requests: Requests;
}>;
type Last = Readonly<{
  order: ReadOrder;
  texts: TextsToRead;
  reading: TextReading;
  refs: readonly AnswerRef[];
  input: ReadInput;
}>;

// of the time that a whole reading takes, about
const shares = { words: 0.6, themes: 0.25, requests: 0.15 };
const sampled = 8;

function places(rows: Ints, of: (row: number) => number): Ints {
  const found = sharedInts(rows.length);
  rows.forEach((row, at) => (found[at] = of(row)));
  return found;
}

function inputOf({ columns }: ReadOrder, rows: Ints) {
  const { wordOffsets } = columns.answers;
  return {
    bytes: columns.words,
    from: places(rows, (row) => wordOffsets[row] ?? 0),
    end: places(rows, (row) => wordOffsets[row + 1] ?? 0),
    label: labelsBeside(columns, rows),
    isWish: wishAnswers(columns, rows),
  };
}

const refKey = ({ response, question }: AnswerRef) => `${response}/${question}`;
const areSameNames = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((name, at) => name === b[at]);

/** What cannot be read as a rule is the user's to mend, not a bug. */
function readable<T>(pattern: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw new AppError('theme-rule-invalid', { rule: pattern }, { cause: error });
  }
}

/** A reader that has read nothing yet. */
export function makeTextReader(): TextReader {
  let kept: Kept | null = null;
  let last: Last | null = null;

  /** Where the parts of the work stand within the whole. */
  function partsOf(total: number, report: ReadReport) {
    let before = 0;
    return (share: number): ReadReport => {
      const from = before;
      before += share;
      return (done, of) => report(Math.round(total * (from + (share * done) / Math.max(1, of))), total);
    };
  }

  function read(order: ReadOrder, report: ReadReport): TextReading {
    const { columns, book, board, catalogue } = order;
    const answer = textRows(columns);
    const input = inputOf(order, answer);
    const part = partsOf(answer.length, report);
    const same = kept !== null && areSameTexts(kept.input, input) ? kept : null;
    const wordsReport = part(shares.words);
    const words = same?.words ?? readTexts(input, wordsReport);
    const texts: TextsToRead = {
      tokens: words.tokens,
      bytes: columns.words,
      language: words.language,
      flags: words.flags,
    };
    const refs = answerRefs(columns, answer);
    const rowOf = new Map(refs.map((ref, text) => [refKey(ref), text]));
    const standsFor = new Map(book.themes.map(({ key, mergedInto }) => [key, mergedInto ?? key]));
    const corrected = book.corrections.flatMap(({ responseId, questionId, themeKey, isAbout }) => {
      const text = rowOf.get(refKey({ response: responseId, question: questionId }));
      return text === undefined ? [] : { text, theme: standsFor.get(themeKey) ?? themeKey, isAbout };
    });
    const themes = readThemes(texts, book, corrected, part(shares.themes));
    const requests =
      same !== null && areSameNames(same.catalogue, catalogue)
        ? same.requests
        : readRequests(texts, input.isWish, catalogue, part(shares.requests));
    kept = { input, words, catalogue, requests };
    const { language, sentiment, score, confidence, flags, method } = words;
    const reading: TextReading = {
      count: answer.length,
      answer,
      language,
      sentiment,
      score,
      confidence,
      flags,
      method,
      ...themes,
      ...applyBoard(requests, board, refs),
    };
    last = { order, texts, reading, refs, input };
    report(answer.length, answer.length);
    return reading;
  }

  function previewOf(
    { refs, input }: Last,
    rule: RuleEffectPreview['rule'],
    { gained, lost }: Readonly<{ gained: Int32Array; lost: Int32Array }>,
  ): RuleEffectPreview {
    const told = (rows: Int32Array, isGained: boolean) =>
      Array.from(rows.slice(0, sampled), (row) => ({
        ...(refs[row] ?? { response: 0, question: 0 }),
        text: readUtf8(input.bytes, input.from[row] ?? 0, input.end[row] ?? 0),
        isGained,
      }));
    return {
      rule,
      gained: gained.length,
      lost: lost.length,
      sample: [...told(gained, true), ...told(lost, false)].slice(0, sampled),
    };
  }

  return {
    read,
    ask(question, report) {
      const now = last;
      if (now === null) throw new Error('nothing was read');
      const { book } = now.order;
      const key = question.ask === 'try' ? question.theme : question.correction.theme;
      if (question.ask === 'try') {
        const { rule } = question;
        const found = readable(rule.pattern, () => previewRule(now.texts, now.reading, key, rule));
        return [previewOf(now, rule, found)];
      }
      const { correction } = question;
      const text = now.refs.findIndex((ref) => refKey(ref) === refKey(correction));
      if (text < 0) throw new AppError('answer-unknown');
      const asked = { text, theme: key, isAbout: correction.isAbout };
      return proposeRules(now.texts, book, now.reading, asked, report).map(({ rule, ...found }) =>
        previewOf(now, rule, found),
      );
    },
  };
}
