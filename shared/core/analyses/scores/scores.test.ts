import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { npsAnswer, npsQuestion, scoresInputOf, scoresOf } from '../../../testing/scores-input.ts';
import type { Survey, SurveyResponse } from '../../../testing/surveys.ts';
import { numberOfDay } from '../../feedback/scope/responses-to.ts';
import { noBits, setBit, type Bits } from '../../segments/bits.ts';
import { scoreMembers } from './members.ts';
import type { GroupOf } from './query.ts';
import { ScoresParams } from './schema.ts';

const near = (expected: readonly number[], digits = 6) =>
  expected.map((value) => expect.closeTo(value, digits) as unknown);
const people = (count: number) => ({ customers: Array.from({ length: count }, (_, at) => ({ id: at + 1 })) });
const repeat = (count: number, response: SurveyResponse) => Array.from({ length: count }, () => response);
const bitsOf = (count: number, rows: readonly number[]): Bits => {
  const bits = noBits(count);
  for (const row of rows) setBit(bits, row);
  return bits;
};

test('the worked example: eleven answers in two months', async () => {
  const early = [9, 10, 9, 7, 3].map((score) => npsAnswer(score, '2024-01-10'));
  const late = [10, 9, 8, 2, 6, 1].map((score) => npsAnswer(score, '2024-02-10'));
  const input = await scoresInputOf({
    surveys: [{ questions: [npsQuestion], responses: [...early, ...late] }],
  });
  const result = scoresOf(input, { period: 'month' });
  // 5 promoters, 2 passives, 4 detractors of 11: 9.0909, closed form SE 27.1346
  expect([result.n, result.value, result.standardError]).toEqual([11, ...near([9.0909, 27.1346], 3)]);
  expect(result.closedForm).toEqual(near([-44.09, 62.27], 2));
  expect(result.method).toBe('score');
  expect(result.distribution.map(({ count }) => count)).toEqual([0, 1, 1, 1, 0, 0, 1, 1, 1, 3, 2]);
  expect(result.distribution.map(({ band }) => band?.charAt(0)).join('')).toBe('lllllllmmhh');
  // January (3 - 1) / 5 = 40, February (2 - 3) / 6 = -16.67: with five and six answers nobody can say
  expect(result.trend.periods.map(({ from, n, value }) => [from, n, value])).toEqual([
    ['2024-01-01', 5, 40],
    ['2024-02-01', 6, expect.closeTo(-16.6667, 3)],
  ]);
  expect(result.trend.periods[1]?.change).toMatchObject({ isBeyondNoise: false, isSmall: true });
  expect([result.trend.tests, result.trend.believed]).toEqual([1, 0]);
});

test('a change of the score ends where the scale does', async () => {
  // one answer after two: with one degree of freedom 12.7 errors reach far beyond the 10 - 0 that two means can lie apart
  const change = async (kind: 'nps' | 'rating') => {
    const question = { key: 'q', kind, scale: { least: 0, most: 10 } } as const;
    const given = [9, 2, 0].map((q, at) => ({
      ...{ customer: null, on: `2024-0${at < 2 ? 1 : 2}-05`, answers: { q } },
    }));
    const input = await scoresInputOf({ surveys: [{ questions: [question], responses: given }] });
    const { trend } = scoresOf(input, { period: 'month' });
    return trend.periods[1]?.change?.interval;
  };
  expect(await change('nps')).toEqual([-200, 200]);
  expect(await change('rating')).toEqual([-10, 10]);
});

test('published: 50 promoters, 30 passives and 20 detractors', async () => {
  const responses = [...repeat(50, npsAnswer(9)), ...repeat(30, npsAnswer(7)), ...repeat(20, npsAnswer(2))];
  const { value, standardError, interval, withoutDay, anonymous } = scoresOf(
    await scoresInputOf({ surveys: [{ questions: [npsQuestion], responses }] }),
  );
  expect([value, standardError, ...(interval ?? [])]).toEqual(near([30, 7.81025, 14.6922, 45.3078], 4));
  expect([withoutDay, anonymous]).toEqual([100, 100]);
});

