import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb } from '../../../../engine/open.ts';
import { bringIn, hasRealFiles, realFile } from '../../../testing/import-files.ts';
import { runs } from '../../../testing/property-runs.ts';
import { freshDb } from '../../../testing/apply-drafts.ts';
import { fillShop } from '../../../testing/shop.ts';
import { fillSurveys, type Survey, type SurveyResponse } from '../../../testing/surveys.ts';
import { buildColumns } from '../../columns/build.ts';
import type { ReadDb } from '../../db/db.ts';
import { readFeedback } from '../../feedback/read-columns.ts';
import { unpaused } from '../../db/scan-pages.ts';
import { seededRandom } from '../../stats/seeded-random.ts';
import { computeDrivers } from './compute.ts';
import { driverMembers } from './members.ts';
import type { DriversInput } from './query.ts';
import { DriversParams, DriversResult } from './schema.ts';

function inputOver(db: ReadDb): DriversInput {
  const { id } = buildColumns(db, 1).customers;
  return { feedback: unpaused(readFeedback(db, 1, id)), customerId: id, people: null };
}

async function inputOf(surveys: readonly Survey[], customers = 0): Promise<DriversInput> {
  const db = await openDb();
  try {
    fillShop(db, { customers: Array.from({ length: customers }, (_, at) => ({ id: at + 1 })) });
    fillSurveys(db, surveys);
    return inputOver(db);
  } finally {
    db.close();
  }
}

const compute = (input: DriversInput, params: Partial<DriversParams> = {}) =>
  DriversResult.parse(
    computeDrivers(input, DriversParams.parse({ resamples: 200, ...params }), () => undefined),
  );

const scale = { least: 1, most: 5 };
const questions = [
  { key: 'nps', kind: 'nps', scale: { least: 0, most: 10 } },
  { key: 'price', kind: 'rating', scale },
  { key: 'speed', kind: 'rating', scale },
] as const;
const answer = (
  nps: number,
  price: number,
  speed: number,
  customer: number | null = null,
): SurveyResponse => ({
  customer,
  answers: { nps, price, speed },
});

/** Every combination of two drivers that do not go together, 25 of them; nps is 2 (price - 1) + something of speed. */
const crossed = Array.from({ length: 25 }, (_, at): [number, number] => [
  Math.floor(at / 5) + 1,
  (at % 5) + 1,
]);

test('the worked example: two drivers that do not go together share R² by their squared correlations', async () => {
  // nps = price + speed / 2 + 2.5 is exact, rounded to what can be stored as it is: R² is 1; the parts are 1² : 0.5² = 0.8 : 0.2
  const responses = crossed.map(([price, speed]) => answer(price + speed / 2 + 2.5, price, speed));
  const { outcome, drivers, rSquared, n, needed, centre } = compute(
    await inputOf([{ questions, responses }]),
  );
  expect([outcome?.key, n, needed]).toEqual(['nps', 25, 20]);
  expect(rSquared).toBeCloseTo(1, 9);
  expect(
    drivers.map(({ key, share, vif, coefficient, performance, quadrant }) => [
      key,
      share,
      vif,
      coefficient,
      performance,
      quadrant,
    ]),
  ).toEqual([
    ['price', expect.closeTo(0.8, 9), expect.closeTo(1, 9), expect.closeTo(1, 9), 50, 'keep'],
    ['speed', expect.closeTo(0.2, 9), expect.closeTo(1, 9), expect.closeTo(0.5, 9), 50, 'watch'],
  ]);
  expect(centre).toEqual({ share: 0.5, performance: 50 });
});

test('a driver that has nothing to do with the outcome is not beyond chance, one that has is', async () => {
  const random = seededRandom(5);
  const responses = Array.from({ length: 200 }, () => {
    const price = Math.floor(random() * 5) + 1;
    return answer(
      Math.min(10, Math.floor(random() * 3) + 2 * (price - 1)),
      price,
      Math.floor(random() * 5) + 1,
    );
  });
  const { drivers } = compute(await inputOf([{ questions, responses }]));
  expect(drivers.map(({ key, isBeyondChance }) => [key, isBeyondChance])).toEqual([
    ['price', true],
    ['speed', false],
  ]);
  const [first] = drivers;
  expect(first?.interval[0]).toBeLessThan(first?.weight ?? 0);
  expect(first?.interval[1]).toBeGreaterThan(first?.weight ?? 1);
});

