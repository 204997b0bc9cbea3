import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../testing/property-runs.ts';
import { told, type Told } from '../../../testing/told.ts';
import type { Survey, SurveyResponse } from '../../../testing/surveys.ts';
import { noBits, setBit } from '../../segments/bits.ts';
import { computeThemes } from './compute.ts';
import { themesMembers } from './members.ts';
import type { ThemesInput } from './query.ts';
import { ThemesParams, ThemesResult } from './schema.ts';

const shop = { customers: [1, 2, 3, 4].map((id) => ({ id })) };
const survey = (responses: readonly SurveyResponse[], kind: 'rating' | 'nps' = 'rating'): Survey => ({
  questions: [
    { key: 'score', kind, scale: kind === 'nps' ? { least: 0, most: 10 } : { least: 1, most: 5 } },
    { key: 'why', kind: 'text' },
  ],
  responses,
});
const said = (customer: number | null, on: string | null, score: number, why: string): SurveyResponse => ({
  customer,
  on,
  answers: { score, why },
});

// the example of the README
const answers = [
  said(1, '2024-01-10', 2, 'The delivery was late'),
  said(2, '2024-01-20', 1, 'التوصيل متأخر والسعر غالي'),
  said(3, '2024-02-10', 5, 'Lovely people'),
  said(null, '2024-02-20', 4, 'Fair price'),
  said(4, '2024-02-25', 3, 'Delivery on Monday'),
];
const feelings = ['negative', 'negative', 'positive', 'positive', 'neutral'] as const;

const inputOf = ({ columns, feedback, reading }: Told): ThemesInput => ({
  feedback,
  reading,
  customerId: columns.customers.id,
  people: null,
});
const run = (input: ThemesInput, params: Partial<ThemesParams> = {}) =>
  ThemesResult.parse(computeThemes(input, ThemesParams.parse(params), () => undefined));
const theme = (result: ThemesResult, key: string) => result.themes.find((one) => one.key === key);
const example = async () => inputOf(await told(shop, [survey(answers)], feelings));

test('themes are counted by answers, responses and people, with their share and how they feel', async () => {
  const result = run(await example());
  expect(result).toMatchObject({ texts: 5, responses: 5, people: 4, junk: 0, undated: 0 });
  // responses 1, 2 and 5; Wilson's interval of 3 of 5 is 0.2307 … 0.8824
  expect(theme(result, 'delivery')).toMatchObject({
    n: 3,
    responses: 3,
    people: 3,
    share: { count: 3, n: 5, value: 0.6, interval: [expect.closeTo(0.2307, 4), expect.closeTo(0.8824, 4)] },
    sentiment: { negative: 2, neutral: 1, positive: 0, unsure: 0 },
    negative: { count: 2, n: 3 },
    terms: [
      { term: 'delivery', n: 2 },
      { term: 'التوصيل', n: 1 },
    ],
  });
  // responses 2 and 4, the latter of nobody known
  expect(theme(result, 'price')).toMatchObject({ responses: 2, people: 1 });
});

test('the effect on the score is the mean with the theme minus that without, within the ends of the scale', async () => {
  const result = run(await example());
  expect(result.score).toMatchObject({ question: 1, measure: 'mean', n: 5 });
  // with: 2, 1, 3, mean 2; without: 5, 4, mean 4.5; about the common mean 3 the squares add up to 10, so the error is √(10/4 · (1/3 + 1/2)) = 1.443376
  const effect = theme(result, 'delivery')?.effect;
  expect(effect).toMatchObject({
    value: -2.5,
    with: { n: 3, score: 2 },
    without: { n: 2, score: 4.5 },
    isSmall: true,
  });
  // t = -2.5 / 1.443376 = -√3 with 3 degrees: p = 1 - (2/π)(√3·√3/(3·2) + π/4) = 1/2 - 1/π
  expect(effect?.p).toBeCloseTo(0.5 - 1 / Math.PI, 9);
  // 3.182446 errors are 4.593466: from -7.09 to 2.09, but means on a scale of 1 to 5 lie at most 4 apart
  expect(effect?.interval).toEqual([-4, expect.closeTo(2.093466, 5)]);
  expect(effect?.q).toBeGreaterThanOrEqual(effect?.p ?? 1);
});

