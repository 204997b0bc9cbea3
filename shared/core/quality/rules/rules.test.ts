import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb } from '../../../../engine/open.ts';
import { addAudited, auditDay } from '../../../testing/audited.ts';
import { fillShop } from '../../../testing/shop.ts';
import { buildPeople } from '../../columns/build-people.ts';
import { RuleDefinition } from '../../model/quality-rule.ts';
import { makeAuditInput } from '../audit-input.ts';
import { matchesPattern } from './matches-pattern.ts';
import { makeRuleRows } from './rule-rows.ts';
import { runRule } from './run-rule.ts';
import { processorMs } from '../../../testing/processor-time.ts';

test.each([
  ['+20 100 1234', '+20*', true],
  ['AB-12', 'ab-##', true],
  ['AB-1', 'ab-##', false],
  ['مريم', '?ر??', true],
  ['😀', '?', true],
  ['', '*', true],
  ['', '?', false],
  ['abcabd', '*abd', true],
  ['a.c', 'a.c', true],
  ['abc', 'a.c', false],
  ['aXbXc', 'a*b*c', true],
  ['aXbX', 'a*b*c', false],
  ['12', '#', false],
] as const)('%s against %s: %s', (text, pattern, expected) => {
  expect(matchesPattern(text, pattern)).toBe(expected);
});

test('a pattern of many stars is answered at once, whatever the text', () => {
  const started = processorMs();
  expect(matchesPattern('a'.repeat(5000), `${'*a'.repeat(40)}b`)).toBe(false);
  expect(processorMs() - started).toBeLessThan(2000);
});

test('a text is as its own pattern says, and as the star says', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const literal = text.replace(/[*?#]/gu, 'x');
      expect(matchesPattern(literal, literal)).toBe(true);
      expect(matchesPattern(text, '*')).toBe(true);
    }),
  );
});

const people = [
  { name: 'Mona', country: 'EG', phone: '+201001234567', city: 'Cairo' },
  { name: 'Omar', country: 'EG', city: 'CAIRO' },
  { name: 'Ada', country: 'GB', city: 'Giza' },
  { name: 'Sara' },
];

/** The rows that break a rule, and how many it speaks of. */
async function broken(definition: unknown): Promise<readonly [rows: readonly number[], total: number]> {
  const db = await openDb();
  fillShop(db, {
    products: [1, 2],
    orders: [
      { id: 1, customer: null, on: '2026-01-01', lines: [] },
      { id: 2, customer: null, on: '2026-01-01', state: 'pending', currency: 'USD', lines: [] },
    ],
  });
  addAudited(db, people);
  db.run({ text: 'UPDATE orders SET customer_id = 3 WHERE id = 2', params: [] });
  db.run({ text: 'UPDATE product SET price_minor = 5 WHERE id = 1', params: [] });
  const input = makeAuditInput(db, buildPeople(db, 1), auditDay());
  const rule = RuleDefinition.parse(definition);
  const { hits, total } = runRule(makeRuleRows(input)(rule.table), rule);
  db.close();
  return [hits.samples.map(({ row }) => row), total];
}

const must = (field: string, demand: object, where: object | null = null, table = 'customer') =>
  broken({ table, where, demand: { field, ...demand } });

test('a field must be filled, for all or where another has a value', async () => {
  expect(await must('phone', { must: 'filled' })).toEqual([[2, 3, 4], 4]);
  expect(await must('phone', { must: 'filled' }, { field: 'country', op: 'is', value: 'eg' })).toEqual([
    [2],
    2,
  ]);
  expect(await must('phone', { must: 'filled' }, { field: 'country', op: 'is-not', value: 'EG' })).toEqual([
    [3, 4],
    2,
  ]);
  expect(await must('phone', { must: 'filled' }, { field: 'city', op: 'contains', value: 'air' })).toEqual([
    [2],
    2,
  ]);
  expect(await must('phone', { must: 'filled' }, { field: 'country', op: 'blank' })).toEqual([[4], 1]);
  expect(await must('phone', { must: 'filled' }, { field: 'country', op: 'filled' })).toEqual([[2, 3], 3]);
});

test('a value must be one of some, or none of some; a blank is neither', async () => {
  expect(await must('city', { must: 'one-of', values: ['cairo'] })).toEqual([[3], 4]);
  expect(await must('city', { must: 'not-be', values: ['Cairo'] })).toEqual([[1, 2], 4]);
});

test('a value must not repeat, however it is written', async () => {
  expect(await must('city', { must: 'unique' })).toEqual([[1, 2], 4]);
  expect(await must('city', { must: 'unique' }, { field: 'name', op: 'is', value: 'Mona' })).toEqual([[], 1]);
});

test('a value must look like a pattern', async () => {
  expect(await must('country', { must: 'match', pattern: 'e?' })).toEqual([[3], 4]);
});

test('orders and products have rules too', async () => {
  expect(await must('customer', { must: 'filled' }, null, 'orders')).toEqual([[1], 2]);
  expect(await must('currency', { must: 'one-of', values: ['EUR'] }, null, 'orders')).toEqual([[2], 2]);
  expect(await must('price', { must: 'filled' }, null, 'product')).toEqual([[2], 2]);
});

test('a rule about a field that its table has not is refused', () => {
  const demand = { field: 'sku', must: 'filled' };
  expect(RuleDefinition.safeParse({ table: 'customer', where: null, demand }).success).toBe(false);
  expect(RuleDefinition.safeParse({ table: 'product', where: null, demand }).success).toBe(true);
});
