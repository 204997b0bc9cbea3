import { noDay } from '../../shared/core/columns/customer-totals.ts';
import { int, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { foldText } from '../../shared/core/identity/fold.ts';
import type { OfferFilter, OfferPage, OfferRow, OfferSort } from '../../shared/core/model/opportunities.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { sortLines } from '../../shared/core/opportunities/sort-lines.ts';
import { sumLines } from '../../shared/core/opportunities/sum-lines.ts';
import { readCustomerRows } from '../people/customer-rows.ts';
import { keptOf } from '../people/people-lists.ts';
import { sortCustomers } from '../people/sort-customers.ts';
import type { Session } from '../session.ts';
import type { OpenBoard } from './board.ts';
import { keepList } from './lines-of.ts';
import { pickOffers } from './pick.ts';
import { productsOf, readProducts, tellOffer } from './tell-offer.ts';

// chances to nine digits, as whole numbers
const chanceScale = 1e9;

/** Places of rows in an order; NaN for those without a value. */
function placesOf(rows: Int32Array, filled: number): Float64Array {
  const places = new Float64Array(rows.length).fill(Number.NaN);
  rows.subarray(0, filled).forEach((row, place) => {
    places[row] = place;
  });
  return places;
}

function namePlaces(db: ReadDb, open: OpenBoard): Float64Array {
  return keepList(open, 'order of names', () => {
    const { totals, rowOf } = keptOf(open.columns);
    const { count } = open.columns.customers;
    const { rows, filled } = sortCustomers({ db, count, rowOf, totals }, 'name');
    return placesOf(rows, filled);
  });
}

function productPlaces(db: ReadDb, open: OpenBoard): Float64Array {
  return keepList(open, 'order of products', () => {
    const rows = db
      .all(sql`SELECT id, coalesce(nullif(name, ''), nullif(sku, ''), product_key) AS name FROM product`, {
        id: int,
        name: text,
      })
      .map(({ id, name }) => ({ row: open.productRow(id), key: foldText(name) }))
      .filter(({ row }) => row >= 0)
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row - b.row));
    return placesOf(
      Int32Array.from(rows, ({ row }) => row),
      rows.length,
    );
  });
}

/** What lines are sorted by: a whole number each. */
function sortedBy(db: ReadDb, open: OpenBoard, by: OfferSort['by']): (line: number) => number {
  const { board, offers, columns } = open;
  const ofOffer = (line: number, list: Float64Array, scale: number) =>
    Math.round((list[board.offer[line] ?? -1] ?? Number.NaN) * scale);
  switch (by) {
    case 'expected':
      return (line) => ofOffer(line, offers.expectedMinor, 1);
    case 'probability':
      return (line) => ofOffer(line, offers.probability, chanceScale);
    case 'name': {
      const places = namePlaces(db, open);
      return (line) => places[board.customer[line] ?? -1] ?? Number.NaN;
    }
    case 'product': {
      const places = productPlaces(db, open);
      return (line) => places[board.product[line] ?? -1] ?? Number.NaN;
    }
    case 'lastOrder': {
      const { lastDay } = keptOf(columns).totals;
      return (line) => {
        const day = lastDay[board.customer[line] ?? -1] ?? noDay;
        return day === noDay ? Number.NaN : day;
      };
    }
  }
}

/** Lines of a board that fit a filter, in an order. @throws {AppError} as `pickOffers` */
export async function sortOffers(
  session: Session,
  filter: OfferFilter,
  sort: OfferSort,
  job: Job,
): Promise<Readonly<{ open: OpenBoard; lines: Int32Array }>> {
  const { open, lines } = await pickOffers(session, filter, job);
  const { db } = session.workspace();
  const sorted = keepList(open, JSON.stringify(['sort', filter, sort]), () =>
    sortLines(lines, sortedBy(db, open, sort.by), sort.direction),
  );
  return { open, lines: sorted };
}

/** Lines as they are shown; of customers that are not there any more none. */
export function tellRows(db: ReadDb, open: OpenBoard, lines: Int32Array): OfferRow[] {
  const { totals, rowOf } = keptOf(open.columns);
  const idOf = (line: number) => open.columns.customers.id[open.board.customer[line] ?? -1] ?? 0;
  const ids = Int32Array.from(new Set(Array.from(lines, idOf)));
  const people = new Map(readCustomerRows(db, ids, totals, rowOf).map((row) => [row.id, row]));
  const named = readProducts(db, productsOf(open, lines));
  return [...lines].flatMap((line) => {
    const customer = people.get(idOf(line));
    if (customer === undefined) return [];
    const { id, externalIds, name, email, company, lastOrderOn } = customer;
    return [
      { ...tellOffer(open, line, named), customer: { id, externalIds, name, email, company }, lastOrderOn },
    ];
  });
}

/** A page of the board. @throws {AppError} as `pickOffers` */
export async function tellPage(
  session: Session,
  asked: Readonly<{ filter: OfferFilter; sort: OfferSort; offset: number; limit: number }>,
  job: Job,
): Promise<OfferPage> {
  const { filter, sort, offset, limit } = asked;
  const { open, lines } = await sortOffers(session, filter, sort, job);
  const sums = keepList(open, JSON.stringify(['sum', filter]), () =>
    sumLines(open.board, open.offers, lines),
  );
  return {
    total: lines.length,
    customers: sums.customers,
    expected: sums.expected,
    rows: tellRows(session.workspace().db, open, lines.subarray(offset, offset + limit)),
  };
}
