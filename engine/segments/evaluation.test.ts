import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '../../shared/core/model/errors.ts';
import type { Day } from '../../shared/core/model/day.ts';
import { unattended, type Job, type Progress } from '../../shared/core/model/progress.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { countBits } from '../../shared/core/segments/combine-bits.ts';
import { hasBit } from '../../shared/core/segments/bits.ts';
import { SegmentDefinition, type Condition, type SegmentNode } from '../../shared/core/segments/schema.ts';
import { partsNow } from '../../shared/testing/evaluate-now.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { evaluationOf, type Evaluated } from './evaluation.ts';

const on = '2024-06-15' as Day; // a day as it is written
const goods = { by: 'anything' } as const;
const period = { op: 'ever' } as const;
const some = { op: 'at-least', value: 1 } as const;
const bought: Condition = { kind: 'orders', measure: 'orders', goods, period, test: some };
const inCairo: Condition = { kind: 'text', field: 'city', test: { op: 'is', values: ['Cairo'] } };

/** One of every kind. */
const conditions: readonly Condition[] = [
  inCairo,
  bought,
  { kind: 'custom', field: 'Note', test: { op: 'filled' } },
  { kind: 'day', field: 'birthDate', test: { op: 'filled' } },
  { kind: 'day', field: 'firstSeenOn', test: { op: 'blank' } },
  { kind: 'age', test: some },
  { kind: 'completeness', test: some },
  {
    kind: 'orders',
    measure: 'discounted',
    goods: { by: 'category', categories: ['Tea'] },
    period,
    test: some,
  },
  { kind: 'order-day', which: 'last', goods, test: { op: 'within-last', count: 1, unit: 'year' } },
  { kind: 'events', event: 'visit', campaigns: [], channel: null, period, test: some },
  { kind: 'event-day', event: 'visit', campaigns: [], channel: null, which: 'last', test: { op: 'blank' } },
  { kind: 'answer', question: 1, which: 'any', test: { as: 'number', test: some } },
  { kind: 'responses', survey: null, period, test: some },
  { kind: 'preference', topic: 'interest', values: [] },
  { kind: 'consent', purpose: 'news', channel: 'email', state: 'unknown' },
  { kind: 'source', source: 1 },
  { kind: 'party-share', party: 'first', test: some },
  { kind: 'rfm', groups: ['new', 'champions', 'lost'], at: 'now' },
  { kind: 'rfm-score', score: 'm', test: some },
  {
    kind: 'sequence',
    first: { what: 'order', goods },
    then: { what: 'response', survey: null },
    happens: false,
    days: 3,
    period,
  },
  { kind: 'people', ids: [2] },
  { kind: 'follow-up', state: 'open' },
];
const leaf = (condition: Condition): SegmentNode => ({ op: 'condition', condition });
const asDefinition = (where: SegmentNode) => SegmentDefinition.parse({ version: 1, where });

let session: MemorySession;
beforeEach(async () => {
  session = await memorySession({
    customers: [
      { id: 1, city: 'Cairo', firstSeenOn: '2024-01-01' },
      { id: 2, city: 'Rome' },
      { id: 5, city: 'Cairo', firstSeenOn: '2025-01-01' },
    ],
    products: [1],
    orders: [
      { customer: 1, on: '2024-01-01', discount: 1, lines: [{ product: 1, amount: 100 }] },
      { customer: 2, on: '2024-03-01', lines: [{ product: 1, amount: 50 }] },
    ],
  });
  session.db.run(sql`UPDATE product SET category = 'Tea'`);
});
afterEach(() => session.close());

function idsOf({ customerId }: Evaluated, members: Evaluated['members']): number[] {
  return [...customerId].filter((_, row) => hasBit(members, row));
}
const members = async (where: SegmentNode, job = unattended) => {
  const found = await evaluationOf(session).evaluate(asDefinition(where), on, job);
  return idsOf(found, found.members);
};
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return 'none';
}

