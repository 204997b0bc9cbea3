import { foldText } from '../../identity/fold.ts';
import type { AnswerFilter } from '../../model/answer-filter.ts';
import { scoreBands } from '../../model/answer-terms.ts';
import { dayNumber, readDay } from '../../model/day.ts';
import { hasBit, type Bits } from '../../segments/bits.ts';
import type { Paused } from '../../db/scan-pages.ts';
import { noDay, type FeedbackColumns } from '../columns.ts';
import { scoreOfRow, scoresBeside } from '../read/scores-beside.ts';
import { requestKinds, sentiments, textFlags, textLanguages, type TextReading } from '../reading.ts';
import { wordsOfAnswer } from './word-of-text.ts';

/** What a filter asks, as bits: an answer that fails it has the bit. */
export const filterBits = {
  search: 1,
  survey: 2,
  question: 4,
  theme: 8,
  sentiment: 16,
  language: 32,
  band: 64,
  flagged: 128,
  request: 256,
  who: 512,
  days: 1024,
  people: 2048,
} as const;

/** For every text the bits of what it fails, 0 where it is asked for; and the band of the score beside it, an index in `scoreBands`, -1 without. */
export type TestedAnswers = Readonly<{ failed: Uint16Array; band: Int8Array }>;

type Test = (text: number, answer: number, response: number) => boolean;
const always: Test = () => true;

/** Whether a list names what is at an index; an empty list asks for nothing. */
function oneOf<T>(names: readonly T[], wanted: readonly T[]): (index: number) => boolean {
  if (wanted.length === 0) return () => true;
  const isWanted = names.map((name) => wanted.includes(name));
  return (index) => isWanted[index] === true;
}

function themeTest(reading: TextReading, { themes, isWithoutTheme }: AnswerFilter): Test {
  const { themeOffsets, theme } = reading;
  if (isWithoutTheme) return (text) => themeOffsets[text] === themeOffsets[text + 1];
  if (themes.length === 0) return always;
  const isWanted = reading.themes.map(({ key }) => themes.includes(key));
  return (text) => {
    for (let at = themeOffsets[text] ?? 0; at < (themeOffsets[text + 1] ?? 0); at += 1)
      if (isWanted[theme[at] ?? -1] === true) return true;
    return false;
  };
}

function requestTest(reading: TextReading, { kinds, group }: AnswerFilter): Test {
  const { requestOffsets, requestKind, requestGroup, groups } = reading;
  if (kinds.length === 0 && group === null) return always;
  const isKind = oneOf(requestKinds, kinds);
  return (text) => {
    for (let at = requestOffsets[text] ?? 0; at < (requestOffsets[text + 1] ?? 0); at += 1)
      if (isKind(requestKind[at] ?? -1) && (group === null || groups[requestGroup[at] ?? -1]?.key === group))
        return true;
    return false;
  };
}

function flagTest({ flags }: TextReading, { flagged }: AnswerFilter): Test {
  if (flagged === 'all') return always;
  if (flagged === 'without-junk') return (text) => ((flags[text] ?? 0) & textFlags.junk) === 0;
  const any = textFlags.junk | textFlags.duplicate;
  return (text) => (((flags[text] ?? 0) & any) !== 0) === (flagged === 'only');
}

function dayTest({ responses }: FeedbackColumns, { from, to }: AnswerFilter): Test {
  if (from === null && to === null) return always;
  const numberOf = (day: string | null, otherwise: number) => {
    const read = day === null ? null : readDay(day);
    return read === null ? otherwise : dayNumber(read);
  };
  const least = numberOf(from, noDay + 1);
  const most = numberOf(to, Number.MAX_SAFE_INTEGER);
  return (_, __, response) => {
    const day = responses.day[response] ?? noDay;
    return day !== noDay && day >= least && day <= most;
  };
}

function whoTest({ responses }: FeedbackColumns, { who }: AnswerFilter): Test {
  if (who === 'all') return always;
  return (_, __, response) => (responses.customer[response] ?? -1) >= 0 === (who === 'known');
}

function peopleTest({ responses }: FeedbackColumns, members: Bits | null): Test {
  if (members === null) return always;
  return (_, __, response) => {
    const row = responses.customer[response] ?? -1;
    return row >= 0 && hasBit(members, row);
  };
}

/** Words are looked for last, and only in answers that nothing else keeps out: folding them costs most. */
function searchTest(columns: FeedbackColumns, search: string): Test {
  const words = foldText(search).split(' ').filter(Boolean);
  if (words.length === 0) return always;
  return (_, answer) => {
    const text = foldText(wordsOfAnswer(columns, answer));
    return words.every((word) => text.includes(word));
  };
}

const pauseEvery = 256;

/**
 * Tests every text of a reading against a filter, pausing often. O(texts), and the length of the texts where words are looked for.
 *
 * @param members rows of the customers asked for; null where the filter names nobody
 */
export function* testAnswers(
  columns: FeedbackColumns,
  reading: TextReading,
  filter: AnswerFilter,
  members: Bits | null,
): Paused<TestedAnswers> {
  const { answers, responses } = columns;
  const beside = scoresBeside(columns);
  yield;
  const isSurvey = oneOf(columns.surveys.map(({ id }) => id), filter.surveys); // prettier-ignore
  const isQuestion = oneOf(columns.questions.map(({ id }) => id), filter.questions); // prettier-ignore
  const isSentiment = oneOf(sentiments, filter.sentiments);
  const isLanguage = oneOf(textLanguages, filter.languages);
  const isBand = oneOf(scoreBands, filter.bands);
  const band = new Int8Array(reading.count).fill(-1);
  const tests: readonly (readonly [number, Test])[] = [
    [filterBits.survey, (_, __, response) => isSurvey(responses.survey[response] ?? -1)],
    [filterBits.question, (_, answer) => isQuestion(answers.question[answer] ?? -1)],
    [filterBits.theme, themeTest(reading, filter)],
    [filterBits.sentiment, (text) => isSentiment(reading.sentiment[text] ?? -1)],
    [filterBits.language, (text) => isLanguage(reading.language[text] ?? -1)],
    [filterBits.band, (text) => isBand(band[text] ?? -1)],
    [filterBits.flagged, flagTest(reading, filter)],
    [filterBits.request, requestTest(reading, filter)],
    [filterBits.who, whoTest(columns, filter)],
    [filterBits.days, dayTest(columns, filter)],
    [filterBits.people, peopleTest(columns, members)],
  ];
  const isFound = searchTest(columns, filter.search);
  const failed = new Uint16Array(reading.count);
  for (let text = 0; text < reading.count; text += 1) {
    if (text % pauseEvery === 0) yield;
    const answer = reading.answer[text] ?? 0;
    const response = answers.response[answer] ?? 0;
    const score = scoreOfRow(columns, beside[response] ?? -1);
    band[text] = score === null ? -1 : scoreBands.indexOf(score.band);
    let bits = 0;
    for (const [bit, test] of tests) if (!test(text, answer, response)) bits |= bit;
    // one that fails two parts counts in no facet
    const isNearly = (bits & (bits - 1)) === 0;
    if (isNearly && !isFound(text, answer, response)) bits |= filterBits.search;
    failed[text] = bits;
  }
  return { failed, band };
}
