import { noDay } from '../../columns/customer-totals.ts';
import type { Sql, SqlValue } from '../../db/sql.ts';
import { countOf, dayCell, ownerCell, type Reading } from './reading.ts';
import { scanPages, type Paused } from '../../db/scan-pages.ts';
import { arrangedInts, sortByCustomer, type Arrangement } from './sort-by-customer.ts';

type Query = Readonly<{
  /** Counts the rows as `n`. */
  count: Sql;
  /** Rows after a key: the key, the id of the customer, the day number, then the rest. */
  page: (after: number, limit: number) => Sql;
}>;

/**
 * Reads dated rows of customers, as they came within each.
 *
 * @param begin told how many rows there are; gives what takes the cells after the day, with the row they are of
 */
export function* readOwned(
  reading: Reading,
  { count, page }: Query,
  begin: (rows: number) => (cells: readonly SqlValue[], row: number) => void,
): Paused<Readonly<{ arranged: Arrangement; day: ReturnType<typeof arrangedInts> }>> {
  const rows = countOf(reading.db, count);
  const owner = new Int32Array(rows);
  const day = new Int32Array(rows).fill(noDay);
  const take = begin(rows);
  let row = 0;
  yield* scanPages(reading.db, page, (cells) => {
    owner[row] = ownerCell(reading, cells[1]);
    day[row] = dayCell(cells[2]);
    take(cells.slice(3), row);
    row += 1;
  });
  const arranged = yield* sortByCustomer(owner, null, reading.customers);
  return { arranged, day: arrangedInts(day, arranged) };
}
