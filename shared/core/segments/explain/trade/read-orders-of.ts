import { refundOf } from '../../../columns/counted-orders.ts';
import { orderStates } from '../../../columns/columns.ts';
import { rateLookup } from '../../../columns/rates.ts';
import { convert, readBaseCurrency } from '../../../columns/read-orders.ts';
import { int, optional, real, text, type RowOf } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { dayNumber, readDay } from '../../../model/day.ts';
import type { Person } from '../person.ts';

/** A line of an order, in the money of the workspace. */
export type LineOf = Readonly<{
  product: number | null;
  category: string | null;
  quantity: number;
  amountMinor: number;
  refundedMinor: number;
  isDiscounted: boolean;
}>;

/** An order of a person, in the money of the workspace, added up as the columns add it up. */
export type OrderOf = Readonly<{
  id: number;
  key: string;
  day: number;
  placedOn: string;
  /** Seconds since 1970 where the moment is known. */
  placedAt: number | null;
  /** Index of `orderStates`. */
  state: number;
  amountMinor: number;
  refundedMinor: number;
  isDiscounted: boolean;
  lines: readonly LineOf[];
}>;

const orderShape = {
  id: int,
  key: text,
  placedOn: text,
  placedAt: optional(int),
  state: text,
  currency: text,
  discount: int,
  refunded: int,
  withoutLines: int,
};
const lineShape = {
  orderId: int,
  product: optional(int),
  category: optional(text),
  quantity: real,
  amount: int,
  refunded: int,
  discount: int,
};

function readLines({ db, ids, on }: Person): Map<number, RowOf<typeof lineShape>[]> {
  const byOrder = new Map<number, RowOf<typeof lineShape>[]>();
  const lines = db.all(
    sql`SELECT line.order_id AS orderId, line.product_id AS product, product.category, line.quantity,
               line.amount_minor - line.discount_minor AS amount, line.refunded_minor AS refunded,
               line.discount_minor AS discount
          FROM orders
          JOIN order_line AS line ON line.order_id = orders.id
          LEFT JOIN product ON product.id = line.product_id
         WHERE orders.customer_id IN (SELECT value FROM json_each(${ids}))
           AND orders.placed_on <= ${on}
         ORDER BY line.order_id, line.ordinal`,
    lineShape,
  );
  for (const line of lines) {
    const known = byOrder.get(line.orderId);
    if (known) known.push(line);
    else byOrder.set(line.orderId, [line]);
  }
  return byOrder;
}

/** What a minor unit of a currency is worth on a day; the table of rates is read when it is needed. */
function factors({ db }: Person): (currency: string, day: number) => number {
  const base = readBaseCurrency(db);
  let lookup: ReturnType<typeof rateLookup> | undefined;
  return (currency, day) => {
    if (base === null) return Number.NaN;
    if (currency === base) return 1;
    lookup ??= rateLookup(db, base);
    return lookup(currency, day);
  };
}

function addUp(order: RowOf<typeof orderShape>, lines: readonly RowOf<typeof lineShape>[], factor: number) {
  const converted = lines.map(({ product, category, quantity, amount, refunded, discount }) => ({
    product,
    category,
    quantity,
    amountMinor: convert(amount, factor),
    refundedMinor: convert(refunded, factor),
    isDiscounted: discount !== 0,
  }));
  const sum = (of: 'amountMinor' | 'refundedMinor') => converted.reduce((total, line) => total + line[of], 0);
  const amountMinor =
    lines.length === 0
      ? convert(order.withoutLines, factor)
      : sum('amountMinor') - convert(order.discount, factor);
  const state = orderStates.findIndex((name) => name === order.state);
  const named = Math.max(convert(order.refunded, factor), sum('refundedMinor'));
  return {
    state,
    amountMinor,
    refundedMinor: refundOf(amountMinor, named, state),
    isDiscounted: order.discount !== 0 || converted.some(({ isDiscounted }) => isDiscounted),
    lines: converted,
  };
}

/** The orders of a person by the day asked for, the oldest first; those in a currency without a rate are left out, as in the columns. */
export function readOrdersOf(person: Person): OrderOf[] {
  const factorOf = factors(person);
  const lines = readLines(person);
  return person.db
    .all(
      sql`SELECT id, order_key AS key, placed_on AS placedOn, unixepoch(placed_at) AS placedAt, state, currency,
                 discount_minor AS discount, refunded_minor AS refunded,
                 coalesce(total_minor - tax_minor - shipping_minor - tip_minor - fee_minor, 0) AS withoutLines
            FROM orders
           WHERE customer_id IN (SELECT value FROM json_each(${person.ids}))
             AND placed_on <= ${person.on}
           ORDER BY placed_on, id`,
      orderShape,
    )
    .flatMap((order): OrderOf[] => {
      const day = readDay(order.placedOn);
      const factor = day === null ? Number.NaN : factorOf(order.currency, dayNumber(day));
      if (day === null || Number.isNaN(factor)) return [];
      const { id, key, placedOn, placedAt } = order;
      return [
        { id, key, day: dayNumber(day), placedOn, placedAt, ...addUp(order, lines.get(id) ?? [], factor) },
      ];
    });
}
