import type { Job } from '../../shared/core/model/progress.ts';
import type { OfferFilter } from '../../shared/core/model/opportunities.ts';
import { noBits, setBit, type Bits } from '../../shared/core/segments/bits.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import type { Session } from '../session.ts';
import { readBoard, type OpenBoard } from './board.ts';
import { keepList, linesOf } from './lines-of.ts';

/** Lines of a board that fit a filter, by their places, in the order of the board. */
export type Picked = Readonly<{ open: OpenBoard; lines: Int32Array }>;

function bitsOf(open: OpenBoard, ids: Int32Array): Bits {
  const bits = noBits(open.columns.customers.count);
  for (const id of ids) {
    const row = open.customerRow(id);
    if (row >= 0) setBit(bits, row);
  }
  return bits;
}

/**
 * Lines of the present board that fit a filter.
 * @throws {AppError} as `readBoard`; 'people-unknown', …
 */
export async function pickOffers(session: Session, filter: OfferFilter, job: Job): Promise<Picked> {
  for (;;) {
    const version = session.workspace().dataVersion();
    const ids = filter.people === null ? null : await resolvePeople(session, filter.people, job);
    const open = await readBoard(session, job);
    // people are of the same state of the data, else they are asked for again
    if (open.columns.dataVersion !== version) continue;
    const key = JSON.stringify(['pick', filter]);
    const lines = keepList(open, key, () => linesOf(open, filter, ids === null ? null : bitsOf(open, ids)));
    return { open, lines };
  }
}
