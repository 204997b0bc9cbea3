import type { AnalysisId } from '../../shared/core/analyses/catalog.ts';
import type { AnalysisParams, AnalysisResult } from '../../shared/core/analyses/registry.ts';
import { rowFinder } from '../../shared/core/columns/row-finder.ts';
import { dayAfterLastOrder } from '../../shared/core/measures/measure-orders.ts';
import type { OverviewCandidate } from '../../shared/core/model/overview.ts';
import type { People } from '../../shared/core/model/people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { yearOf } from '../../shared/core/overview/year-of.ts';
import { analysesOf } from '../analysis/run.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import type { Session } from '../session.ts';

/** What a source looks with. */
export interface Looking {
  readonly session: Session;
  readonly job: Job;
  readonly run: <Id extends AnalysisId>(id: Id, params: AnalysisParams<Id>) => Promise<AnalysisResult<Id>>;
  /** What some people buy in a year, what part of it is late, and how many they are. */
  readonly worth: (people: People) => Promise<ReturnType<typeof yearOf> & { readonly customers: number }>;
}

/** Looks at one thing in the present data. @throws {AppError} what kept it from looking */
export type Source = (looking: Looking) => Promise<OverviewCandidate[]>;

/** What sources look with, for one job. */
export function lookingFor(session: Session, job: Job): Looking {
  return {
    ...{ session, job },
    run: (id, params) => analysesOf(session).run(id, params, resolvePeople, job),
    async worth(people) {
      const ids = await resolvePeople(session, people, job);
      const columns = await session.columns();
      const rowOf = rowFinder(columns.customers.id);
      const rows = Array.from(ids, (id) => rowOf(id)).filter((row) => row >= 0);
      const lastDay = (dayAfterLastOrder(columns) ?? 1) - 1;
      return { ...yearOf(columns, rows, lastDay), customers: ids.length };
    },
  };
}
