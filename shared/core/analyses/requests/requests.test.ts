import { expect, test } from 'vitest';
import { told, type Told } from '../../../testing/told.ts';
import type { SurveyResponse } from '../../../testing/surveys.ts';
import type { RequestDecision } from '../../feedback/request-decision.ts';
import { computeRequests } from './compute.ts';
import { requestsMembers } from './members.ts';
import type { RequestsInput } from './query.ts';
import { RequestsParams, RequestsResult } from './schema.ts';

const shop = {
  currency: 'AED',
  customers: [1, 2, 3].map((id) => ({ id })),
  orders: [
    { customer: 1, on: '2024-03-01', lines: [{ amount: 5000 }] },
    { customer: 1, on: '2023-03-03', lines: [{ amount: 1000 }] },
    // the day before the 365 days up to the last order
    { customer: 1, on: '2023-03-02', lines: [{ amount: 9900 }] },
    { customer: 2, on: '2024-02-01', lines: [{ amount: 3000, refunded: 500 }] },
  ],
};
const said = (customer: number | null, on: string, why: string): SurveyResponse => ({
  customer,
  on,
  answers: { why },
});
// the example of the README
const answers = [
  said(1, '2024-01-10', 'Please add decaf capsules'),
  said(2, '2024-02-10', 'I wish you had decaf capsules.'),
  said(null, '2024-02-11', 'Please add decaf capsules'),
  said(3, '2024-02-12', 'The coupon code does not work'),
  said(3, '2024-02-13', 'the coupon code did not work'),
  said(1, '2024-02-14', 'Please bring back the blue mug'),
];
const surveys = [{ questions: [{ key: 'why', kind: 'text' as const }], responses: answers }];
const inputOf = (
  { columns, feedback, reading }: Told,
  decisions: [string, RequestDecision][] = [],
): RequestsInput => ({
  ...{ columns, feedback, reading, decisions: new Map(decisions), people: null },
});
const run = (input: RequestsInput, params: Partial<RequestsParams> = {}) =>
  RequestsResult.parse(computeRequests(input, RequestsParams.parse(params), () => undefined));

test('requests are counted by people, with what those spent in the last 365 days', async () => {
  const result = run(inputOf(await told(shop, surveys)));
  expect(result).toMatchObject({
    currency: 'AED',
    valueTo: '2024-03-01',
    found: { requests: 4, problems: 2 },
    // the mug, which nobody else asks for
    alone: { requests: 1, problems: 0 },
  });
  const [capsules, coupon] = result.groups;
  // 50.00 + 10.00 of customer 1, 30.00 - 5.00 of customer 2
  expect(capsules).toMatchObject({
    kind: 'request',
    title: 'decaf capsules',
    answers: 3,
    responses: 3,
    people: 2,
    anonymous: 1,
    valueMinor: 8500,
    share: { count: 3, n: 6 },
    state: 'new',
  });
  expect(coupon).toMatchObject({
    kind: 'problem',
    title: 'coupon code',
    responses: 2,
    people: 1,
    valueMinor: 0,
  });
});

test('groups have the state the team gave them, and are narrowed and put in order as asked', async () => {
  const all = await told(shop, surveys);
  const key = all.reading.groups.find(({ kind }) => kind === 'problem')?.key ?? '';
  const input = inputOf(all, [[key, { state: 'planned', note: 'in March' }]]);
  expect(run(input, { kind: 'problem' }).groups).toMatchObject([{ key, state: 'planned', note: 'in March' }]);
  expect(run(input, { by: 'value' }).groups.map(({ title }) => title)).toEqual([
    'decaf capsules',
    'coupon code',
  ]);
  expect(run(input, { from: '2024-02-12' }).groups.map(({ responses }) => responses)).toEqual([2]);
});

test('behind a group stand the people who ask for it', async () => {
  const input = inputOf(await told(shop, surveys));
  const behind = (selection: string) => requestsMembers(input, RequestsParams.parse({}), selection);
  const [capsules] = input.reading.groups;
  expect([...(behind(`group:${capsules?.key}`) ?? [])]).toEqual([1, 2]);
  expect([...(behind('all') ?? [])]).toEqual([1, 2, 3]);
  expect(behind('group:nothing')).toBeNull();
});

