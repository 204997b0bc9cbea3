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