test('a recommendation is held against promoters less detractors', async () => {
  const nps = [
    said(1, null, 10, 'late delivery'),
    said(2, null, 0, 'slow delivery'),
    said(3, null, 9, 'ok'),
    said(4, null, 8, 'fine'),
  ];
  const result = run(inputOf(await told(shop, [survey(nps, 'nps')])));
  expect(result.score?.measure).toBe('nps');
  // with: 100 and -100, so 0; without: 100 and 0, so 50
  expect(theme(result, 'delivery')?.effect).toMatchObject({
    value: -50,
    with: { score: 0 },
    without: { score: 50 },
  });
  // two a side: by their own spread, or by that of all, the interval would go far beyond the ends
  const [low, high] = theme(result, 'delivery')?.effect?.interval ?? [0, 0];
  expect(low).toBe(-200);
  expect(high).toBeLessThanOrEqual(200);
});

test('one response on a side, or the same score from everybody, has no effect', async () => {
  const alone = [said(1, null, 2, 'late delivery'), said(2, null, 3, 'fine'), said(3, null, 4, 'ok')];
  expect(theme(run(inputOf(await told(shop, [survey(alone)]))), 'delivery')?.effect).toBeNull();
  const same = ['late delivery', 'slow delivery', 'fine', 'ok'].map((why) => said(1, null, 3, why));
  expect(theme(run(inputOf(await told(shop, [survey(same)]))), 'delivery')?.effect).toBeNull();
});

test('no effect and no interval lies beyond the ends of the scale', async () => {
  const one = fc.record({ score: fc.integer({ min: 0, max: 10 }), isLate: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 4, maxLength: 14 }), async (all) => {
      const given = all.map(({ score, isLate }) => said(1, null, score, isLate ? 'late delivery' : 'ok'));
      const effect = theme(run(inputOf(await told(shop, [survey(given, 'nps')]))), 'delivery')?.effect;
      if (effect === undefined || effect === null) return;
      const [low, high] = effect.interval;
      expect(low).toBeGreaterThanOrEqual(-200);
      expect(high).toBeLessThanOrEqual(200);
      expect(effect.value).toBeGreaterThanOrEqual(low);
      expect(effect.value).toBeLessThanOrEqual(high);
    }),
    { numRuns: runs(8) },
  );
});

test('the trend counts responses by month, and its change is held against noise', async () => {
  const result = run(await example(), { period: 'month' });
  expect(result.periods.map(({ from, to, responses }) => [from, to, responses])).toEqual([
    ['2024-01-01', '2024-01-31', 2],
    ['2024-02-01', '2024-02-29', 3],
  ]);
  const delivery = theme(result, 'delivery');
  expect(delivery?.trend).toEqual([2, 1]);
  expect(delivery?.change).toMatchObject({
    before: { count: 2, n: 2 },
    after: { count: 1, n: 3 },
    isBeyondNoise: false,
  });
  expect(delivery?.change?.value).toBeCloseTo(-2 / 3, 9);
});

test('answers are narrowed by day, question and people; junk is left out and counted', async () => {
  const input = inputOf(await told(shop, [survey(answers)], feelings, [2]));
  expect(run(input)).toMatchObject({ texts: 4, junk: 1 });
  expect(run(input, { from: '2024-02-01', to: '2024-02-21' })).toMatchObject({ texts: 1, junk: 1 });
  expect(run(input, { questions: [99] })).toMatchObject({ texts: 0, themes: [], score: null });
  const people = noBits(4);
  setBit(people, 0);
  expect(run({ ...input, people })).toMatchObject({ responses: 1, people: 1 });
});

