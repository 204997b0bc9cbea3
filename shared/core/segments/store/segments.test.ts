import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../../engine/open.ts';
import { create } from '../../db/create.ts';
import { sql } from '../../db/sql.ts';
import { forgetCustomers } from '../forget-customers.ts';
import type { SegmentDefinition, SegmentNode } from '../schema.ts';
import { namedSegments } from './named-segments.ts';
import { findSegment, readSegments, segmentByName } from './read-segments.ts';
import { removeSegment } from './remove-segment.ts';
import { saveSegment } from './save-segment.ts';
import { usedBy } from './used-by.ts';

const everybody: SegmentDefinition = { version: 1, where: { op: 'all', nodes: [] } };
const named = (...ids: readonly number[]): SegmentDefinition => ({
  version: 1,
  where: {
    op: 'all',
    nodes: [
      {
        op: 'none',
        nodes: ids.map((segment): SegmentNode => ({
          op: 'condition',
          condition: { kind: 'segment', segment },
        })),
      },
    ],
  },
});

let db: OpenDb;
beforeEach(async () => {
  db = await openDb();
  create(db);
});
afterEach(() => db.close());

const save = (name: string, definition = everybody, id: number | null = null, action = '') =>
  saveSegment(db, { id, name, definition, action }, '2026-05-01T00:00:00Z');

test('a segment is kept as it was given, and counts its changes', () => {
  const id = save('Winter', everybody, null, 'Send the catalogue');
  expect(findSegment(db, id)).toEqual({
    ...{ id, name: 'Winter', definition: everybody, action: 'Send the catalogue' },
    ...{ version: 1, changedAt: '2026-05-01T00:00:00Z' },
  });
  expect(save('Winter', everybody, id, 'Send the catalogue')).toBe(id);
  expect(findSegment(db, id).version).toBe(1);
  save('Winter', { version: 1, where: { op: 'any', nodes: [] } }, id);
  expect(findSegment(db, id)).toMatchObject({ version: 2, action: '', definition: { where: { op: 'any' } } });
  expect(segmentByName(db, 'Winter')).toBe(id);
  expect(segmentByName(db, 'Summer')).toBeNull();
});

test.each([
  ['Winter', 'winter'],
  ['Win-back', 'win back'],
  ['عملاء مكة', 'عملاء مكه'],
])('two names that read the same are one: %s and %s', (first, second) => {
  const id = save(first);
  expect(() => save(second)).toThrow(
    expect.objectContaining({ code: 'segment-name-taken', params: { name: first } }),
  );
  // its own name is free to itself
  expect(save(second, everybody, id)).toBe(id);
});

test('a definition that names a segment which is not there, or leads back to itself, is refused', () => {
  const a = save('A');
  const b = save('B', named(a));
  const c = save('C', named(b, a));
  expect(namedSegments(findSegment(db, c).definition)).toEqual([b, a]);
  expect(() => save('D', named(99))).toThrow(expect.objectContaining({ code: 'segment-unknown' }));
  expect(() => save('A', named(a), a)).toThrow(
    expect.objectContaining({ code: 'segment-circular', params: { name: 'A' } }),
  );
  expect(() => save('A', named(c), a)).toThrow(expect.objectContaining({ code: 'segment-circular' }));
  expect(() => save('E', everybody, 99)).toThrow(expect.objectContaining({ code: 'segment-unknown' }));
  expect(readSegments(db).map(({ name, version }) => `${name} ${version}`)).toEqual(['A 1', 'B 1', 'C 1']);
  // naming one twice by different ways is no circle
  expect(save('D', named(b, c))).toBe(4);
});

test('one that others name stays; one that nobody names goes with the looks at it', () => {
  const a = save('A');
  const b = save('B', named(a));
  save('C', named(a));
  db.run(
    sql`INSERT INTO segment_snapshot (id, segment_id, taken_at, customers, version) VALUES (7, ${b}, 't', 0, 1)`,
  );
  db.run(sql`INSERT INTO segment_member (snapshot_id, members) VALUES (7, x'')`);
  expect(usedBy(readSegments(db), a).map(({ name }) => name)).toEqual(['B', 'C']);
  expect(() => removeSegment(db, a)).toThrow(
    expect.objectContaining({ code: 'segment-used', params: { name: 'A', by: 'B', others: 1 } }),
  );
  expect(removeSegment(db, b)).toBe('B');
  expect(db.all(sql`SELECT snapshot_id FROM segment_member`, { snapshot_id: Number })).toEqual([]);
  expect(() => removeSegment(db, b)).toThrow(expect.objectContaining({ code: 'segment-unknown' }));
});

test('whoever is removed is taken out of lists of people, and a list of whom nobody is left asks for nobody', () => {
  const list = (...ids: number[]): SegmentNode => ({ op: 'condition', condition: { kind: 'people', ids } });
  const a = save('A', { version: 1, where: { op: 'all', nodes: [list(1, 2), list(3)] } });
  const b = save('B', { version: 1, where: list(2) });
  forgetCustomers(db, [1, 3]);
  expect(findSegment(db, a)).toMatchObject({
    version: 2,
    definition: { where: { op: 'all', nodes: [list(2), { op: 'any', nodes: [] }] } },
  });
  expect(findSegment(db, b).version).toBe(1);
});
