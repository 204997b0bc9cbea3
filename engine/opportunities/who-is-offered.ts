import type { People } from '../../shared/core/model/people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import type { Session } from '../session.ts';
import { readBoard } from './board.ts';
import { keepList, linesOf } from './lines-of.ts';

/** Customers with an offer that fits. @returns ids, ascending @throws {AppError} as `readBoard` */
export async function whoIsOffered(
  session: Session,
  pick: Omit<Extract<People, { kind: 'offered' }>, 'of'>,
  job: Job,
): Promise<Int32Array> {
  const open = await readBoard(session, job);
  const { board, columns } = open;
  return keepList(open, JSON.stringify(['who', pick]), () => {
    const rows = new Set(Array.from(linesOf(open, pick, null), (line) => board.customer[line] ?? -1));
    return Int32Array.from(rows, (row) => columns.customers.id[row] ?? 0).sort();
  });
}
