import type { z } from 'zod';
import type { ReadDb } from '../../db/db.ts';
import type { Day } from '../../model/day.ts';
import type { FoundFact } from '../../model/segments.ts';
import { hasBit, type Bits } from '../bits.ts';
import type { Condition, NodePath, SegmentDefinition } from '../schema.ts';
import { walk } from '../walk.ts';
import { decidingBits } from './deciding-bits.ts';
import { distanceOf, type Distance } from './distance/distance-of.ts';
import type { EvaluatedSegment } from './evaluated-segment.ts';
import { findFact } from './find-fact.ts';
import { openPerson } from './person.ts';

/** Somebody who is out by one condition alone; `missing` in the unit of what was found, days for a day. */
export type NearMissOf = Readonly<{
  customerId: number;
  path: NodePath;
  found: z.infer<typeof FoundFact>;
  missing: number | null;
}>;

type Leaf = Readonly<{
  path: NodePath;
  condition: Condition;
  holds: Bits;
  /** Who is out, and would be in if this condition were otherwise. */
  misses: Uint32Array;
  distance: Distance | null;
  values: ArrayLike<number> | null;
}>;

function leavesOf(definition: SegmentDefinition, evaluated: EvaluatedSegment, on: Day): Leaf[] {
  const nodes = walk(definition.where);
  const parts = evaluated.parts.map(({ members }) => members);
  const deciding = decidingBits(nodes, parts);
  const { words: members } = evaluated.members;
  return nodes.flatMap(({ path, node }, at) => {
    const [holds, decides] = [parts[at], deciding[at]];
    if (node.op !== 'condition' || holds === undefined || decides === undefined) return [];
    const { condition } = node;
    const misses = decides.words.map((word, place) => word & ~(members[place] ?? 0));
    const distance = distanceOf(condition, on);
    const values = distance === null ? null : evaluated.valuesOf(condition);
    return [{ path, condition, holds, misses, distance, values }];
  });
}

function visitRows(words: Uint32Array, visit: (row: number) => void): void {
  words.forEach((word, place) => {
    for (let left = word; left !== 0; left &= left - 1) visit(place * 32 + 31 - Math.clz32(left & -left));
  });
}

/** How far a row is off, in the unit of the condition; infinite where there is no distance. */
function missingOf({ distance, values, holds }: Leaf, row: number): number {
  const value = values?.[row] ?? Number.NaN;
  if (distance === null || Number.isNaN(value)) return Number.POSITIVE_INFINITY;
  return distance.missing(value, hasBit(holds, row));
}

/** For every row the leaf by which it misses, the nearest where there are several (-1: none), and how far off it is in proportion. */
function nearestLeaf(leaves: readonly Leaf[], count: number) {
  const leafOf = new Int32Array(count).fill(-1);
  const gaps = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  leaves.forEach((leaf, at) => {
    visitRows(leaf.misses, (row) => {
      const gap = missingOf(leaf, row) / (leaf.distance?.scale ?? 1);
      if (leafOf[row] !== -1 && gap >= (gaps[row] ?? 0)) return;
      leafOf[row] = at;
      gaps[row] = gap;
    });
  });
  return { leafOf, gaps };
}

/** The rows of the smallest gaps, the lower row first of alike ones. O(rows) but for the few that are kept. */
function firstRows(leafOf: Int32Array, gaps: Float64Array, limit: number) {
  const rows: number[] = [];
  let total = 0;
  leafOf.forEach((leaf, row) => {
    if (leaf < 0) return;
    total += 1;
    const gap = gaps[row] ?? 0;
    const last = rows.at(-1);
    if (rows.length === limit && (last === undefined || (gaps[last] ?? 0) <= gap)) return;
    let at = rows.length;
    while (at > 0 && (gaps[rows[at - 1] ?? 0] ?? 0) > gap) at -= 1;
    rows.splice(at, 0, row);
    if (rows.length > limit) rows.pop();
  });
  return { total, rows };
}

/**
 * Everybody who is out by one condition alone: it would let them in if it were otherwise for them. Where more than one would, the nearest
 * counts.
 *
 * The nearest come first, by how far off they are in proportion to what is asked; then those for whom there is no distance, such as
 * texts. Of alike ones the lower id comes first.
 *
 * @param evaluated the definition on that day
 * @returns how many there are, and the first `limit` of them with what was found
 */
export function nearMisses(
  db: ReadDb,
  definition: SegmentDefinition,
  evaluated: EvaluatedSegment,
  on: Day,
  limit: number,
): Readonly<{ total: number; people: readonly NearMissOf[] }> {
  const leaves = leavesOf(definition, evaluated, on);
  const { leafOf, gaps } = nearestLeaf(leaves, evaluated.members.count);
  const { total, rows } = firstRows(leafOf, gaps, limit);
  const people = rows.flatMap((row): NearMissOf[] => {
    const leaf = leaves[leafOf[row] ?? -1];
    if (leaf === undefined) return [];
    const missing = missingOf(leaf, row);
    const { fact } = findFact(openPerson(db, evaluated, row, on), leaf.condition, hasBit(leaf.holds, row));
    const customerId = evaluated.customerId[row] ?? 0;
    return [{ customerId, path: leaf.path, found: fact, missing: Number.isFinite(missing) ? missing : null }];
  });
  return { total, people };
}
