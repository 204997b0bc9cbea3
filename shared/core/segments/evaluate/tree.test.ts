import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { membersNow, partsNow } from '../../../testing/evaluate-now.ts';
import { fillShop } from '../../../testing/shop.ts';
import { sql } from '../../db/sql.ts';
import { AppError } from '../../model/errors.ts';
import { resolveSegments } from '../resolve-segments.ts';
import type { SegmentNode } from '../schema.ts';

const on = '2024-06-15';
let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  fillShop(db, {
    // 70 customers: more than two words of a set
    customers: Array.from({ length: 70 }, (_, at) => ({
      id: at + 1,
      city: at % 2 === 0 ? 'Cairo' : 'Rome',
      name: at % 3 === 0 ? 'Ana' : null,
    })),
  });
});
afterEach(() => db.close());

const condition = (field: 'city' | 'name', value: string): SegmentNode => ({
  op: 'condition',
  condition: { kind: 'text', field, test: { op: 'is', values: [value] } },
});
const cairo = condition('city', 'cairo');
const ana = condition('name', 'ana');
const everybody = Array.from({ length: 70 }, (_, at) => at + 1);
const segment = (id: number): SegmentNode => ({
  op: 'condition',
  condition: { kind: 'segment', segment: id },
});

function save(id: number, where: SegmentNode): void {
  db.run(
    sql`INSERT INTO segment (id, name, definition, version, changed_at)
        VALUES (${id}, ${`Segment ${id}`}, ${JSON.stringify({ version: 1, where })}, 1, '')`,
  );
}
function refusal(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.params];
  }
  return null;
}

test('groups join what is in them, and every node has its own members in the order of a walk', () => {
  const tree: SegmentNode = {
    op: 'all',
    nodes: [cairo, { op: 'none', nodes: [ana, { op: 'any', nodes: [] }] }],
  };
  const inCairo = everybody.filter((id) => id % 2 === 1);
  const isAna = everybody.filter((id) => id % 3 === 1);
  const notAna = everybody.filter((id) => id % 3 !== 1);
  const both = inCairo.filter((id) => notAna.includes(id));
  expect(partsNow(db, tree, on)).toEqual([both, inCairo, notAna, isAna, []]);
  const either = everybody.filter((id) => id % 2 === 1 || id % 3 === 1);
  expect(membersNow(db, { op: 'any', nodes: [cairo, ana] }, on)).toEqual(either);
});

test('a group of nothing is everybody for all and none, nobody for any', () => {
  expect(membersNow(db, { op: 'all', nodes: [] }, on)).toEqual(everybody);
  expect(membersNow(db, { op: 'none', nodes: [] }, on)).toEqual(everybody);
  expect(membersNow(db, { op: 'any', nodes: [] }, on)).toEqual([]);
});

test('another segment is what its definition says on the same day; its nodes are not among the parts', () => {
  save(1, { op: 'all', nodes: [cairo, segment(2)] });
  save(2, { op: 'none', nodes: [ana] });
  const both = everybody.filter((id) => id % 2 === 1 && id % 3 !== 1);
  expect(partsNow(db, { op: 'all', nodes: [segment(1)] }, on)).toEqual([both, both]);
});

test('a segment that is not there, or leads back to itself, is refused by its code', () => {
  save(1, { op: 'all', nodes: [segment(2)] });
  save(2, { op: 'any', nodes: [segment(3)] });
  save(3, { op: 'any', nodes: [segment(1)] });
  save(4, segment(99));
  expect(refusal(() => resolveSegments(db, segment(1)))).toEqual(['segment-circular', { name: 'Segment 1' }]);
  expect(refusal(() => resolveSegments(db, segment(4)))).toEqual(['segment-unknown', { id: 99 }]);
  // two ways to one segment are no circle
  save(5, cairo);
  save(6, { op: 'all', nodes: [segment(5), segment(5)] });
  expect([...resolveSegments(db, { op: 'any', nodes: [segment(6), segment(5)] }).keys()]).toEqual([5, 6]);
});

test('what is to be saved may not come to name itself', () => {
  save(5, cairo);
  save(6, segment(5));
  expect(refusal(() => resolveSegments(db, segment(6), 5))).toEqual([
    'segment-circular',
    { name: 'Segment 5' },
  ]);
  expect(refusal(() => resolveSegments(db, segment(6), 7))).toBeNull();
});
