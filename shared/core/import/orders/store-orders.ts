import { int, optional, type Prepared } from '../../db/db.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { withoutIndexes } from '../apply/bulk-index.ts';
import { allCells, headless, type Claim, type Claims } from '../claims/claims.ts';
import { noteStanding } from '../claims/note-standing.ts';
import type { ChangeLog, KindContext } from '../apply/apply-context.ts';
import { makeCellPolicy, type CellPolicy } from '../apply/cell-policy.ts';
import { readCustom } from '../cells/custom-values.ts';
import type { FileOrder } from './file-order.ts';
import type { LineBuffer } from './line-buffer.ts';
import { shownField, shownValue } from '../apply/shown-value.ts';

export type Places = Readonly<{ lines: Int32Array; offsets: Int32Array }>;

/** Columns of `orders` that the file speaks of. */
export const headColumns = [
  'customer_id', 'placed_on', 'placed_at', 'utc_offset_minutes', 'channel', 'currency', 'discount_minor', 'tax_minor',
  'shipping_minor', 'total_minor', 'refunded_minor', 'state', 'custom', 'tip_minor', 'fee_minor',
] as const; // prettier-ignore
/** What of a mapping fills each column: who ordered is not a matter of one column. */
const headMeanings = headColumns.map((column) =>
  column === 'customer_id'
    ? ''
    : column === 'utc_offset_minutes'
      ? 'orders.placedAt'
      : shownField('orders', column),
);
const customAt = headColumns.indexOf('custom');
const chunkSize = 2000;

function customOf(anonymous: string | null, kept: FileOrder['kept']): string | null {
  if (kept === undefined) return anonymous;
  return JSON.stringify([...readCustom(anonymous), ...kept]);
}

/** What the file says of an order, in the order of `headColumns`; null where it says nothing. */
export function headValues({ head, person, anonymous, kept }: FileOrder): SqlValue[] | null {
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
    customOf(person === null ? anonymous : null, kept),
    head.tip ?? 0,
    head.fee ?? 0,
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

type Writers = Readonly<{
  update: Prepared;
  log: ChangeLog;
  cells: CellPolicy;
  /** Notes an order that stands as the file says it. */
  claim: (order: FileOrder) => void;
}>;

/** Returns whether anything changed. */
function updateOrder(
  context: KindContext,
  order: FileOrder,
  stored: Stored,
  { update, log, cells, claim }: Writers,
): boolean {
  const said = headValues(order);
  if (said === null) {
    claim(order);
    return false;
  }
  const after = said.map((value, at) => {
    const was = stored.values[at] ?? null;
    // a blank never takes back what is known
    if (at === customAt) return value === null ? was : cells.settleCustom(was, value);
    return cells.settle(headMeanings[at] ?? '', was, value, () => value ?? was);
  });
  const changed = headColumns.filter((_, at) => after[at] !== stored.values[at]);
  const isSaid = said.every((value, at) => value === null || value === stored.values[at]);
  if (changed.length === 0 && isSaid) {
    claim(order);
    return false;
  }
  const own = Object.fromEntries(
    headColumns.flatMap((name, at) => (said[at] === null ? [] : [[name, said[at]]])),
  );
  const before = Object.fromEntries(headColumns.map((column, at) => [column, stored.values[at] ?? null]));
  if (changed.length === 0) {
    const { id, row } = order;
    const standing = { id, rowId: String(id), row, importId: stored.importId };
    noteStanding({ claims: context.claims, log }, 'orders', standing, own, before);
    return false;
  }
  log.keep('orders', String(order.id), { ...before, import_id: stored.importId, row: stored.row }, own);
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

/** Notes orders that stay as they are, by the cells of them that the file says itself; nearly always the same for all of a file. */
function openHeadClaims(claims: Claims): (order: FileOrder) => void {
  const byCells = new Map<number, Claim>();
  return (order) => {
    const said = headValues(order);
    let key = 0;
    said?.forEach((value, at) => {
      if (value !== null) key += 2 ** at;
    });
    let claim = byCells.get(key);
    if (claim === undefined) {
      const names = headColumns.filter((_, at) => (key >> at) & 1);
      claim = claims.of('orders', said === null ? headless : names.join(','));
      byCells.set(key, claim);
    }
    claim(order.id, order.row);
  };
}

/** Rows without an order key are known by their whole content. */
function claimUnkeyed({ claims }: KindContext, orders: readonly FileOrder[]): void {
  for (const { id, row, isStored, isKeyed } of orders)
    if (isStored && !isKeyed) claims.of('orders', allCells)(id, row);
}

function updateStored(
  context: KindContext,
  orders: readonly FileOrder[],
  log: ChangeLog,
  touch: (customerId: SqlValue, row: number) => void,
): void {
  const { db, tally } = context;
  claimUnkeyed(context, orders);
  const claim = openHeadClaims(context.claims);
  const cells = makeCellPolicy(context);
  const known = orders.filter((order) => order.isStored && order.isKeyed);
  if (known.length === 0) return;
  const update = db.prepare(
    `UPDATE orders SET ${headColumns.map((column) => `${column} = ?`).join(', ')}, import_id = ?, row = ? WHERE id = ?`,
  );
  try {
    for (let from = 0; from < known.length; from += chunkSize) {
      const chunk = known.slice(from, from + chunkSize);
      const stored = readStored(context, chunk.map((order) => order.id)); // prettier-ignore
      for (const order of chunk) {
        const before = stored.get(order.id);
        if (before === undefined) continue;
        if (!updateOrder(context, order, before, { update, log, cells, claim })) continue;
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
 * an order that the file never dates wait for it.
 * @param keepHeadless keeps the lines of such an order, given as places in the buffer; they are refused where it cannot
 * @param touch told of customers whose order was changed
 */
export function storeOrders(
  context: KindContext,
  orders: readonly FileOrder[],
  buffer: LineBuffer,
  { lines, offsets }: Places,
  log: ChangeLog,
  touch: (customerId: SqlValue, row: number) => void,
  keepHeadless: (order: FileOrder, rows: readonly number[]) => boolean = () => false,
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
    const rows = [...lines.subarray(offsets[at] ?? 0, offsets[at + 1] ?? 0)];
    const order = orders[at];
    if (order === undefined || keepHeadless(order, rows)) return;
    for (const place of rows)
      tally.refuse({ row: buffer.row[place] ?? 0, field: 'orders.placedAt', reason: 'order-without-head' });
  }
}
