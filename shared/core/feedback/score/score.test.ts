import { expect, test } from 'vitest';
import { openDb } from '../../../../engine/open.ts';
import { fillShop } from '../../../testing/shop.ts';
import { fillSurveys, type Survey } from '../../../testing/surveys.ts';
import { buildColumns } from '../../columns/build.ts';
import { unpaused } from '../../db/scan-pages.ts';
import type { FeedbackColumns, FeedbackQuestion } from '../columns.ts';
import { readFeedback } from '../read-columns.ts';
import { answersTo, answerValue } from './answer-value.ts';
import { lastScores } from './last-scores.ts';
import { readCustomerFeedback } from './read-customer-feedback.ts';
import { scoreBand } from './score-band.ts';
import { scoreScale } from './score-scale.ts';

const question = (over: Partial<FeedbackQuestion>): FeedbackQuestion => ({
  ...{ id: 1, survey: 0, key: 'q', label: 'q', kind: 'rating', scale: null, group: null, options: [] },
  ...over,
});

test('a scale is numbers from to, words in their order, or choices that are numbers', () => {
  const ordered = { options: ['Bad', 'Fair', 'Good'], isOrdered: true };
  expect(scoreScale(question({ scale: { least: 1, most: 5 } }))).toEqual({
    ...{ least: 1, most: 5, optionValues: null },
  });
  expect(scoreScale(question({ kind: 'nps' }))).toEqual({ least: 0, most: 10, optionValues: null });
  // an option that came with an answer and is not of the scale has no place
  expect(
    scoreScale(question({ kind: 'likert', scale: ordered, options: [...ordered.options, 'N/A'] })),
  ).toEqual({ least: 1, most: 3, optionValues: [1, 2, 3, Number.NaN] });
  const numbers = ['5', '1', '3', 'N/A'];
  expect(
    scoreScale(question({ kind: 'likert', scale: { options: numbers, isOrdered: false }, options: numbers })),
  ).toEqual({ least: 1, most: 5, optionValues: [5, 1, 3, Number.NaN] });
});

test.each([
  question({ kind: 'rating' }),
  question({ kind: 'number' }),
  question({ kind: 'text' }),
  question({ kind: 'multi-choice', scale: { options: ['1', '2'], isOrdered: true }, options: ['1', '2'] }),
  question({ kind: 'choice', scale: { options: ['1', '2'], isOrdered: false }, options: ['1', '2'] }),
  question({ kind: 'likert', scale: { options: ['a', 'b'], isOrdered: false }, options: ['a', 'b'] }),
  question({ kind: 'likert', scale: { options: ['a'], isOrdered: true }, options: ['a'] }),
])('$kind with the scale $scale has no score', (one) => {
  expect(scoreScale(one)).toBeNull();
});

test.each([
  ['nps', 0, 10, 'lllllllmmhh'],
  ['csat', 1, 5, 'llmhh'],
  ['rating', 1, 7, 'lllmhhh'],
  ['rating', 1, 10, 'llllmmhhhh'],
  ['csat', 0, 10, 'lllllmhhhhh'],
  ['likert', 1, 4, 'llhh'],
  ['likert', 1, 2, 'lh'],
])('%s from %i to %i', (kind, least, most, bands) => {
  const found = Array.from({ length: most - least + 1 }, (_, at) =>
    scoreBand(kind, least + at, { least, most }).charAt(0),
  );
  expect(found.join('')).toBe(bands);
});

const survey: Survey = {
  questions: [
    { key: 'nps', kind: 'nps', scale: { least: 0, most: 10 }, label: 'Recommend?' },
    { key: 'how', kind: 'likert', scale: { options: ['Bad', 'Good'], isOrdered: true } },
    { key: 'why', kind: 'text', label: 'Why?' },
  ],
  responses: [
    { customer: 1, on: '2024-03-01', answers: { nps: 9, why: 'quick' } },
    { customer: 1, on: '2024-05-01', answers: { nps: 3, how: 'Good', why: 'late' } },
    // no day: it counts only where there is no other
    { customer: 1, on: null, answers: { nps: 10, how: 'Bad', why: 'me@example.org' } },
    { customer: 2, on: null, answers: { nps: 7 } },
    { customer: 2, on: null, answers: { nps: 8 } },
    { customer: 3, on: '2024-06-01', answers: { nps: 'none' } },
    { customer: null, on: '2024-06-01', answers: { nps: 0 } },
    { customer: 1, on: '2024-07-01', isPreview: true, answers: { nps: 1, why: 'a test' } },
  ],
};

async function withSurvey<T>(use: (feedback: FeedbackColumns, db: Awaited<ReturnType<typeof openDb>>) => T) {
  const db = await openDb();
  try {
    fillShop(db, { customers: [{ id: 1 }, { id: 2 }, { id: 3 }] });
    fillSurveys(db, [survey]);
    return use(unpaused(readFeedback(db, 1, buildColumns(db, 1).customers.id)), db);
  } finally {
    db.close();
  }
}

test('the last score of each customer is the newest with a day, else the last that came', async () => {
  await withSurvey((feedback) => {
    const last = lastScores(feedback, 0);
    expect([...last.customer]).toEqual([0, 1]);
    expect([...last.value]).toEqual([3, 8]);
    expect([...last.anonymous].map((row) => answerValue(feedback, row, null))).toEqual([0]);
    // without the response of May the one of March is the last
    const before = lastScores(feedback, 0, (row) => feedback.responses.id[row] !== 2);
    expect([...before.value]).toEqual([9, 8]);
    expect(lastScores(feedback, 2).customer).toHaveLength(0);
    expect([...answersTo(feedback, 1)].map((row) => answerValue(feedback, row, scoreScale(feedback.questions[1]!)))).toEqual([2, 1]); // prettier-ignore
  });
});

test('one customer is read by themselves, and is told the same', async () => {
  await withSurvey((_, db) => {
    const { scores, comments, totalComments } = readCustomerFeedback(db, 1, 1);
    const said = { response: 2, survey: 'Survey 1', day: '2024-05-01' };
    expect(scores).toEqual([
      { ...said, question: 1, label: 'Recommend?', kind: 'nps', value: 3, least: 0, most: 10, band: 'low' },
      { ...said, question: 2, label: 'how', kind: 'likert', value: 2, least: 1, most: 2, band: 'high' },
    ]);
    expect(comments).toEqual([{ ...said, question: 3, label: 'Why?', text: 'late' }]);
    expect(totalComments).toBe(2);
    expect(readCustomerFeedback(db, 3, 5)).toEqual({ scores: [], comments: [], totalComments: 0 });
  });
});
