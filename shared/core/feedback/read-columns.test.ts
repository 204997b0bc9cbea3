import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb } from '../../../engine/open.ts';
import { runs } from '../../testing/property-runs.ts';
import { fillShop, type Shop } from '../../testing/shop.ts';
import { fillSurveys, type Survey, type SurveyResponse } from '../../testing/surveys.ts';
import { buildColumns } from '../columns/build.ts';
import { readUtf8 } from '../columns/utf8.ts';
import { unpaused } from '../db/scan-pages.ts';
import { noDay, type FeedbackColumns } from './columns.ts';
import { readFeedback } from './read-columns.ts';

async function feedbackOf(shop: Shop, surveys: readonly Survey[]): Promise<FeedbackColumns> {
  const db = await openDb();
  try {
    fillShop(db, shop);
    fillSurveys(db, surveys);
    return unpaused(readFeedback(db, 1, buildColumns(db, 1).customers.id));
  } finally {
    db.close();
  }
}

/** Every answer as it can be read from the columns: response id, question key, and what was said. */
function saidIn({ responses, answers, questions, words }: FeedbackColumns) {
  return Array.from({ length: answers.count }, (_, at) => {
    const question = questions[answers.question[at] ?? -1];
    const number = answers.number[at] ?? Number.NaN;
    const chosen = answers.options.subarray(answers.optionOffsets[at], answers.optionOffsets[at + 1]);
    return [
      responses.id[answers.response[at] ?? -1],
      question?.key,
      Number.isNaN(number) ? null : number,
      [...chosen].map((option) => question?.options[option]),
      readUtf8(words, answers.wordOffsets[at] ?? 0, answers.wordOffsets[at + 1] ?? 0),
    ];
  });
}

const survey: Survey = {
  questions: [
    { key: 'nps', kind: 'nps', scale: { least: 0, most: 10 } },
    { key: 'how', kind: 'choice', scale: { options: ['Web', 'Shop'], isOrdered: false } },
    { key: 'what', kind: 'multi-choice', scale: { options: ['A', 'B', 'C'], isOrdered: false } },
    { key: 'rank', kind: 'multi-choice', scale: { options: ['X', 'Y'], isOrdered: false, isRanked: true } },
    { key: 'g1', kind: 'matrix', group: 'g', scale: { options: ['Bad', 'Good'], isOrdered: true } },
    { key: 'g2', kind: 'matrix', group: 'g', scale: { options: ['Bad', 'Good'], isOrdered: true } },
    { key: 'why', kind: 'text' },
  ],
  responses: [
    { customer: 3, on: '2024-03-02', answers: { why: 'سريع ✓', nps: 9, how: 'Phone' } },
    { customer: null, on: null, answers: { what: ['C', 'A', 'other'], g2: 'Good', g1: 'Bad' } },
    { customer: 2, on: '2024-03-01', isFinished: false, answers: { rank: ['Y', 'X'], nps: 'no idea' } },
    { customer: 2, on: '2024-02-01', isPreview: true, answers: { nps: 1, why: 'a test' } },
    { customer: 1, on: '2024-03-01', answers: {} },
  ],
};
const shop: Shop = { customers: [{ id: 1 }, { id: 2 }, { id: 3, mergedInto: 1 }] };

