import type { Job } from '../../shared/core/model/progress.ts';
import type { Segment, SegmentSummary } from '../../shared/core/model/segments.ts';
import { countBits } from '../../shared/core/segments/combine-bits.ts';
import { readSegments } from '../../shared/core/segments/store/read-segments.ts';
import { usedBy } from '../../shared/core/segments/store/used-by.ts';
import type { Session } from '../session.ts';
import { dayAsked } from './day-asked.ts';
import { lookAt } from './look-at.ts';
import { changeReader, readHistory } from './read-changes.ts';
import { spentBy } from './spent-by.ts';

/** Segments with what each comes to today. @throws {AppError} 'cancelled', 'segment-unknown', 'segment-circular' */
export async function summariseSegments(
  session: Session,
  segments: readonly Segment[],
  job: Job,
): Promise<SegmentSummary[]> {
  if (segments.length === 0) return [];
  const { db } = session.workspace();
  const today = dayAsked(session, null);
  const all = readSegments(db);
  const reader = changeReader(db, (await session.columns()).customers.id);
  const told: SegmentSummary[] = [];
  for (const segment of segments) {
    const { evaluated, columns } = await lookAt(session, segment.definition, today, job);
    const customers = countBits(evaluated.members);
    const total = evaluated.customerId.length;
    const [last] = readHistory(reader, segment.id, 1);
    told.push({
      ...segment,
      customers,
      share: total === 0 ? 0 : customers / total,
      spentMinor: spentBy(columns, evaluated.members, today),
      joined: last?.joined ?? null,
      left: last?.left ?? null,
      usedBy: usedBy(all, segment.id),
    });
  }
  return told;
}