const words = { options: ['Disagree', 'Neither', 'Agree', 'Fully agree'], isOrdered: true };
const kinds: Survey = {
  questions: [
    { key: 'csat', kind: 'csat', scale: { least: 1, most: 5 } },
    { key: 'ces', kind: 'ces', scale: { least: 1, most: 7 } },
    { key: 'rating', kind: 'rating', scale: { least: 1, most: 5 } },
    { key: 'likert', kind: 'likert', scale: words },
    { key: 'choice', kind: 'choice', scale: { options: ['a', 'b'], isOrdered: false } },
    { key: 'multi', kind: 'multi-choice', scale: { options: ['x', 'y', 'z'], isOrdered: false } },
    { key: 'rank', kind: 'multi-choice', scale: { options: ['p', 'q'], isOrdered: false, isRanked: true } },
    { key: 'number', kind: 'number' },
    { key: 'text', kind: 'text' },
  ],
  responses: [
    { answers: { csat: 5, ces: 7, rating: 5, likert: 'Agree', choice: 'b', multi: ['x', 'y'], rank: ['q', 'p'], number: 10, text: 'yes' } }, // prettier-ignore
    {
      answers: {
        csat: 4,
        ces: 1,
        rating: 5,
        likert: 'Neither',
        choice: 'b',
        multi: ['x'],
        rank: ['p', 'q'],
        number: 30,
      },
    },
    { answers: { csat: 1, ces: 4, rating: 5, likert: 'Fully agree', choice: 'c', number: 20, rank: ['q'] } },
    { answers: { csat: 9, ces: 'easy' } },
  ],
};

test('every kind of question has its number', async () => {
  const { questions } = scoresOf(await scoresInputOf({ surveys: [kinds] }));
  expect(
    questions.map(({ key, measure, n, value, method, option }) => [key, measure, n, value, method, option]),
  ).toEqual([
    // 5 and 4 of 5, 4, 1; 9 is outside the scale
    ['csat', 'top', 3, expect.closeTo(2 / 3), 'wilson', null],
    ['ces', 'mean', 3, 4, 't', null],
    ['rating', 'mean', 3, 5, 'same', null],
    // of four places the two above the middle
    ['likert', 'agree', 3, expect.closeTo(2 / 3), 'wilson', null],
    ['choice', 'share', 3, expect.closeTo(2 / 3), 'wilson', 'b'],
    ['multi', 'share', 2, 1, 'wilson', 'x'],
    // put first by one of three
    ['rank', 'share', 3, expect.closeTo(2 / 3), 'wilson', 'q'],
    ['number', 'mean', 3, 20, 't', null],
    ['text', 'written', 4, 0.25, 'wilson', null],
  ]);
});

test('what was skipped or could not be read is counted, and stands beside the number', async () => {
  const input = await scoresInputOf({ surveys: [kinds] });
  const csat = scoresOf(input, { questionId: 1 });
  expect([csat.responses, csat.skipped, csat.unreadable]).toEqual([4, 0, 1]);
  expect(csat.beside.map(({ measure, value }) => [measure, value])).toEqual([
    ['mean', expect.closeTo(10 / 3)],
    ['median', 4],
  ]);
  const multi = scoresOf(input, { questionId: 6 });
  expect([multi.n, multi.skipped]).toEqual([2, 2]);
  expect(multi.distribution.map(({ option, count, share }) => [option, count, share])).toEqual([
    ['x', 2, 1],
    ['y', 1, 0.5],
    ['z', 0, 0],
  ]);
  // Wilson of 1 of 2
  expect(multi.distribution[1]?.interval).toEqual(near([0.0945312, 0.9054688], 6));
  expect(scoresOf(input, { questionId: 6, option: 'y' }).value).toBe(0.5);
  const rank = scoresOf(input, { questionId: 7 }).distribution;
  expect(rank.map(({ option, meanRank }) => [option, meanRank])).toEqual([
    ['q', expect.closeTo(4 / 3)],
    ['p', 1.5],
  ]);
  const likert = scoresOf(input, { questionId: 4 }).distribution;
  expect(likert.map(({ option, value, count }) => [option, value, count])).toEqual([
    ['Disagree', 1, 0],
    ['Neither', 2, 1],
    ['Agree', 3, 1],
    ['Fully agree', 4, 1],
  ]);
});

test('without surveys, without such a question, and without answers there is no number', async () => {
  const none = scoresOf(await scoresInputOf({ surveys: [] }));
  expect([none.survey, none.question, none.value, none.interval]).toEqual([null, null, null, null]);
  const input = await scoresInputOf({ surveys: [{ questions: [npsQuestion], responses: [npsAnswer(9)] }] });
  expect(scoresOf(input, { questionId: 99 }).question).toBeNull();
  expect(scoresOf(input).interval).toEqual([-100, 100]);
  expect(scoresOf(input, { from: '2024-01-01' })).toMatchObject({ n: 0, value: null, interval: null });
});

test('a month that is far better is more than noise, and empty months are passed over', async () => {
  const of = (score: number, month: string) => repeat(30, npsAnswer(score, `2024-${month}-05`));
  const responses = [...of(2, '01'), ...of(3, '02'), ...of(10, '04')];
  const { trend } = scoresOf(await scoresInputOf({ surveys: [{ questions: [npsQuestion], responses }] }), {
    period: 'month',
  });
  expect(
    trend.periods.map(({ n, value, change }) => [n, value, change?.value, change?.isBeyondNoise]),
  ).toEqual([
    [30, -100, undefined, undefined],
    [30, -100, 0, false],
    [0, null, undefined, undefined],
    [30, 100, 200, true],
  ]);
});

