import { expect, test } from 'vitest';
import { npsAnswer, npsQuestion, scoresInputOf, scoresOf } from '../../../testing/scores-input.ts';

const near = (expected: readonly number[], digits = 6) =>
  expected.map((value) => expect.closeTo(value, digits) as unknown);
const people = (count: number) => ({ customers: Array.from({ length: count }, (_, at) => ({ id: at + 1 })) });

test('weights give every country its share of all customers', async () => {
  // 20 of 40 customers are of EG, 20 of SA; of EG 20 answer 10, of SA 10 answer 0
  const country = [...Array<string>(20).fill('EG'), ...Array<string>(20).fill('SA')].join(' ');
  const responses = Array.from({ length: 30 }, (_, at) => npsAnswer(at < 20 ? 10 : 0, '2024-01-05', at + 1));
  const input = await scoresInputOf({
    shop: people(40),
    country,
    surveys: [{ questions: [npsQuestion], responses }],
  });
  const { value, weighting, nonResponse } = scoresOf(input);
  expect(value).toBeCloseTo(100 / 3, 6);
  // weights 0.5 / (2 / 3) = 0.75 and 0.5 / (1 / 3) = 1.5: (20 × 0.75 - 10 × 1.5) / 30 = 0, and Kish 30² / (20 × 0.5625 + 10 × 2.25)
  expect(weighting).toMatchObject({ state: 'done', cells: 2, trimmed: 0, people: 30 });
  if (weighting.state !== 'done') throw new Error('it is done');
  expect([weighting.unweighted.value, weighting.weighted.value, weighting.effectiveN]).toEqual(
    near([100 / 3, 0, 26.666667]),
  );
  const [dimension] = nonResponse?.dimensions ?? [];
  expect(
    dimension?.strata.map(({ name, customers, respondents, lean }) => [name, customers, respondents, lean]),
  ).toEqual([
    ['EG', 20, 20, 'over'],
    ['SA', 20, 10, 'under'],
  ]);
  // [[20, 10], [0, 10]]: χ² = 40 × (20 × 10 - 10 × 0)² / (30 × 10 × 20 × 20)
  expect(dimension?.chiSquare).toBeCloseTo(13.333333, 5);
  expect(nonResponse?.differs).toBe(true);
});

test('strata that answered alike often have weights of 1', async () => {
  const country = Array.from({ length: 80 }, (_, at) => (at % 2 === 0 ? 'EG' : 'SA')).join(' ');
  const responses = Array.from({ length: 40 }, (_, at) => npsAnswer(at % 11, '2024-01-05', at + 1));
  const { weighting } = scoresOf(
    await scoresInputOf({ shop: people(80), country, surveys: [{ questions: [npsQuestion], responses }] }),
  );
  if (weighting.state !== 'done') throw new Error('it is done');
  expect(weighting.effectiveN).toBeCloseTo(40, 9);
  expect(weighting.weighted).toEqual({ ...weighting.unweighted, interval: near(weighting.unweighted.interval ?? []), standardError: expect.closeTo(weighting.unweighted.standardError ?? 0) as unknown, value: expect.closeTo(weighting.unweighted.value ?? 0) as unknown, closedForm: near(weighting.unweighted.closedForm ?? []) }); // prettier-ignore
});

test('weights are refused where they would say nothing', async () => {
  const of = async (count: number, customer: (at: number) => number | null) =>
    scoresOf(
      await scoresInputOf({
        shop: people(50),
        surveys: [
          {
            questions: [npsQuestion],
            responses: Array.from({ length: count }, (_, at) => npsAnswer(9, null, customer(at))),
          },
        ],
      }),
    ).weighting;
  expect(await of(40, () => null)).toEqual({ state: 'refused', reason: 'no-customers', people: 0 });
  expect(await of(29, (at) => at + 1)).toEqual({ state: 'refused', reason: 'too-few', people: 29 });
  // nobody ordered and no country is known
  expect(await of(40, (at) => at + 1)).toEqual({ state: 'refused', reason: 'one-cell', people: 40 });
});
