import { scoreBands, type AnswerFacets } from '../../model/feedback.ts';
import type { FeedbackColumns } from '../columns.ts';
import { requestKinds, sentiments, textFlags, textLanguages, type TextReading } from '../reading.ts';
import { filterBits, type TestedAnswers } from './test-answers.ts';

/** Counts by index, and pairs of what is there with how often. */
function tally(length: number) {
  const counts = new Int32Array(length);
  return {
    add: (index: number) => {
      if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
    },
    of: (index: number) => counts[index] ?? 0,
  };
}

/** Counts the answers that each choice of a filter would leave, were the rest of the filter as it is. O(texts + tags). */
export function countFacets(
  columns: FeedbackColumns,
  reading: TextReading,
  { failed, band }: TestedAnswers,
): AnswerFacets {
  const survey = tally(columns.surveys.length);
  const question = tally(columns.questions.length);
  const theme = tally(reading.themes.length);
  const sentiment = tally(sentiments.length);
  const language = tally(textLanguages.length);
  const bands = tally(scoreBands.length);
  const kind = tally(requestKinds.length);
  let [total, withoutTheme, flagged, known, anonymous] = [0, 0, 0, 0, 0];
  for (let text = 0; text < reading.count; text += 1) {
    const bits = failed[text] ?? 0;
    const isLeft = (bit: number) => (bits & ~bit) === 0;
    const answer = reading.answer[text] ?? 0;
    const response = columns.answers.response[answer] ?? 0;
    if (bits === 0) total += 1;
    if (isLeft(filterBits.survey)) survey.add(columns.responses.survey[response] ?? -1);
    if (isLeft(filterBits.question)) question.add(columns.answers.question[answer] ?? -1);
    if (isLeft(filterBits.sentiment)) sentiment.add(reading.sentiment[text] ?? -1);
    if (isLeft(filterBits.language)) language.add(reading.language[text] ?? -1);
    if (isLeft(filterBits.band)) bands.add(band[text] ?? -1);
    if (
      isLeft(filterBits.flagged) &&
      ((reading.flags[text] ?? 0) & (textFlags.junk | textFlags.duplicate)) !== 0
    )
      flagged += 1;
    if (isLeft(filterBits.who)) {
      if ((columns.responses.customer[response] ?? -1) >= 0) known += 1;
      else anonymous += 1;
    }
    if (isLeft(filterBits.theme)) {
      const [from, end] = [reading.themeOffsets[text] ?? 0, reading.themeOffsets[text + 1] ?? 0];
      if (from === end) withoutTheme += 1;
      for (let at = from; at < end; at += 1) theme.add(reading.theme[at] ?? -1);
    }
    if (isLeft(filterBits.request)) {
      const kinds = new Set(
        reading.requestKind.subarray(reading.requestOffsets[text], reading.requestOffsets[text + 1]),
      );
      for (const one of kinds) kind.add(one);
    }
  }
  return {
    total,
    surveys: columns.surveys.map(({ id }, at) => ({ id, answers: survey.of(at) })),
    questions: columns.questions.flatMap(({ id, kind: asks }, at) =>
      asks === 'text' ? { id, answers: question.of(at) } : [],
    ),
    themes: reading.themes
      .map(({ key, nameEn, nameAr }, at) => ({ key, nameEn, nameAr, answers: theme.of(at) }))
      .toSorted((a, b) => b.answers - a.answers),
    withoutTheme,
    sentiments: sentiments.map((one, at) => ({ sentiment: one, answers: sentiment.of(at) })),
    languages: textLanguages.map((one, at) => ({ language: one, answers: language.of(at) })),
    bands: scoreBands.map((one, at) => ({ band: one, answers: bands.of(at) })),
    kinds: requestKinds.map((one, at) => ({ kind: one, answers: kind.of(at) })),
    flagged,
    known,
    anonymous,
  };
}
