import type { Day } from '../../shared/core/model/day.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { SegmentCount } from '../../shared/core/model/segments.ts';
import { countBits } from '../../shared/core/segments/combine-bits.ts';
import type { SegmentDefinition } from '../../shared/core/segments/schema.ts';
import { readCustomerRows } from '../people/customer-rows.ts';
import type { Session } from '../session.ts';
import { lookAt } from './look-at.ts';
import { membersOf } from './members-of.ts';
import { pickSample } from './pick-sample.ts';
import { spentBy } from './spent-by.ts';

const sampleSize = 8;

/** What a definition comes to on a day, as a whole and by its parts. @throws {AppError} 'cancelled', 'segment-unknown', 'segment-circular' */
export async function countSegment(
  session: Session,
  definition: SegmentDefinition,
  on: Day,
  job: Job,
): Promise<SegmentCount> {
  const { evaluated, columns, totals, rowOf } = await lookAt(session, definition, on, job);
  const ids = membersOf(evaluated);
  return {
    customers: ids.length,
    total: evaluated.customerId.length,
    spentMinor: spentBy(columns, evaluated.members, on),
    parts: evaluated.parts.map(({ path, members }) => ({ path: [...path], customers: countBits(members) })),
    sample: readCustomerRows(session.workspace().db, pickSample(ids, sampleSize), totals, rowOf),
  };
}
