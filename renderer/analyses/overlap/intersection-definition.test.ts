import { expect, test } from 'vitest';
import { SegmentDefinition } from '../../../shared/core/segments/schema.ts';
import { intersectionDefinition } from './intersection-definition.ts';

const segment = (id: number) => ({ op: 'condition', condition: { kind: 'segment', segment: id } });

test('an intersection asks for all of its segments and none of the others', () => {
  const definition = intersectionDefinition([7, 9, 12], [0, 2]);
  expect(definition.where).toEqual({
    op: 'all',
    nodes: [segment(7), segment(12), { op: 'none', nodes: [segment(9)] }],
  });
  expect(SegmentDefinition.safeParse(definition).success).toBe(true);
});

test('an intersection of all segments has none to leave out', () => {
  expect(intersectionDefinition([7, 9], [0, 1]).where).toEqual({
    op: 'all',
    nodes: [segment(7), segment(9)],
  });
});