test('the thread answers every kind of condition as it is answered here', async () => {
  const where: SegmentNode = {
    op: 'any',
    nodes: [...conditions.map(leaf), { op: 'none', nodes: [leaf(bought)] }],
  };
  const found = await evaluationOf(session).evaluate(asDefinition(where), on, unattended);
  const parts = found.parts.map((part) => idsOf(found, part.members));
  expect(parts).toEqual(partsNow(session.db, where, on));
  expect(found.parts.map(({ path }) => path).slice(0, 2)).toEqual([[], [0]]);
  expect(countBits(found.members)).toBe(parts[0]?.length);
  expect(new Set(conditions.map(({ kind }) => kind)).size).toBe(20);
});

test('what conditions test comes along when it is measured', async () => {
  const rfm: Condition = { kind: 'rfm', groups: ['new'], at: 'now' };
  const last: Condition = { kind: 'order-day', which: 'last', goods, test: { op: 'filled' } };
  const spent: Condition = { ...bought, measure: 'average' };
  const nodes = [spent, last, rfm, inCairo].map(leaf);
  const found = await evaluationOf(session).measure(asDefinition({ op: 'all', nodes }), on, unattended);
  // 2024-01-01 is 19,723 days after 1970-01-01, 2024-03-01 60 more
  expect([...(found.valuesOf(last) ?? [])]).toEqual([19_723, 19_783, Number.NaN]);
  expect([...(found.valuesOf(spent) ?? [])]).toEqual([99, 50, Number.NaN]);
  expect(found.valuesOf(inCairo)).toBeNull();
  expect(found.valuesOf(bought)).toBeNull(); // it was not asked
  expect([0, 2].map((row) => found.rfmGroupOf(row, 'now') === null)).toEqual([false, true]);
  expect(found.rfmGroupOf(0, 'last-import')).toBeNull();
});

test('after the data have changed the answers are of the new ones', async () => {
  expect(await members(leaf(inCairo))).toEqual([1]);
  await session
    .workspace()
    .change(anyStep, (db) => db.run(sql`UPDATE customer SET city = 'Cairo' WHERE id = 2`));
  expect(await members(leaf(inCairo))).toEqual([1, 2]);
});

test('what changes while facts are read is in the answer', async () => {
  const asked = members(leaf(inCairo));
  await session.workspace().change(anyStep, (db) => db.run(sql`UPDATE customer SET city = 'Cairo'`));
  expect(await asked).toEqual([1, 2]);
});

test('whoever cancels is told so, and the next one is answered', async () => {
  let stop: () => void = () => undefined;
  let isCancelled = false;
  const job: Job = {
    progress: () => undefined,
    throwIfCancelled: () => {
      if (isCancelled) throw new AppError('cancelled');
    },
    onCancel: (callBack) => {
      const before = stop;
      stop = () => {
        before();
        callBack();
      };
    },
  };
  const asked = members(leaf(bought), job);
  isCancelled = true;
  stop();
  expect(await refusal(asked)).toBe('cancelled');
  expect(await members(leaf(bought))).toEqual([1, 2]);
});

test('it says how many conditions are answered', async () => {
  const said: Progress[] = [];
  const job: Job = { ...unattended, progress: (progress) => said.push(progress) };
  await members({ op: 'all', nodes: [leaf(bought), leaf(inCairo)] }, job);
  const computing = said.filter(({ phase }) => phase === 'computing');
  expect(computing.map(({ done, total }) => [done, total])).toEqual([
    [1, 2],
    [2, 2],
  ]);
  expect(said.at(0)?.phase).toBe('segments-reading');
});

test('a segment that leads back to itself, or to one that is not there, is refused', async () => {
  const circle = JSON.stringify({ version: 1, where: leaf({ kind: 'segment', segment: 1 }) });
  session.db.run(
    sql`INSERT INTO segment (id, name, definition, version, changed_at) VALUES (1, 'Round', ${circle}, 1, '')`,
  );
  expect(await refusal(members(leaf({ kind: 'segment', segment: 1 })))).toBe('segment-circular');
  expect(await refusal(members(leaf({ kind: 'segment', segment: 2 })))).toBe('segment-unknown');
});

test('a closed evaluation starts again when it is asked', async () => {
  expect(await members(leaf(bought))).toEqual([1, 2]);
  await evaluationOf(session).close();
  expect(await members(leaf(bought))).toEqual([1, 2]);
});
