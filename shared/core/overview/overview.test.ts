import { expect, test } from 'vitest';
import { openDb } from '../../../engine/open.ts';
import { fillShop, type Shop } from '../../testing/shop.ts';
import { computeActivity } from '../analyses/activity/compute.ts';
import { ActivityParams } from '../analyses/activity/schema.ts';
import { buildColumns } from '../columns/build.ts';
import type { Columns } from '../columns/columns.ts';
import { dayFromNumber, dayNumber, readDay } from '../model/day.ts';
import type { OverviewCandidate } from '../model/overview.ts';
import { activityLines } from './activity-lines.ts';
import { rankLines } from './rank-lines.ts';
import { yearOf } from './year-of.ts';

async function columnsOf(shop: Shop): Promise<Columns> {
  const db = await openDb();
  try {
    fillShop(db, shop);
    return buildColumns(db, 1);
  } finally {
    db.close();
  }
}

const numberOf = (text: string) => dayNumber(readDay(text)!);
const order = (customer: number, on: string, amount: number) => ({ customer, on, lines: [{ amount }] });

function candidate(
  key: string,
  minor: number | null,
  more: Partial<OverviewCandidate> = {},
): OverviewCandidate {
  return {
    key,
    told: { kind: 'follow-ups', tasks: 1, customers: 1, oldest: dayFromNumber(0) },
    money: minor === null ? null : { minor, interval: [minor, minor] },
    ...{ certainty: 1, people: null, customers: null, place: { screen: 'segments', tab: 'list' } },
    ...more,
  };
}
const importOf = (key: string, minor: number) =>
  candidate(key, minor, { told: { kind: 'import', fileName: key, rejected: 1, rows: 2 } });
const keysOf = (lines: readonly { key: string }[]) => lines.map(({ key }) => key);

test('lines are ranked by money, certainty and usefulness; what is about no money comes last', () => {
  // follow-ups 0.7, imports 0.4: 70 × 1 × 0.7 = 49 against 100 × 1 × 0.4 = 40
  const { lines } = rankLines([importOf('a', 100), candidate('b', 70), candidate('c', null)], []);
  expect(lines.map(({ key, weight }) => [key, weight])).toEqual([
    ['b', 49],
    ['a', 40],
    ['c', 0],
  ]);
});

test('a loss weighs as much as a gain, and what is rather chance is no line', () => {
  const { lines } = rankLines(
    [candidate('loss', -100), candidate('gain', 90), candidate('chance', 1_000, { certainty: 0.49 })],
    [],
  );
  expect(keysOf(lines)).toEqual(['loss', 'gain']);
});

test('there are two of a kind and seven in all at most', () => {
  const many = Array.from({ length: 5 }, (_, at) => candidate(`f${at}`, 100 - at));
  expect(keysOf(rankLines(many, []).lines)).toEqual(['f0', 'f1']);
  const steady = candidate('s', null, {
    told: { kind: 'steady', days: { from: dayFromNumber(0), to: dayFromNumber(1) }, tests: 3 },
  });
  expect(keysOf(rankLines([...many, steady], []).lines)).toEqual(['f0', 'f1', 's']);
});

test('a line said not to be useful is hidden and dampens its kind; one said to be useful lifts it', () => {
  const votes = [{ key: 'a', kind: 'follow-ups', isUseful: false }] as const;
  const { lines, hidden } = rankLines([candidate('a', 100), candidate('b', 90)], votes);
  expect([keysOf(lines), keysOf(hidden)]).toEqual([['b'], ['a']]);
  // (4 × 0.7 + 0) / (4 + 1) = 0.56, and (4 × 0.7 + 1) / 5 = 0.76
  expect(lines[0]?.usefulness).toBeCloseTo(0.56, 12);
  const lifted = rankLines([candidate('a', 100)], [{ key: 'a', kind: 'follow-ups', isUseful: true }]);
  expect(lifted.lines[0]).toMatchObject({ vote: 'useful' });
  expect(lifted.lines[0]?.usefulness).toBeCloseTo(0.76, 12);
});

test('a year is the one up to the last order, and lateness is told by the customer’s own rhythm', async () => {
  const columns = await columnsOf({
    customers: [{ id: 1 }, { id: 2 }, { id: 3 }],
    orders: [
      order(1, '2023-01-01', 9_000),
      order(1, '2024-01-11', 300),
      order(1, '2024-01-31', 400),
      order(2, '2024-03-01', 500),
    ],
  });
  const lastDay = numberOf('2024-03-01');
  // only the last two lie within a year of 31 January 2024: 700 ± 1.96 × √(300² + 400²)
  const first = yearOf(columns, [0], lastDay);
  expect(first.money.minor).toBe(700);
  expect(first.money.interval[1]).toBeCloseTo(700 + 1.959964 * 500, 3);
  // two gaps, 395 days together, 30 days of silence: 1 - (395 / 425)²
  expect(first.late).toBeCloseTo(1 - (395 / 425) ** 2, 12);
  // who bought once has no rhythm; who never bought is worth nothing: of 1,200 only the 700 can be late
  expect(yearOf(columns, [0, 1, 2], lastDay).late).toBeCloseTo((first.late * 700) / 1_200, 12);
  expect(yearOf(columns, [2], lastDay)).toEqual({ money: { minor: 0, interval: [0, 0] }, late: 0 });
});

test('what was sold and changed beyond chance is told with its money and its people', async () => {
  const monthly = (month: string, count: number) =>
    Array.from({ length: count }, (_, at) =>
      order(at + 1, `${month}-${String(1 + (at % 28)).padStart(2, '0')}`, 1_000),
    );
  const shop = {
    customers: Array.from({ length: 80 }, (_, at) => ({ id: at + 1 })),
    orders: [...monthly('2024-01', 80), ...monthly('2024-02', 20), order(1, '2024-02-29', 1_000)],
  };
  const columns = await columnsOf(shop);
  const params = ActivityParams.parse({ period: 'month', from: '2024-02-01' });
  const result = computeActivity({ ...columns, people: null }, params);
  const lines = activityLines(result, params);
  const revenue = lines.find(({ key }) => key === 'activity revenue previous 2024-02-01');
  expect(revenue?.told).toMatchObject({ measure: 'revenue', now: 21_000, isUnfinished: false });
  // 21 orders of 10.00 in 29 days against 80 in 31: 21,000 - 80,000 × 29 / 31
  expect(revenue?.money?.minor).toBeCloseTo(21_000 - (80_000 * 29) / 31, 6);
  expect(revenue?.people).toEqual({ kind: 'analysis', id: 'activity', params, selection: 'gone:2024-02-01' });
  expect(revenue?.certainty).toBeGreaterThan(0.95);
});

test('where nothing changed beyond chance, that is the line', async () => {
  const columns = await columnsOf({
    customers: [{ id: 1 }],
    orders: [order(1, '2024-01-01', 500), order(1, '2024-02-10', 500), order(1, '2024-02-29', 500)],
  });
  const params = ActivityParams.parse({ period: 'month', from: '2024-02-01' });
  const result = computeActivity({ ...columns, people: null }, params);
  expect(activityLines(result, params).map(({ told }) => told)).toEqual([
    { kind: 'steady', days: { from: '2024-02-01', to: '2024-02-29' }, tests: result.tests },
  ]);
  expect(activityLines({ ...result, periods: [] }, params)).toEqual([]);
});
