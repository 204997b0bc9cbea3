import { expect, test } from 'vitest';
import { SegmentDefinition } from '../segments/schema.ts';
import { AnswerFilter } from './answer-filter.ts';
import { People } from './people.ts';
import { peopleAsDefinition } from './people-as-definition.ts';

const rfm = (selection: string, params = {}): People => ({ kind: 'analysis', id: 'rfm', params, selection });
const conditions = (people: People) => {
  const definition = peopleAsDefinition(People.parse(people));
  if (definition === null) return null;
  const { where } = SegmentDefinition.parse(definition);
  return where.op === 'condition'
    ? []
    : where.nodes.map((node) => (node.op === 'condition' ? node.condition : node));
};

test('what conditions can say becomes a definition', () => {
  expect(conditions({ kind: 'all' })).toEqual([]);
  expect(conditions({ kind: 'ids', ids: [3, 1] })).toEqual([{ kind: 'people', ids: [3, 1] }]);
  expect(conditions({ kind: 'segment', segment: { by: 'id', id: 7 }, on: null })).toEqual([
    { kind: 'segment', segment: 7 },
  ]);
  expect(conditions({ kind: 'ordered', from: '2026-01-01', to: null })).toMatchObject([
    {
      kind: 'orders',
      measure: 'orders',
      period: { op: 'on-or-after', day: '2026-01-01' },
      test: { op: 'at-least', value: 1 },
    },
  ]);
  expect(conditions({ kind: 'ordered', from: '2026-01-01', to: '2026-01-31' })).toMatchObject([
    { period: { op: 'between' } },
  ]);
  expect(conditions(rfm('champions'))).toEqual([{ kind: 'rfm', groups: ['champions'], at: 'now' }]);
  expect(conditions(rfm('moved:loyal:at-risk'))).toEqual([
    { kind: 'rfm', groups: ['loyal'], at: 'last-import' },
    { kind: 'rfm', groups: ['at-risk'], at: 'now' },
  ]);
  const definition: SegmentDefinition = { version: 1, where: { op: 'any', nodes: [] } };
  expect(peopleAsDefinition({ kind: 'segment', segment: { by: 'definition', definition }, on: null })).toBe(
    definition,
  );
});

test.each<[string, People]>([
  ['a finding', { kind: 'finding', key: 'unreachable' }],
  ['who wrote answers', { kind: 'answers', filter: AnswerFilter.parse({ themes: ['delivery'] }) }],
  [
    'who is to be heard',
    {
      kind: 'loop',
      filter: {
        ...{ question: 1, bands: ['low'], theme: null, state: null, from: null, to: null },
        ...{ purpose: 'service', channel: 'email' },
      },
    },
  ],
  ['nobody given', { kind: 'ids', ids: [] }],
  ['members on a past day', { kind: 'segment', segment: { by: 'id', id: 7 }, on: '2026-01-01' }],
  ['a cell of RFM', rfm('cell-5-1')],
  ['everyone scored', rfm('all')],
  ['who came into RFM', rfm('moved:none:loyal')],
  ['RFM of a time of its own', rfm('champions', { from: '2026-01-01' })],
  ['another analysis', { kind: 'analysis', id: 'clusters', params: {}, selection: 'champions' }],
])('what no condition says is left out: %s', (_, people) => {
  expect(peopleAsDefinition(people)).toBeNull();
});
