import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb } from '../../../../engine/open.ts';
import { runs } from '../../../testing/property-runs.ts';
import { definition } from '../../../testing/segments/definitions/random-definition.ts';
import { measureNow } from '../../../testing/segments/measure-now.ts';
import { meetsFound } from '../../../testing/segments/meets-found.ts';
import { everybodyBySql } from '../../../testing/segments/oracle/people-by-sql.ts';
import { askedDays } from '../../../testing/segments/vocabulary.ts';
import { fillWorld } from '../../../testing/segments/world/fill-world.ts';
import { world } from '../../../testing/segments/world/random-world.ts';
import { dayNumber, readDay, type Day } from '../../model/day.ts';
import { SegmentVerdict } from '../../model/segments.ts';
import { hasBit } from '../bits.ts';
import type { SegmentNode } from '../schema.ts';
import { walk } from '../walk.ts';
import { distanceOf } from './distance/distance-of.ts';
import type { EvaluatedSegment } from './evaluated-segment.ts';
import { explainCustomer } from './explain-customer.ts';
import { mostRows } from './person.ts';
import { nearMisses, type NearMissOf } from './near-misses.ts';

const day = fc.constantFrom(...askedDays).map((text) => text as Day); // all of them are days
const asked = fc.array(fc.tuple(definition({ depth: 3, segments: [1, 2] }), day), {
  minLength: 5,
  maxLength: 5,
});
const settings = (usual: number) => ({ numRuns: runs(usual), interruptAfterTimeLimit: runs(1) * 100_000 });

test('what is found about somebody meets a condition exactly where the evaluation says that it holds', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(world, asked, async (made, questions) => {
      const db = await openDb();
      try {
        fillWorld(db, made);
        for (const [one, on] of questions) {
          const evaluated = measureNow(db, one.where, on);
          const there = new Set(everybodyBySql(db, on));
          const nodes = walk(one.where);
          for (const [row, id] of evaluated.customerId.entries()) {
            const verdict = SegmentVerdict.parse(explainCustomer(db, one, evaluated, id, on));
            expect(verdict.isIn).toBe(hasBit(evaluated.members, row));
            expect(verdict.nodes.map(({ path }) => path)).toEqual(nodes.map(({ path }) => path));
            verdict.nodes.forEach(({ holds, found: fact, rows, totalRows }, at) => {
              const node = nodes[at]?.node;
              if (node?.op !== 'condition') {
                expect(fact).toBeNull();
                return;
              }
              const told = { on, id, condition: node.condition, fact };
              if (!there.has(id)) {
                expect(told.fact).toEqual({ as: 'state', state: 'not-yet' });
                return;
              }
              found += 1;
              const holdsByFact = fact !== null && meetsFound(node.condition, fact, on);
              expect({ ...told, holds: holdsByFact }).toEqual({ ...told, holds });
              expect(rows.length).toBe(Math.min(totalRows, mostRows));
              // what the team made, and profiles, count as they are now
              if (node.condition.kind !== 'follow-up' && !rows.some(({ table }) => table === 'record'))
                expect(rows.every((shown) => shown.day === null || shown.day <= on)).toBe(true);
            });
          }
        }
      } finally {
        db.close();
      }
    }),
    settings(20),
  );
  expect(found).toBeGreaterThan(100);
});

/** Whether a row is in a tree, with one of its nodes taken for the opposite. */
function isInWithout(evaluated: EvaluatedSegment, root: SegmentNode, row: number, turned: string): boolean {
  const members = new Map(evaluated.parts.map((part) => [part.path.join('.'), part.members]));
  const holds = (node: SegmentNode, path: readonly number[]): boolean => {
    const key = path.join('.');
    if (node.op === 'condition') {
      const set = members.get(key);
      return (set !== undefined && hasBit(set, row)) !== (key === turned);
    }
    const parts = node.nodes.map((part, at) => holds(part, [...path, at]));
    if (node.op === 'all') return parts.every(Boolean);
    return parts.some(Boolean) === (node.op === 'any');
  };
  return holds(root, []);
}

const finite = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);

/** The number, or the number of the day, that was found. */
function foundNumber(found: NearMissOf['found']): number | null {
  if (found.as === 'number') return found.value;
  const known = found.as === 'day' && found.day !== null ? readDay(found.day) : null;
  return known === null ? null : dayNumber(known);
}

/** How far somebody misses by a condition, in proportion to what is asked. */
function gapOf({ condition }: Extract<SegmentNode, { op: 'condition' }>, missing: number | null, on: Day) {
  return missing === null ? Number.POSITIVE_INFINITY : missing / (distanceOf(condition, on)?.scale ?? 1);
}

test('near misses are exactly those whom one condition turned around would let in, the nearest first', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(world, asked, async (made, questions) => {
      const db = await openDb();
      try {
        fillWorld(db, made);
        for (const [one, on] of questions) {
          const evaluated = measureNow(db, one.where, on);
          const there = new Set(everybodyBySql(db, on));
          const leaves = new Map(walk(one.where).map(({ path, node }) => [path.join('.'), node]));
          const turns = (row: number) =>
            [...leaves].flatMap(([key, node]) =>
              node.op === 'condition' && isInWithout(evaluated, one.where, row, key) ? [key] : [],
            );
          const wanted = [...evaluated.customerId].filter(
            (id, row) => there.has(id) && !hasBit(evaluated.members, row) && turns(row).length > 0,
          );
          const { total, people } = nearMisses(db, one, evaluated, on, 100);
          expect(total).toBe(wanted.length);
          expect(people.map(({ customerId }) => customerId).toSorted((a, b) => a - b)).toEqual(wanted);
          for (const { customerId, path } of people)
            expect(turns(evaluated.customerId.indexOf(customerId))).toContain(path.join('.'));
          for (const { path, found, missing } of people) {
            const leaf = leaves.get(path.join('.'));
            if (leaf?.op !== 'condition') throw new Error('a miss is by a condition');
            const distance = distanceOf(leaf.condition, on);
            const number = foundNumber(found);
            const wantedGap =
              distance === null || number === null
                ? null
                : distance.missing(number, meetsFound(leaf.condition, found, on));
            expect({ leaf, found, missing }).toEqual({ leaf, found, missing: finite(wantedGap) });
          }
          const order = people.map((miss: NearMissOf): [number, number] => {
            const leaf = leaves.get(miss.path.join('.'));
            if (leaf?.op !== 'condition') throw new Error('a miss is by a condition');
            return [gapOf(leaf, miss.missing, on), miss.customerId];
          });
          expect(order).toEqual(order.toSorted(([a, x], [b, y]) => (a === b ? x - y : a < b ? -1 : 1)));
          expect(nearMisses(db, one, evaluated, on, 2).people).toEqual(people.slice(0, 2));
          seen += total;
        }
      } finally {
        db.close();
      }
    }),
    settings(20),
  );
  expect(seen).toBeGreaterThan(50);
});
