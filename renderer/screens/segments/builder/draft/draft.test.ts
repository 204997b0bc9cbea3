import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  Condition,
  mostConditions,
  SegmentDefinition,
  type SegmentNode,
} from '../../../../../shared/core/segments/schema.ts';
import { anyCondition, anyNode } from '../../../../../shared/testing/any-condition.ts';
import { runs } from '../../../../../shared/testing/property-runs.ts';
import { blanks } from './blank.ts';
import { drawDefinition, openDefinition } from './definition.ts';
import { halfOf } from './from-condition.ts';
import type { Half, Missing } from './shapes.ts';
import { finish } from './to-condition.ts';

/** Whether a test's bounds or days stand the wrong way round: the schema lets them pass, the editor does not. */
function isUpsideDown(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to } = value as { from?: number | string; to?: number | string };
  return (from !== undefined && to !== undefined && from > to) || Object.values(value).some(isUpsideDown);
}

test('a condition that is opened and not touched comes out as it was', () => {
  fc.assert(
    fc.property(anyCondition, (condition) => {
      const result = finish(halfOf(condition));
      if (isUpsideDown(condition)) expect(result).toHaveProperty('missing');
      else expect(result).toEqual({ condition: Condition.parse(condition) });
    }),
    { numRuns: runs(500) },
  );
});

test('a new condition lacks what only the user knows, and says what', () => {
  const lacks = Object.fromEntries(
    Object.entries(blanks).map(([kind, half]) => {
      const result = finish(half);
      return [kind, 'missing' in result ? result.missing : null];
    }),
  );
  expect(lacks).toEqual({
    text: 'values',
    custom: 'column',
    day: 'count',
    age: 'number',
    completeness: 'number',
    orders: 'number',
    'order-day': 'count',
    events: 'event',
    'event-day': 'event',
    answer: 'question',
    responses: 'number',
    preference: 'topic',
    consent: 'purpose',
    source: 'source',
    'party-share': 'number',
    rfm: 'groups',
    'rfm-score': 'number',
    segment: 'segment',
    sequence: 'event',
    people: 'values',
    'follow-up': null,
  });
});

const number = { op: 'at-least', value: 1, from: null, to: null } as const;
const when = { op: 'between', count: null, unit: 'day', day: null, from: null, to: null } as const;

test.each<[string, Half, Missing]>([
  [
    'bounds the wrong way round',
    { kind: 'age', test: { ...number, op: 'between', from: 9, to: 3 } },
    'bounds',
  ],
  ['one bound of two', { kind: 'age', test: { ...number, op: 'between', from: 9 } }, 'number'],
  ['a number that is none', { kind: 'age', test: { ...number, value: Number.NaN } }, 'number'],
  [
    'days the wrong way round',
    { ...blanks.day, test: { ...when, from: '2025-02-01', to: '2025-01-01' } },
    'days-order',
  ],
  ['half a day', { ...blanks.day, test: { ...when, op: 'within-last', count: 1.5 } }, 'whole'],
  [
    'an empty text',
    { kind: 'text', field: 'city', test: { op: 'contains', values: ['Cairo'], value: '' } },
    'text',
  ],
  [
    'products of none',
    { ...blanks.orders, test: number, goods: { ...blanks.orders.goods, by: 'product' } },
    'product',
  ],
  ['a wait of no days', { ...blanks.sequence, first: blanks.sequence.then, days: 0 }, 'days'],
])('%s is not guessed at', (_name, half, missing) => {
  expect(finish(half)).toEqual({ missing });
});

test('what is not finished, and groups of nothing that is, do not count, and the rest keeps its places', () => {
  const root = {
    id: 1,
    op: 'any',
    nodes: [
      { id: 2, op: 'condition', half: blanks.age },
      { id: 3, op: 'none', nodes: [{ id: 4, op: 'condition', half: blanks.segment }] },
      { id: 5, op: 'all', nodes: [{ id: 6, op: 'condition', half: blanks['follow-up'] }] },
    ],
  } as const;
  const { definition, paths, missing } = drawDefinition(root);
  const followUp = { op: 'condition', condition: { kind: 'follow-up', state: 'open' } };
  expect(definition.where).toEqual({ op: 'any', nodes: [{ op: 'all', nodes: [followUp] }] });
  expect([...paths]).toEqual([
    [1, ''],
    [5, '0'],
    [6, '0.0'],
  ]);
  expect([...missing]).toEqual([
    [2, 'number'],
    [3, null],
    [4, 'segment'],
  ]);
});

test('nothing finished asks nothing yet, whatever the root is', () => {
  const root = { id: 1, op: 'any', nodes: [{ id: 2, op: 'condition', half: blanks.age }] } as const;
  expect(drawDefinition(root).definition.where).toEqual({ op: 'all', nodes: [] });
});

/** Groups that hold nothing are no part of what is drawn. */
function withoutEmpty(node: SegmentNode): SegmentNode | null {
  if (node.op === 'condition') return isUpsideDown(node.condition) ? null : node;
  const nodes = node.nodes.flatMap((part) => withoutEmpty(part) ?? []);
  return nodes.length === 0 ? null : { op: node.op, nodes };
}

test('a definition that is opened comes out as it was but for groups of nothing', () => {
  fc.assert(
    fc.property(anyNode, (where) => {
      const { definition } = drawDefinition(openDefinition({ version: 1, where }));
      const left = withoutEmpty(where) ?? { op: 'all', nodes: [] };
      expect(definition.where).toEqual(left.op === 'condition' ? { op: 'all', nodes: [left] } : left);
      expect(SegmentDefinition.safeParse(definition).success).toBe(true);
    }),
  );
});

test('as many conditions as a definition may hold are drawn', () => {
  const nodes = Array.from({ length: mostConditions }, (_, at) => ({
    id: at + 2,
    op: 'condition' as const,
    half: blanks['follow-up'],
  }));
  const { definition } = drawDefinition({ id: 1, op: 'all', nodes });
  expect(SegmentDefinition.safeParse(definition).success).toBe(true);
});
