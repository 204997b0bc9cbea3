import { sharedCodes, sharedReals, type Codes, type Columns, type Reals } from '../../columns/columns.ts';
import type { TextColumn } from '../../columns/people-columns.ts';
import { gatherTexts } from '../../columns/text-gatherer.ts';
import { int, type ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';
import { orderRows } from './order-rows.ts';
import { textCell } from './reading.ts';
import { scanPages, type Paused } from '../../db/scan-pages.ts';

/** Reads the categories of products. */
export function* readCategories(db: ReadDb, columns: Columns): Paused<TextColumn> {
  const gatherer = gatherTexts(columns.products.count);
  yield* scanPages(
    db,
    (after, limit) => sql`SELECT id, category FROM product WHERE id > ${after} ORDER BY id LIMIT ${limit}`,
    (cells) => gatherer.add(textCell(cells[1])),
  );
  return gatherer.column();
}

/** Reads at which moment orders were placed. */
export function* readMoments(db: ReadDb, columns: Columns): Paused<Reals> {
  const moments = sharedReals(columns.orders.count).fill(Number.NaN);
  const rowOf = orderRows(columns);
  yield* scanPages(
    db,
    (after, limit) =>
      sql`SELECT id, unixepoch(placed_at) FROM orders WHERE id > ${after} ORDER BY id LIMIT ${limit}`,
    (cells) => {
      const at = cells[1] ?? null;
      const row = rowOf(int(cells[0] ?? null));
      if (row >= 0 && at !== null) moments[row] = int(at);
    },
  );
  return moments;
}

const ordersAtOnce = 5_000;

/** Reads which orders had a discount, their own or one of a line. */
export function* readDiscounts(db: ReadDb, columns: Columns): Paused<Codes> {
  const discounts = sharedCodes(columns.orders.count);
  const rowOf = orderRows(columns);
  const mark = (id: number) => {
    const row = rowOf(id);
    if (row >= 0) discounts[row] = 1;
  };
  let first = 0;
  let last = -1;
  // lines are clustered by order, so those of a stretch of ids lie together
  const markLines = () =>
    db.scan(
      sql`SELECT order_id
            FROM order_line
           WHERE order_id BETWEEN ${first} AND ${last}
             AND discount_minor <> 0`,
      (cells) => mark(int(cells[0] ?? null)),
    );
  let seen = 0;
  yield* scanPages(
    db,
    (after, limit) =>
      sql`SELECT id, discount_minor FROM orders WHERE id > ${after} ORDER BY id LIMIT ${limit}`,
    (cells) => {
      last = int(cells[0] ?? null);
      if (cells[1] !== 0) mark(last);
      seen += 1;
      if (seen % ordersAtOnce !== 0) return;
      markLines();
      first = last + 1;
    },
  );
  if (last >= first) markLines();
  return discounts;
}
