import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import type { Survey, SurveyResponse } from '../../../testing/surveys.ts';
import { told, type Told } from '../../../testing/told.ts';
import { sentiments } from '../../feedback/reading.ts';
import { noBits, setBit } from '../../segments/bits.ts';
import { computeSentiment } from './compute.ts';
import { sentimentMembers } from './members.ts';
import type { SentimentInput } from './query.ts';
import { SentimentParams, SentimentResult } from './schema.ts';

const shop = { customers: [1, 2, 3].map((id) => ({ id })) };
const said = (customer: number | null, on: string | null, why: string): SurveyResponse => ({
  customer,
  on,
  answers: { why },
});
const survey = (responses: readonly SurveyResponse[], name = 'Visit'): Survey => ({
  name,
  questions: [
    { key: 'why', kind: 'text' },
    { key: 'else', kind: 'text' },
  ],
  responses,
});

// the example of the README
const comments = [
  said(1, '2024-01-10', 'Late again'),
  said(2, '2024-01-20', 'Lovely people'),
  said(1, '2024-02-10', 'Came on time'),
  said(null, '2024-02-20', 'Great coffee'),
  said(3, '2024-02-25', 'It is what it is'),
];
const feelings = ['negative', 'positive', 'positive', 'positive', 'unsure'] as const;

const inputOf = ({ columns, feedback, reading }: Told): SentimentInput => ({
  feedback,
  reading,
  customerId: columns.customers.id,
  people: null,
});
const run = (input: SentimentInput, params: Partial<SentimentParams> = {}) =>
  SentimentResult.parse(computeSentiment(input, SentimentParams.parse(params)));
const example = async () => inputOf(await told(shop, [survey(comments)], feelings));

test('shares are of the answers that are sure, with Wilson’s interval', async () => {
  const result = run(await example());
  expect(result).toMatchObject({ texts: 5, responses: 5, people: 3, junk: 0, undated: 0 });
  expect(result.all.counts).toEqual({ negative: 1, neutral: 0, positive: 3, unsure: 1 });
  // Wilson of 3 of 4: centre (0.75 + 1.9207 / 4) / (1 + 3.8415 / 4) = 0.6275, half 0.3269
  expect(result.all.positive).toMatchObject({ count: 3, n: 4, value: 0.75 });
  expect(result.all.positive.interval).toEqual([expect.closeTo(0.3006, 4), expect.closeTo(0.9544, 4)]);
  expect(result.all.negative).toMatchObject({ count: 1, n: 4, value: 0.25 });
  expect(result.all.negative.interval).toEqual([expect.closeTo(0.0456, 4), expect.closeTo(0.6994, 4)]);
  expect(result.labels).toEqual([]);
});

test('the change is that of the share of responses with a negative answer', async () => {
  const result = run(await example(), { period: 'month' });
  expect(result.periods.map(({ from, responses, counts }) => [from, responses, counts.negative])).toEqual([
    ['2024-01-01', 2, 1],
    ['2024-02-01', 3, 0],
  ]);
  expect(result.change).toMatchObject({
    before: { count: 1, n: 2 },
    after: { count: 0, n: 3 },
    value: -0.5,
    isBeyondNoise: false,
  });
});

test('a response of two negative answers is one in the change, two in the counts', async () => {
  const twice: SurveyResponse = { customer: 1, on: '2024-01-10', answers: { why: 'Late', else: 'Cold' } };
  const given = [twice, said(2, '2024-02-10', 'Fine')];
  const result = run(inputOf(await told(shop, [survey(given)], ['negative', 'negative', 'neutral'])), {
    period: 'month',
  });
  expect([result.texts, result.responses, result.all.counts.negative]).toEqual([3, 2, 2]);
  expect(result.change).toMatchObject({ before: { count: 1, n: 1 }, after: { count: 0, n: 1 }, value: -1 });
});

