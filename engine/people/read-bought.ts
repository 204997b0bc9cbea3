import { orderStates } from '../../shared/core/columns/columns.ts';
import { countsAsOrder, refundOf, takenBackMinor } from '../../shared/core/columns/counted-orders.ts';
import { rateLookup } from '../../shared/core/columns/rates.ts';
import { convert, readBaseCurrency } from '../../shared/core/columns/read-orders.ts';
import { int, optional, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { dayNumber, readDay } from '../../shared/core/model/day.ts';

/** What one customer bought, counted as the list of customers counts it (`customerTotals`). */
export type Bought = Readonly<{
  orders: number;
  spentMinor: number;
  firstOrderOn: string | null;
  lastOrderOn: string | null;
  /** Orders that were sent back or refunded in whole. */
  returned: number;
  /** Orders in a currency that has no rate on their day: not counted. */
  withoutRate: number;
}>;

type Sums = { amount: number; refunded: number };

function readLineSums(
  db: ReadDb,
  customerId: number,
  factorOf: (orderId: number) => number,
): Map<number, Sums> {
  const sums = new Map<number, Sums>();
  // of customers with many orders most lines are read here: cells as they come, not rows
  db.scan(
    sql`SELECT order_line.order_id, order_line.amount_minor - order_line.discount_minor, order_line.refunded_minor
          FROM orders
          JOIN order_line ON order_line.order_id = orders.id
         WHERE orders.customer_id = ${customerId}`,
    (cells) => {
      const id = int(cells[0] ?? null);
      const sum = sums.get(id) ?? { amount: 0, refunded: 0 };
      const factor = factorOf(id);
      sum.amount += convert(int(cells[1] ?? null), factor);
      sum.refunded += convert(int(cells[2] ?? null), factor);
      sums.set(id, sum);
    },
  );
  return sums;
}

type Head = ReturnType<typeof readHeads>[number];

function readHeads(db: ReadDb, customerId: number) {
  const base = readBaseCurrency(db);
  const factorOf = base === null ? () => Number.NaN : rateLookup(db, base);
  return db
    .all(
      sql`SELECT id, placed_on AS "on", state, currency, discount_minor AS discount, refunded_minor AS refunded,
                 total_minor - tax_minor - shipping_minor - tip_minor - fee_minor AS goods
            FROM orders
           WHERE customer_id = ${customerId}
           ORDER BY placed_on, id`,
      { id: int, on: text, state: text, currency: text, discount: int, refunded: int, goods: optional(int) },
    )
    .map((head) => {
      const day = readDay(head.on);
      const isBase = head.currency === base;
      const factor = isBase ? 1 : day === null ? Number.NaN : factorOf(head.currency, dayNumber(day));
      return { ...head, factor, state: orderStates.findIndex((state) => state === head.state) };
    });
}

/** Amount and refund of one order, as the columns have them. */
function orderSums(head: Head, lines: Sums | undefined): Sums {
  const { factor, state } = head;
  const amount =
    lines === undefined ? convert(head.goods ?? 0, factor) : lines.amount - convert(head.discount, factor);
  const named = Math.max(convert(head.refunded, factor), lines?.refunded ?? 0);
  return { amount, refunded: refundOf(amount, named, state) };
}

/**
 * Adds up the orders of one customer without the columns of all: the page of one customer must not wait for those of a large workspace
 * to be made. A test compares both.
 * @throws {RangeError} the sum is too large to be exact
 */
export function readBought(db: ReadDb, customerId: number): Bought {
  const heads = readHeads(db, customerId);
  const factors = new Map(heads.map(({ id, factor }) => [id, factor]));
  const lineSums = readLineSums(db, customerId, (id) => factors.get(id) ?? Number.NaN);
  const counted: string[] = [];
  let [spentMinor, returned, withoutRate] = [0, 0, 0];
  for (const head of heads) {
    const { factor, state } = head;
    if (Number.isNaN(factor)) {
      withoutRate += 1;
      continue;
    }
    const { amount, refunded } = orderSums(head, lineSums.get(head.id));
    const takenBack = takenBackMinor(state, amount, refunded);
    spentMinor -= takenBack;
    if (takenBack > 0 && takenBack >= Math.abs(amount)) returned += 1;
    if (!countsAsOrder(state, amount)) continue;
    spentMinor += amount;
    counted.push(head.on);
  }
  if (!Number.isSafeInteger(spentMinor))
    throw new RangeError(`what customer ${customerId} spent is too large to add up exactly`);
  return {
    orders: counted.length,
    spentMinor: spentMinor + 0,
    firstOrderOn: counted[0] ?? null,
    lastOrderOn: counted.at(-1) ?? null,
    returned,
    withoutRate,
  };
}