test('groups of people and of days are compared, and who is in both counts to neither', async () => {
  const responses = [
    ...Array.from({ length: 20 }, (_, at) => npsAnswer(10, '2024-01-05', at + 1)),
    ...Array.from({ length: 20 }, (_, at) => npsAnswer(1, '2024-02-05', at + 21)),
  ];
  const shop = people(40);
  const half = bitsOf(40, [...Array(21).keys()]);
  const rest = bitsOf(
    40,
    [...Array(20).keys()].map((at) => at + 20),
  );
  const days: GroupOf = { by: 'days', from: numberOfDay('2024-02-01'), to: numberOfDay('2024-02-29') };
  const input = await scoresInputOf({
    ...{ shop, surveys: [{ questions: [npsQuestion], responses }] },
    groups: [{ by: 'people', members: half }, { by: 'people', members: rest }, days],
  });
  const { groups, comparisons, tests, believed } = scoresOf(input);
  expect(groups.map(({ n, customers, value }) => [n, customers, value])).toEqual([
    [21, 21, expect.closeTo(90.476, 3)],
    [20, 20, -100],
    [20, 20, -100],
  ]);
  expect(comparisons.map(({ first, second, both, value }) => [first, second, both, value])).toEqual([
    [0, 1, 1, 200],
    [0, 2, 1, 200],
  ]);
  expect([tests, believed]).toEqual([2, 2]);
  expect(scoreMembers(input, ScoresParams.parse({}), 'group-0:low')).toEqual(Int32Array.of(21));
});

test('the people behind every part of a result', async () => {
  const responses = [
    npsAnswer(10, '2024-01-05', 1),
    npsAnswer(2, '2024-02-05', 1),
    npsAnswer(7, '2024-02-06', 2),
    { customer: 3, on: '2024-02-07', answers: {} },
  ];
  const input = await scoresInputOf({ shop: people(4), surveys: [{ questions: [npsQuestion], responses }] });
  const params = ScoresParams.parse({ period: 'month' });
  const of = (selection: string) => {
    const found = scoreMembers(input, params, selection);
    return found === null ? null : [...found];
  };
  expect(of('high')).toEqual([1]);
  expect(of('low')).toEqual([1]);
  expect(of('middle')).toEqual([2]);
  expect(of('value-7')).toEqual([2]);
  expect(of('answered')).toEqual([1, 2]);
  expect(of('skipped')).toEqual([3]);
  expect(of('others')).toEqual([3, 4]);
  expect(of('period-2024-02-01')).toEqual([1, 2, 3]);
  // of one and the same response
  expect(of('period-2024-01-01:low')).toEqual([]);
  expect(of('period-2024-02-01:low')).toEqual([1]);
  expect(of('spend-0:answered')).toEqual([1, 2]);
  expect([of('nobody'), of('value-11'), of('period-2023-01-01'), of('group-0')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('rows of a grid are shown together, with how far they say one thing', async () => {
  const scale = { least: 1, most: 4 };
  const questions = ['a', 'b', 'c'].map((key) => ({ key, kind: 'matrix' as const, group: 'g', scale }));
  const responses = [1, 2, 3, 4].map((own) => ({ answers: { a: own, b: own, c: own } }));
  const { grid, reliability } = scoresOf(
    await scoresInputOf({ surveys: [{ questions, responses: [...responses, { answers: { a: 1 } }] }] }),
  );
  expect(grid.map(({ key, n, value }) => [key, n, value])).toEqual([['a', 5, 2.2], ['b', 4, 2.5], ['c', 4, 2.5]]); // prettier-ignore
  expect(reliability).toMatchObject({ of: 'grid', n: 4, incomplete: 1, alpha: expect.closeTo(1) as unknown });
});

test('the order of responses changes nothing', async () => {
  const response = fc.record({
    on: fc.constantFrom(null, '2024-01-01', '2024-02-01', '2024-03-15'),
    score: fc.integer({ min: 0, max: 10 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(response, { minLength: 1, maxLength: 25 }), async (given) => {
      const of = async (all: typeof given) =>
        scoresOf(
          await scoresInputOf({
            surveys: [
              { questions: [npsQuestion], responses: all.map(({ on, score }) => npsAnswer(score, on)) },
            ],
          }),
        );
      const [one, other] = [await of(given), await of([...given].reverse())];
      expect(other.distribution).toEqual(one.distribution);
      expect(other.trend.periods.map(({ n }) => n)).toEqual(one.trend.periods.map(({ n }) => n));
      expect(other.value).toBeCloseTo(one.value ?? 0, 9);
      expect(one.distribution.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    }),
    { numRuns: runs(15) },
  );
});
