import type { Columns } from '../../shared/core/columns/columns.ts';
import { rowFinder } from '../../shared/core/columns/row-finder.ts';
import { dayNumber } from '../../shared/core/model/day.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { buildBoard, type Board, type RowDecision } from '../../shared/core/opportunities/board.ts';
import type { Decision } from '../../shared/core/opportunities/decision.ts';
import { readDecisions } from '../../shared/core/opportunities/store/decisions.ts';
import { todayOf } from '../analysis/asked.ts';
import type { Session } from '../session.ts';
import { offersOf, type Offers } from './offers.ts';

/** Offers and what was said of them, all of one state of the data and one day. */
export type OpenBoard = Offers &
  Readonly<{
    board: Board;
    decisions: readonly Decision[];
    /** Day number. */
    today: number;
    customerRow: (id: number) => number;
    productRow: (id: number) => number;
    /** Lists that were picked and sorted, by what was asked for. */
    lists: Map<string, unknown>;
  }>;

// a snapshot is one object per data version, so what hangs on it dies with that version
const boards = new WeakMap<Columns, OpenBoard>();

function open(session: Session, made: Offers): OpenBoard {
  const { columns, offers } = made;
  const today = dayNumber(todayOf(session));
  const kept = boards.get(columns);
  if (kept?.today === today) return kept;
  const customerRow = rowFinder(columns.customers.id);
  const productRow = rowFinder(columns.products.id);
  const decisions = readDecisions(session.workspace().db);
  const said = decisions
    .map((decision, at): RowDecision => ({
      customer: customerRow(decision.customer),
      product: productRow(decision.product),
      at,
      decision,
    }))
    .filter(({ customer, product }) => customer >= 0 && product >= 0);
  const board = buildBoard(offers, said, today);
  const opened = {
    ...made,
    board,
    decisions,
    today,
    customerRow,
    productRow,
    lists: new Map<string, unknown>(),
  };
  boards.set(columns, opened);
  return opened;
}

/** The board of the present data; offers are waited for. @throws {AppError} as `OffersKeeper.read` */
export async function readBoard(session: Session, job: Job): Promise<OpenBoard> {
  return open(session, await offersOf(session).read(job));
}

/** The board of the present data where its offers are there; begins nothing. */
export function presentBoard(session: Session): OpenBoard | null {
  const made = offersOf(session).present();
  return made === null ? null : open(session, made);
}
