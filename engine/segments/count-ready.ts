import type { z } from 'zod';
import type { Job } from '../../shared/core/model/progress.ts';
import type { ReadySegment } from '../../shared/core/model/segments.ts';
import { offerReady } from '../../shared/core/segments/ready/offer-ready.ts';
import { readData, readFacts } from '../../shared/core/segments/ready/read-facts.ts';
import { countBits } from '../../shared/core/segments/combine-bits.ts';
import { keptOf } from '../people/people-lists.ts';
import type { Session } from '../session.ts';
import { dayAsked } from './day-asked.ts';
import { lookAt } from './look-at.ts';

/** The segments that come with the app, each with how many are in it today where the data say. @throws {AppError} 'cancelled' */
export async function countReady(session: Session, job: Job): Promise<z.infer<typeof ReadySegment>[]> {
  const columns = await session.columns();
  const { db } = session.workspace();
  const today = dayAsked(session, null);
  const offered = offerReady(readFacts(db, columns, keptOf(columns).totals), readData(db));
  const told: z.infer<typeof ReadySegment>[] = [];
  for (const { key, definition, needs, isAnswerable } of offered) {
    const looked = isAnswerable ? await lookAt(session, definition, today, job) : null;
    told.push({
      key,
      definition,
      customers: looked && countBits(looked.evaluated.members),
      needs: [...needs],
    });
  }
  return told;
}
