import { int, optional, type Prepared } from '../db/db.ts';
import { sql, type SqlValue } from '../db/sql.ts';
import { withoutIndexes } from './bulk-index.ts';
import type { ChangeLog, KindContext } from './apply-context.ts';
import type { FileOrder } from './file-order.ts';
import type { LineBuffer } from './line-buffer.ts';
import { shownField, shownValue } from './shown-value.ts';

export type Places = Readonly<{ lines: Int32Array; offsets: Int32Array }>;

/** Columns of `orders` that the file speaks of. */
export const headColumns = [
  'customer_id', 'placed_on', 'placed_at', 'utc_offset_minutes', 'channel', 'currency', 'discount_minor', 'tax_minor',
  'shipping_minor', 'total_minor', 'refunded_minor', 'state', 'custom',
] as const; // prettier-ignore
const chunkSize = 2000;

/** What the file says of an order, in the order of `headColumns`; null where it says nothing. */
export function headValues({ head, person, anonymous }: FileOrder): SqlValue[] | null {
  if (head === null) return null;
  return [
    person?.customerId ?? null,
    head.placed.day,
    head.placed.instant,
    head.placed.offsetMinutes,
    head.channel,
    head.currency,
    head.discount,
    head.tax,
    head.shipping,
    head.total,
    head.refunded,
    head.state,
    person === null ? anonymous : null,
  ];
}

type Stored = Readonly<{ values: readonly SqlValue[]; importId: number; row: number }>;

function readStored({ db }: KindContext, ids: readonly number[]): Map<number, Stored> {
  const stored = new Map<number, Stored>();
  const columns = { text: headColumns.join(', '), params: [] };
  db.scan(
    sql`SELECT id, import_id, row, ${columns}
          FROM orders
         WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
    ([id, importId, row, ...values]) =>
      stored.set(int(id ?? null), { values, importId: int(importId ?? null), row: int(row ?? null) }),
  );
  return stored;
}

function updateOrder(
  context: KindContext,
  order: FileOrder,
  stored: Stored,
  update: Prepared,
  log: ChangeLog,
): boolean {
  const said = headValues(order);
  if (said === null) return false;
  // a blank never takes back what is known
  const after = said.map((value, at) => value ?? stored.values[at] ?? null);
  const changed = headColumns.filter((_, at) => after[at] !== stored.values[at]);
  if (changed.length === 0) return false;
  const before = Object.fromEntries(headColumns.map((column, at) => [column, stored.values[at] ?? null]));
  log.keep('orders', String(order.id), { ...before, import_id: stored.importId, row: stored.row });
  update.run([...after, context.importId, order.row, order.id]);
  for (const column of changed) {
    const at = headColumns.indexOf(column);
    context.tally.change({
      row: order.row,
      field: shownField('orders', column),
      before: shownValue(column, stored.values[at], order.head?.currency ?? null),
      after: shownValue(column, after[at], order.head?.currency ?? null),
    });
  }
  return true;
}

function updateStored(
  context: KindContext,
  orders: readonly FileOrder[],
  log: ChangeLog,
  touch: (customerId: SqlValue, row: number) => void,
): void {
  const { db, tally, policy } = context;
  const known = orders.filter((order) => order.isStored && order.isKeyed);
  if (known.length === 0 || policy === 'keep') return;
  const update = db.prepare(
    `UPDATE orders SET ${headColumns.map((column) => `${column} = ?`).join(', ')}, import_id = ?, row = ? WHERE id = ?`,
  );
  try {
    for (let from = 0; from < known.length; from += chunkSize) {
      const chunk = known.slice(from, from + chunkSize);
      const stored = readStored(context, chunk.map((order) => order.id)); // prettier-ignore
      for (const order of chunk) {
        const before = stored.get(order.id);
        if (before === undefined || !updateOrder(context, order, before, update, log)) continue;
        tally.mark(order.row, 'updated');
        touch(before.values[0] ?? null, order.row);
        if (order.person) order.person.hasNews = true;
      }
    }
  } finally {
    update.free();
  }
}

/**
 * Stores the orders of a file: new ones are made, those stored before are updated where the file says something else. Rows of
 * an order that the file never dates are refused.
 * @param touch told of customers whose order was changed
 */
export function storeOrders(
  context: KindContext,
  orders: readonly FileOrder[],
  buffer: LineBuffer,
  { lines, offsets }: Places,
  log: ChangeLog,
  touch: (customerId: SqlValue, row: number) => void,
): void {
  const { db, sourceId, importId, tally } = context;
  updateStored(context, orders, log, touch);
  let lastId = db.first(sql`SELECT MAX(id) AS id FROM orders`, { id: optional(int) })?.id ?? 0;
  orders.forEach((order, at) => {
    if (!order.isStored && order.head === null) refuse(at);
  });
  const made = orders.filter((order) => !order.isStored && order.head !== null);
  withoutIndexes(db, 'orders', made.length, () => {
    const insert = db.prepare(
      `INSERT INTO orders (id, source_id, order_key, ${headColumns.join(', ')}, import_id, row)
       VALUES (?, ?, ?, ${headColumns.map(() => '?').join(', ')}, ?, ?)`,
    );
    for (const order of made) {
      lastId += 1;
      order.id = lastId;
      insert.run([lastId, sourceId, order.key, ...(headValues(order) ?? []), importId, order.row]);
    }
    insert.free();
  });
  tally.add('orders', made.length);

  function refuse(at: number): void {
    for (let place = offsets[at] ?? 0; place < (offsets[at + 1] ?? 0); place += 1)
      tally.refuse({
        row: buffer.row[lines[place] ?? 0] ?? 0,
        field: 'orders.placedAt',
        reason: 'order-without-head',
      });
  }
}
