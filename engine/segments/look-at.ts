import type { Columns } from '../../shared/core/columns/columns.ts';
import type { CustomerTotals } from '../../shared/core/columns/customer-totals.ts';
import type { Day } from '../../shared/core/model/day.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { SegmentDefinition } from '../../shared/core/segments/schema.ts';
import { keptOf } from '../people/people-lists.ts';
import type { Session } from '../session.ts';
import { evaluationOf, type Evaluated, type Measured } from './evaluation.ts';

/** Who is in a segment, and the columns whose rows these are. */
export type Looked<E = Evaluated> = Readonly<{
  evaluated: E;
  columns: Columns;
  totals: CustomerTotals;
  rowOf: (id: number) => number;
}>;

/** Asks, and reads the columns of the same state of the data; begins again when they changed meanwhile. */
async function withColumns<E>(session: Session, job: Job, ask: () => Promise<E>): Promise<Looked<E>> {
  for (;;) {
    job.throwIfCancelled();
    const version = session.workspace().dataVersion();
    const evaluated = await ask();
    const columns = await session.columns();
    if (session.workspace().dataVersion() !== version) continue;
    const { totals, rowOf } = keptOf(columns);
    return { evaluated, columns, totals, rowOf };
  }
}

/**
 * Who is in a segment on a day, by rows of the columns that come with it.
 * @throws {AppError} 'cancelled', 'segment-unknown', 'segment-circular'
 */
export function lookAt(session: Session, definition: SegmentDefinition, on: Day, job: Job): Promise<Looked> {
  return withColumns(session, job, () => evaluationOf(session).evaluate(definition, on, job));
}

/** The same, with what its conditions test. @throws {AppError} as `lookAt` */
export function measureAt(
  session: Session,
  definition: SegmentDefinition,
  on: Day,
  job: Job,
): Promise<Looked<Measured>> {
  return withColumns(session, job, () => evaluationOf(session).measure(definition, on, job));
}