test('answers stand by day, then response, then question; those of previews are not there', async () => {
  const feedback = await feedbackOf(shop, [survey]);
  const { responses, questions } = feedback;
  expect([...responses.id]).toEqual([3, 5, 1, 2]);
  // 2024-03-01 is 19783 days after 1970-01-01
  expect([...responses.day]).toEqual([19783, 19783, 19784, noDay]);
  // the rows of customers are 1 and 2; 3 was merged into 1
  expect([...responses.customer]).toEqual([1, 0, 0, -1]);
  expect([...responses.isFinished]).toEqual([0, 1, 1, 1]);
  expect([...responses.offsets]).toEqual([0, 2, 2, 5, 8]);
  expect(saidIn(feedback)).toEqual([
    // a score that could not be read is kept as words
    [3, 'nps', null, [], 'no idea'],
    [3, 'rank', null, ['Y', 'X'], ''],
    [1, 'nps', 9, [], ''],
    // a lone choice that the scale does not have is an option all the same
    [1, 'how', null, ['Phone'], ''],
    [1, 'why', null, [], 'سريع ✓'],
    [2, 'what', null, ['C', 'A', 'other'], ''],
    [2, 'g1', null, ['Bad'], ''],
    [2, 'g2', null, ['Good'], ''],
  ]);
  expect(questions.map(({ key, options }) => [key, options])).toEqual([
    ['nps', []],
    ['how', ['Web', 'Shop', 'Phone']],
    ['what', ['A', 'B', 'C', 'other']],
    ['rank', ['X', 'Y']],
    ['g1', ['Bad', 'Good']],
    ['g2', ['Bad', 'Good']],
    ['why', []],
  ]);
  expect(questions[4]?.group).toEqual({ key: 'g', label: 'g' });
});

test('a workspace without surveys has no answers', async () => {
  const { surveys, questions, responses, answers } = await feedbackOf({ customers: [{ id: 1 }] }, []);
  expect([surveys, questions, responses.count, answers.count]).toEqual([[], [], 0, 0]);
  expect([[...responses.offsets], [...answers.wordOffsets]]).toEqual([[0], [0]]);
});

test('more answers than a page are all there, each once', async () => {
  const many: SurveyResponse[] = Array.from({ length: 1_501 }, (_, at) => ({
    on: `2024-01-${String((at % 28) + 1).padStart(2, '0')}`,
    answers: { a: at, b: `text ${at}`, c: ['x', `y${at % 3}`] },
  }));
  const feedback = await feedbackOf({}, [
    {
      questions: [
        { key: 'a', kind: 'number' },
        { key: 'b', kind: 'text' },
        { key: 'c', kind: 'multi-choice' },
      ],
      responses: many,
    },
  ]);
  const said = saidIn(feedback);
  expect(said).toHaveLength(4_503);
  expect(feedback.questions[2]?.options).toEqual(['x', 'y0', 'y1', 'y2']);
  const numbers = said.flatMap(([, key, number]) => (key === 'a' ? [Number(number)] : []));
  expect(numbers.sort((a, b) => a - b)).toEqual(many.map((_, at) => at));
});

test('what was given is what can be read, whatever it is', async () => {
  const said = fc.record(
    {
      n: fc.integer({ min: -5, max: 11 }),
      t: fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      c: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'ج'), { minLength: 1 }),
    },
    { requiredKeys: [] },
  );
  const response = fc.record({
    on: fc.constantFrom(null, '2024-01-01', '2023-12-31', '2024-02-29'),
    answers: said,
  });
  const questions = [
    { key: 't', kind: 'text' },
    { key: 'c', kind: 'multi-choice' },
    { key: 'n', kind: 'number' },
  ] as const;
  await fc.assert(
    fc.asyncProperty(fc.array(response, { maxLength: 30 }), async (responses) => {
      const given: SurveyResponse[] = responses.map(({ on, answers }) => ({
        on,
        answers: Object.fromEntries(Object.entries(answers)),
      }));
      const feedback = await feedbackOf({}, [{ questions, responses: given }]);
      const order = given
        .map(({ on }, at) => ({ id: at + 1, on: on ?? '9999' }))
        .sort((a, b) => a.on.localeCompare(b.on) || a.id - b.id)
        .map(({ id }) => id);
      expect([...feedback.responses.id]).toEqual(order);
      expect(saidIn(feedback)).toEqual(
        order.flatMap((id) =>
          (['t', 'c', 'n'] as const).flatMap((key) => {
            const own = given[id - 1]?.answers[key];
            if (own === undefined) return [];
            const chosen = typeof own === 'object' ? own : [];
            return [
              [id, key, typeof own === 'number' ? own : null, chosen, typeof own === 'string' ? own : ''],
            ];
          }),
        ),
      );
    }),
    { numRuns: runs(40) },
  );
});