test('nothing answered is nothing, not a failure', async () => {
  expect(run(inputOf(await told({}, [])))).toMatchObject({ texts: 0, groups: [], valueTo: null });
});

/** Everybody of some numbers asks for the same on one day. */
const askedBy = (from: number, to: number, on: string, why: string) =>
  Array.from({ length: to - from + 1 }, (_, at) => said(from + at, on, why));
const fine = (count: number, on: string) =>
  Array.from({ length: count }, () => said(null, on, 'All is fine'));

// ten ask for gift cards all the time, two who spend much for oat milk, and eight for decaf capsules since lately
const moving = {
  shop: {
    currency: 'AED',
    customers: Array.from({ length: 20 }, (_, at) => ({ id: at + 1 })),
    orders: [
      { customer: 1, on: '2024-02-01', lines: [{ amount: 2000 }] },
      { customer: 11, on: '2024-02-01', lines: [{ amount: 9000 }] },
      { customer: 13, on: '2024-02-01', lines: [{ amount: 1000 }] },
    ],
  },
  responses: [
    ...askedBy(1, 5, '2024-01-10', 'Please add gift cards'),
    ...askedBy(6, 10, '2024-02-10', 'Please add gift cards'),
    ...askedBy(11, 11, '2024-01-10', 'Please add oat milk'),
    ...askedBy(12, 12, '2024-02-10', 'Please add oat milk'),
    ...askedBy(13, 20, '2024-02-10', 'Please add decaf capsules'),
    ...fine(30, '2024-01-10'),
    ...fine(30, '2024-02-10'),
  ],
};

const movingInput = async () =>
  inputOf(
    await told(moving.shop, [{ questions: [{ key: 'why', kind: 'text' }], responses: moving.responses }]),
  );

test('by people, by value and by trend there are three orders', async () => {
  const input = await movingInput();
  const order = (by: RequestsParams['by']) =>
    run(input, { by, period: 'month' }).groups.map(({ title, people, valueMinor }) => [
      title,
      people,
      valueMinor,
    ]);
  const [cards, milk, capsules] = [
    ['gift cards', 10, 2000],
    ['oat milk', 2, 9000],
    ['decaf capsules', 8, 1000],
  ];
  expect(order('people')).toEqual([cards, capsules, milk]);
  expect(order('value')).toEqual([milk, cards, capsules]);
  // what is within noise is no trend: of the others those with more people come first
  expect(order('trend')).toEqual([capsules, cards, milk]);
});

test('the trend counts responses by month, and only what is more than noise has changed', async () => {
  const result = run(await movingInput(), { period: 'month' });
  // 5 + 1 + 30 in January, 5 + 1 + 8 + 30 in February
  expect(result.periods.map(({ responses }) => responses)).toEqual([36, 44]);
  const changes = result.groups.map(({ title, trend, change }) => ({
    title,
    trend,
    counts: [change?.before.count, change?.before.n, change?.after.count, change?.after.n],
    value: change?.value.toFixed(6),
    q: change?.q.toFixed(6),
    isBeyondNoise: change?.isBeyondNoise,
  }));
  expect(changes).toEqual([
    // 5/44 - 5/36; q is the least of what follows, so that of the next one
    {
      ...{ title: 'gift cards', trend: [5, 5], counts: [5, 36, 5, 44] },
      ...{ value: '-0.025253', q: '0.885544', isBeyondNoise: false },
    },
    // 8/44; z = 0.181818 / √(0.1 · 0.9 · (1/36 + 1/44)) = 2.696799, p = 0.007001, of three the least: times 3
    {
      ...{ title: 'decaf capsules', trend: [0, 8], counts: [0, 36, 8, 44] },
      ...{ value: '0.181818', q: '0.021003', isBeyondNoise: true },
    },
    // 1/44 - 1/36
    {
      ...{ title: 'oat milk', trend: [1, 1], counts: [1, 36, 1, 44] },
      ...{ value: '-0.005051', q: '0.885544', isBeyondNoise: false },
    },
  ]);
});
