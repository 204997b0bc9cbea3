import type { CustomerOffers } from '../../shared/core/model/opportunities.ts';
import type { ReadDb } from '../../shared/core/db/db.ts';
import { readsOf } from '../../shared/core/offers/read-columns.ts';
import { shownEach } from '../../shared/core/opportunities/board.ts';
import { basisOf } from './basis.ts';
import type { OpenBoard } from './board.ts';
import { productsOf, readProducts, tellOffer } from './tell-offer.ts';

/** The best offers that are made to a customer, and what to read next; none of one who is not in the columns. It reads these products alone. */
export function offersOfCustomer(db: ReadDb, open: OpenBoard, id: number): CustomerOffers {
  const { board, customerRow, facts, offers } = open;
  const row = customerRow(id);
  const lines: number[] = [];
  for (let line = board.offsets[row] ?? 0; row >= 0 && line < (board.offsets[row + 1] ?? 0); line += 1)
    if ((board.rank[line] ?? 0) > 0) lines.push(line);
  const shown = lines.slice(0, shownEach);
  const named = readProducts(db, productsOf(open, shown));
  return {
    ...basisOf(open),
    offers: shown.map((line) => tellOffer(open, line, named)),
    reads: row < 0 ? [] : readsOf(offers.reads, facts.reads.subjects, row).slice(0, shownEach),
  };
}