test('what would say nothing is refused, with the reason', async () => {
  const of = async (responses: readonly SurveyResponse[], params: Partial<DriversParams> = {}) => {
    const { refusal, constant, redundant, drivers } = compute(
      await inputOf([{ questions, responses }]),
      params,
    );
    expect(drivers).toEqual([]);
    return [refusal, constant, redundant];
  };
  expect(compute(await inputOf([])).refusal).toBe('no-survey');
  expect(await of([])).toEqual(['no-outcome', [], []]);
  expect(await of([{ answers: { nps: 5 } }])).toEqual(['no-drivers', [], []]);
  // 19 responses to two drivers; ten are needed for each
  expect(await of(crossed.slice(0, 19).map(([a, b]) => answer(a, a, b)))).toEqual(['too-few', [], []]);
  expect(await of(crossed.map(([a, b]) => answer(7, a, b)))).toEqual(['outcome-same', [], []]);
  expect(await of(crossed.map(([a]) => answer(a, a, 6 - a)))).toEqual(['collinear', [], [3]]);
  expect(await of(crossed.map(([a]) => answer(a, 3, 3)))).toEqual(['no-drivers', [2, 3], []]);
  expect(
    await of(
      crossed.map(([a, b]) => answer(a, a, b)),
      { surveyId: 1, outcomeId: 99 },
    ),
  ).toEqual(['no-outcome', [], []]);
});

test('a driver that is the same for everybody is left out and named; who lacks a driver is counted', async () => {
  const whole = crossed.map(([price], at) => answer(price * 2, price, 3, at + 1));
  const lacking: SurveyResponse[] = [
    { customer: 26, answers: { nps: 3, price: 2 } },
    { customer: 27, answers: { price: 2, speed: 3 } },
  ];
  const input = await inputOf([{ questions, responses: [...whole, ...lacking] }], 27);
  const { n, incomplete, missing, constant, drivers } = compute(input);
  expect([n, incomplete, constant]).toEqual([25, 1, [3]]);
  expect(missing).toEqual([
    { id: 2, responses: 0 },
    { id: 3, responses: 1 },
  ]);
  expect(drivers.map(({ key }) => key)).toEqual(['price']);
  const of = (selection: string) => driverMembers(input, DriversParams.parse({}), selection);
  expect(of('incomplete')).toEqual(Int32Array.of(26));
  expect(of('complete')).toHaveLength(25);
  expect([...(of('question-2-high') ?? [])]).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
  expect([of('question-9-low'), of('all')]).toEqual([null, null]);
});

test('weights add up to R², are never negative, and the order of responses and drivers changes nothing', async () => {
  const point = fc.integer({ min: 1, max: 5 });
  const one = fc.record({ nps: fc.integer({ min: 0, max: 10 }), price: point, speed: point });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 20, maxLength: 40 }), async (given) => {
      const found = compute(await inputOf([{ questions, responses: given.map((answers) => ({ answers })) }]));
      if (found.refusal !== null) return;
      const sum = found.drivers.reduce((total, { weight }) => total + weight, 0);
      expect(sum).toBeCloseTo(found.rSquared ?? -1, 9);
      for (const { weight, vif } of found.drivers) {
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(vif).toBeGreaterThanOrEqual(1);
      }
      const turned = compute(
        await inputOf([{ questions, responses: [...given].reverse().map((answers) => ({ answers })) }]),
        { driverIds: [3, 2] },
      );
      const weightOf = ({ drivers }: DriversResult, id: number) =>
        drivers.find((own) => own.id === id)?.weight;
      for (const id of [2, 3]) expect(weightOf(turned, id)).toBeCloseTo(weightOf(found, id) ?? -1, 9);
    }),
    { numRuns: runs(20) },
  );
});

test.skipIf(!hasRealFiles)(
  '1,811 real answers, brought in as a file: R² and the heaviest driver',
  async () => {
    const db = await freshDb();
    try {
      await bringIn(db, realFile('survey/customerSat_likert10.csv'));
      const input = inputOver(db);
      const q1 = input.feedback.questions.find(({ label }) => label === 'q1');
      const found = compute(input, { outcomeId: q1?.id ?? null, resamples: 300 });
      expect([found.n, found.incomplete, found.drivers.length]).toEqual([1_811, 0, 9]);
      expect(found.rSquared).toBeCloseTo(0.716729, 6);
      expect(
        found.drivers.slice(0, 2).map(({ label, weight, coefficient }) => [label, weight, coefficient]),
      ).toEqual([
        ['q6', expect.closeTo(0.15231416, 7), expect.closeTo(0.33, 4)],
        ['q4', expect.closeTo(0.14889825, 7), expect.closeTo(0.3142, 4)],
      ]);
      expect(found.drivers.every(({ isBeyondChance }) => isBeyondChance)).toBe(true);
    } finally {
      db.close();
    }
  },
);
