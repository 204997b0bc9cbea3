import { scoreBands } from '../../model/answer-terms.ts';
import type { AnswerFacets } from '../../model/feedback.ts';
import type { FeedbackColumns } from '../columns.ts';
import { requestKinds, sentiments, textFlags, textLanguages, type TextReading } from '../reading.ts';
import { filterBits, type TestedAnswers } from './test-answers.ts';

/** Counts by index. */
function tally(length: number) {
  const counts = new Int32Array(length);
  return {
    add: (index: number) => {
      if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
    },
    of: (index: number) => counts[index] ?? 0,
  };
}
type Tally = ReturnType<typeof tally>;

const codeAt = (codes: ArrayLike<number>, at: number) => codes[at] ?? -1;
const isFlagged = textFlags.junk | textFlags.duplicate;

/** What a text counts for in a part of the filter, and what leaves it out there: the rest of the filter. */
type Part = Readonly<{ bit: number; count: (text: number) => void }>;

/** Counts the themes of a text; of none in `without`, at 0. */
function themeCounter({ themeOffsets, theme }: TextReading, counts: Tally, without: Tally): Part['count'] {
  return (text) => {
    const [from, end] = [themeOffsets[text] ?? 0, themeOffsets[text + 1] ?? 0];
    if (from === end) without.add(0);
    for (let at = from; at < end; at += 1) counts.add(codeAt(theme, at));
  };
}

/** Counts the kinds of request in a text, each once. */
function kindCounter({ requestOffsets, requestKind }: TextReading, counts: Tally): Part['count'] {
  return (text) => {
    const own = requestKind.subarray(requestOffsets[text], requestOffsets[text + 1]);
    for (const kind of new Set(own)) counts.add(kind);
  };
}

/** Counts the answers that each choice of a filter would leave, were the rest of the filter as it is. O(texts + tags). */
export function countFacets(
  columns: FeedbackColumns,
  reading: TextReading,
  { failed, band }: TestedAnswers,
): AnswerFacets {
  const { answers, responses } = columns;
  const survey = tally(columns.surveys.length);
  const question = tally(columns.questions.length);
  const theme = tally(reading.themes.length);
  const sentiment = tally(sentiments.length);
  const language = tally(textLanguages.length);
  const bands = tally(scoreBands.length);
  const kind = tally(requestKinds.length);
  // of one choice each
  const [all, withoutTheme, flagged, known, anonymous] = [tally(1), tally(1), tally(1), tally(1), tally(1)];
  const answerOf = (text: number) => reading.answer[text] ?? 0;
  const responseOf = (text: number) => answers.response[answerOf(text)] ?? 0;
  const parts: readonly Part[] = [
    { bit: 0, count: () => all.add(0) },
    { bit: filterBits.survey, count: (text) => survey.add(codeAt(responses.survey, responseOf(text))) },
    { bit: filterBits.question, count: (text) => question.add(codeAt(answers.question, answerOf(text))) },
    { bit: filterBits.sentiment, count: (text) => sentiment.add(codeAt(reading.sentiment, text)) },
    { bit: filterBits.language, count: (text) => language.add(codeAt(reading.language, text)) },
    { bit: filterBits.band, count: (text) => bands.add(codeAt(band, text)) },
    {
      bit: filterBits.flagged,
      count: (text) => flagged.add((codeAt(reading.flags, text) & isFlagged) === 0 ? -1 : 0),
    },
    {
      bit: filterBits.who,
      count: (text) => (codeAt(responses.customer, responseOf(text)) < 0 ? anonymous : known).add(0),
    },
    { bit: filterBits.theme, count: themeCounter(reading, theme, withoutTheme) },
    { bit: filterBits.request, count: kindCounter(reading, kind) },
  ];
  for (let text = 0; text < reading.count; text += 1) {
    const bits = failed[text] ?? 0;
    for (const { bit, count } of parts) if ((bits & ~bit) === 0) count(text);
  }
  return {
    total: all.of(0),
    surveys: columns.surveys.map(({ id }, at) => ({ id, answers: survey.of(at) })),
    questions: columns.questions.flatMap(({ id, kind: asks }, at) =>
      asks === 'text' ? { id, answers: question.of(at) } : [],
    ),
    themes: reading.themes
      .map(({ key, nameEn, nameAr }, at) => ({ key, nameEn, nameAr, answers: theme.of(at) }))
      .toSorted((a, b) => b.answers - a.answers),
    withoutTheme: withoutTheme.of(0),
    sentiments: sentiments.map((one, at) => ({ sentiment: one, answers: sentiment.of(at) })),
    languages: textLanguages.map((one, at) => ({ language: one, answers: language.of(at) })),
    bands: scoreBands.map((one, at) => ({ band: one, answers: bands.of(at) })),
    kinds: requestKinds.map((one, at) => ({ kind: one, answers: kind.of(at) })),
    flagged: flagged.of(0),
    known: known.of(0),
    anonymous: anonymous.of(0),
  };
}