test('behind every number stand its people', async () => {
  const input = await example();
  const behind = (selection: string) => {
    const ids = themesMembers(input, ThemesParams.parse({}), selection);
    return ids === null ? null : [...ids];
  };
  expect(behind('theme:delivery')).toEqual([1, 2, 4]);
  expect(behind('theme:delivery:negative')).toEqual([1, 2]);
  expect(behind('theme:delivery:positive')).toEqual([]);
  expect(behind('theme:price')).toEqual([2]);
  expect(behind('all')).toEqual([1, 2, 3, 4]);
  expect(behind('theme:nothing')).toBeNull();
  expect(behind('everybody')).toBeNull();
});

test('nothing answered is nothing, not a failure', async () => {
  const result = run(inputOf(await told({}, [])));
  expect(result).toMatchObject({ texts: 0, responses: 0, themes: [], periods: [], score: null });
});

test('the order of responses changes nothing, and shares are of what they say', async () => {
  const one = fc.record({
    customer: fc.option(fc.constantFrom(1, 2, 3, 4)),
    on: fc.constantFrom('2024-01-05', '2024-03-05', '2024-03-09', null),
    score: fc.integer({ min: 1, max: 5 }),
    why: fc.constantFrom(
      'late delivery',
      'high price',
      'السعر غالي',
      'good quality',
      'ok then',
      'the app crashed',
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 8 }), async (all) => {
      const of = async (given: typeof all) =>
        run(
          inputOf(
            await told(shop, [
              survey(given.map(({ customer, on, score, why }) => said(customer, on, score, why))),
            ]),
          ),
          { examples: 0 },
        );
      const [there, back] = [await of(all), await of(all.toReversed())];
      expect(back).toEqual(there);
      for (const { responses, share, trend, people } of there.themes) {
        expect(share).toMatchObject({ count: responses, n: there.responses });
        expect(people).toBeLessThanOrEqual(responses);
        expect(trend.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(responses);
      }
    }),
    { numRuns: runs(8) },
  );
});

test('what is believed of several themes is adjusted to how many were tried', async () => {
  const by = {
    'Late delivery': [1, 3, 2, 2],
    'High price': [2, 3, 3, 2],
    'Good quality': [4, 5, 3, 4],
    'Ok then': [5, 4, 4, 3, 5, 3, 2],
  };
  const all = Object.entries(by).flatMap(([why, scores]) => scores.map((score) => said(1, null, score, why)));
  const result = run(inputOf(await told(shop, [survey(all)])));
  const tested = ['delivery', 'quality', 'price'].map((key) => {
    const { p, q } = theme(result, key)?.effect ?? { p: 0, q: 0 };
    return [p.toFixed(5), q.toFixed(5)];
  });
  // t = -2.232803, 1.623856 and -1.268638 with 17 degrees, p by scipy's t.sf; q: the least p times 3, the next times 3/2, the greatest as it is
  expect(tested).toEqual([
    ['0.03930', '0.11790'],
    ['0.12280', '0.18420'],
    ['0.22167', '0.22167'],
  ]);
  // alone the first would have been believed
  expect(result.tests).toMatchObject({ effects: 3, believedEffects: 0 });
});

test('a theme shows its clearest answers, one a response, as many as asked for, and no junk', async () => {
  const words = [
    'The delivery delivery delivery zzz',
    'Late delivery',
    'The delivery took two whole weeks',
    'Late delivery and a high price and bad quality',
    'The delivery came on a Sunday morning',
    'Fair price for what it is, I think',
  ];
  const given = [survey(words.map((why) => said(1, '2024-01-05', 3, why)))];
  const shown = async (junk: readonly number[], params: Partial<ThemesParams> = {}) =>
    theme(run(inputOf(await told(shop, given, [], junk)), params), 'delivery')?.examples.map(
      ({ response }) => words[response - 1],
    );
  const [junk, short, weeks, threeThemes, sunday] = words;
  // before two words come whole sentences, those about one thing first
  const clearest = [weeks, sunday, threeThemes, short];
  expect((await shown([0]))?.toSorted()).toEqual(clearest.toSorted());
  expect((await shown([0], { examples: 2 }))?.toSorted()).toEqual([sunday, weeks]);
  expect(await shown([0], { examples: 0 })).toEqual([]);
  // were it not junk, it would be shown
  expect(await shown([])).toContain(junk);
});
