import type { OverviewLine, OverviewLines } from '../../shared/core/model/overview.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { rankLines } from '../../shared/core/overview/rank-lines.ts';
import { readVotes } from '../../shared/core/overview/store/votes.ts';
import { listImports } from '../import/read-imports.ts';
import type { Session } from '../session.ts';
import { overviewOf, type Found } from './keeper.ts';

async function countPeople(lines: readonly OverviewLine[], { count }: Found): Promise<OverviewLine[]> {
  const told: OverviewLine[] = [];
  for (const line of lines)
    told.push({
      ...line,
      customers: line.customers ?? (line.people === null ? null : await count(line.people)),
    });
  return told;
}

function lastImportOf(session: Session): OverviewLines['lastImport'] {
  const last = listImports(session.workspace().db).find(({ undoneAt }) => undoneAt === null);
  if (last === undefined) return null;
  const { fileName, finishedAt, counts } = last;
  const { created, updated, rejected } = counts;
  return { fileName, finishedAt, created, updated, rejected };
}

/**
 * The overview as far as its sources are ready.
 * @param after how many sources the asker knows the lines of
 * @throws {AppError} 'cancelled', 'no-workspace', or what counting people threw
 */
export async function tellLines(session: Session, after: number, job: Job): Promise<OverviewLines> {
  const found = await overviewOf(session).read(after, job);
  const { lines, hidden } = rankLines(found.candidates, readVotes(session.workspace().db));
  return {
    lines: await countPeople(lines, found),
    hidden: await countPeople(hidden, found),
    ...{ ready: found.ready, pending: [...found.pending], failed: [...found.failed] },
    lastImport: lastImportOf(session),
  };
}
