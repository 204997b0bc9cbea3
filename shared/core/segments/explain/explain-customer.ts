import type { z } from 'zod';
import type { ReadDb } from '../../db/db.ts';
import type { Day } from '../../model/day.ts';
import type { NodeVerdict, SegmentVerdict } from '../../model/segments.ts';
import { rowFinder } from '../../columns/row-finder.ts';
import { hasBit } from '../bits.ts';
import type { SegmentDefinition } from '../schema.ts';
import { walk } from '../walk.ts';
import type { EvaluatedSegment } from './evaluated-segment.ts';
import { findFact } from './find-fact.ts';
import { openPerson } from './person.ts';

/**
 * Why a customer is in a segment or not: of every node whether it holds, of every condition what was found, and the rows that decide.
 *
 * @param evaluated  the definition on that day
 * @param customerId one of `evaluated.customerId`
 * @param on         the day for which it is asked: nothing of after it is found
 * @returns null when there is no such customer among those evaluated
 */
export function explainCustomer(
  db: ReadDb,
  definition: SegmentDefinition,
  evaluated: EvaluatedSegment,
  customerId: number,
  on: Day,
): z.infer<typeof SegmentVerdict> | null {
  const row = rowFinder(evaluated.customerId)(customerId);
  if (row < 0) return null;
  const person = openPerson(db, evaluated, row, on);
  const nodes = walk(definition.where).map(({ path, node }, at): z.infer<typeof NodeVerdict> => {
    const members = evaluated.parts[at]?.members;
    if (members === undefined) throw new Error(`node ${path.join('.')} was not evaluated`);
    const holds = hasBit(members, row);
    if (node.op !== 'condition') return { path: [...path], holds, found: null, rows: [], totalRows: 0 };
    const { fact, rows, totalRows } = findFact(person, node.condition, holds);
    return { path: [...path], holds, found: fact, rows: [...rows], totalRows };
  });
  return { customer: customerId, isIn: hasBit(evaluated.members, row), nodes };
}