test('surveys and languages are told apart, those with most answers first', async () => {
  const both = await told(
    shop,
    [survey([comments[0]!], 'Call'), survey(comments.slice(1), 'Visit')],
    feelings,
  );
  // the third is taken for Arabic
  const { language } = both.reading;
  language.set([1, 1, 2, 1, 1]);
  const result = run(inputOf(both));
  expect(result.sources.map(({ name, texts, counts }) => [name, texts, counts.negative])).toEqual([
    ['Visit 2', 4, 0],
    ['Call 1', 1, 1],
  ]);
  expect(result.languages.map((one) => [one.language, one.texts, one.counts.positive])).toEqual([
    ['en', 4, 2],
    ['ar', 1, 1],
  ]);
  expect(run(inputOf(both), { surveys: [1] })).toMatchObject({ texts: 1, people: 1 });
});

test('answers are narrowed by day, question and people; junk and days that are not known are counted', async () => {
  const given = [...comments, said(3, null, 'Some day')];
  const input = inputOf(await told(shop, [survey(given)], feelings, [2]));
  expect(run(input)).toMatchObject({ texts: 5, junk: 1, undated: 1 });
  expect(run(input, { from: '2024-02-01', to: '2024-02-21' })).toMatchObject({ texts: 1, junk: 1 });
  expect(run(input, { questions: [2] })).toMatchObject({ texts: 0, periods: [], change: null });
  const people = noBits(3);
  setBit(people, 1);
  expect(run({ ...input, people })).toMatchObject({ texts: 1, people: 1 });
});

test('with every answer its label is given, where it is asked for', async () => {
  const { labels } = run(await example(), { detail: true });
  expect(labels.map(({ response, question, label }) => [response, question, label])).toEqual(
    feelings.map((label, at) => [at + 1, 1, label]),
  );
});

test('behind every number stand its people', async () => {
  const input = await example();
  const behind = (selection: string) => {
    const ids = sentimentMembers(input, SentimentParams.parse({}), selection);
    return ids === null ? null : [...ids];
  };
  expect(behind('negative')).toEqual([1]);
  // 4 is of nobody known
  expect(behind('positive')).toEqual([1, 2]);
  expect(behind('neutral')).toEqual([]);
  expect(behind('all')).toEqual([1, 2, 3]);
  expect(behind('angry')).toBeNull();
});

test('nothing written is nothing, not a failure', async () => {
  const result = run(inputOf(await told({}, [])));
  expect(result).toMatchObject({ texts: 0, sources: [], languages: [], periods: [], change: null });
  expect(result.all.positive).toEqual({ count: 0, n: 0, value: 0, interval: [0, 1] });
});

test('parts add up to all of it', async () => {
  const one = fc.record({
    customer: fc.option(fc.constantFrom(1, 2, 3)),
    on: fc.constantFrom('2024-01-05', '2024-03-05', '2024-03-09', null),
    feels: fc.constantFrom(...sentiments),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 12 }), async (all) => {
      const given = all.map(({ customer, on }) => said(customer, on, 'words'));
      const input = inputOf(
        await told(
          shop,
          [survey(given.slice(0, 3)), survey(given.slice(3))],
          all.map(({ feels }) => feels),
        ),
      );
      const result = run(input);
      const sum = (parts: readonly Readonly<{ counts: typeof result.all.counts }>[]) =>
        Object.fromEntries(
          sentiments.map((one) => [one, parts.reduce((total, { counts }) => total + counts[one], 0)]),
        );
      expect(sum(result.sources)).toEqual(result.all.counts);
      expect(sum(result.languages)).toEqual(result.all.counts);
      const inPeriods = result.periods.reduce((total, { texts }) => total + texts, 0);
      expect(inPeriods + result.undated).toBe(all.length);
      for (const feels of sentiments)
        expect(result.all.counts[feels]).toBe(all.filter((each) => each.feels === feels).length);
    }),
    { numRuns: runs(10) },
  );
});
