import { int, real, type Prepared } from '../../db/db.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import { allCells, lineId } from '../claims/claims.ts';
import { noteStanding } from '../claims/note-standing.ts';
import type { ChangeLog, KindContext } from '../apply/apply-context.ts';
import { makeCellPolicy, type CellPolicy } from '../apply/cell-policy.ts';
import type { FileOrder } from './file-order.ts';
import type { LineBuffer } from './line-buffer.ts';
import { pairLines, type LineMarks } from './pair-lines.ts';
import { shownField, shownValue } from '../apply/shown-value.ts';
import type { Places } from './store-orders.ts';

const columns = [
  'product_id',
  'quantity',
  'unit_price_micros',
  'amount_minor',
  'discount_minor',
  'refunded_minor',
  'custom',
] as const;
const chunkSize = 2000;

/** A line as the table has it: `values` in the order of `columns`. */
type StoredLine = Readonly<{ ordinal: number; values: readonly SqlValue[]; importId: number; row: number }>;

function lineValues(buffer: LineBuffer, at: number): SqlValue[] {
  const product = buffer.product[at] ?? 0;
  const price = buffer.unitPriceMicros[at] ?? Number.NaN;
  return [
    product === 0 ? null : product,
    buffer.quantity[at] ?? 0,
    Number.isNaN(price) ? null : price,
    buffer.amount[at] ?? 0,
    buffer.discount[at] ?? 0,
    buffer.refunded[at] ?? 0,
    buffer.custom[at] ?? null,
  ];
}

const marks: LineMarks<Readonly<{ values: readonly SqlValue[] }>> = {
  signature: ({ values }) => values.join('\u001f'),
  product: ({ values }) => values[0] ?? null,
};

function readLines({ db }: KindContext, ids: readonly number[]): Map<number, StoredLine[]> {
  const lines = new Map<number, StoredLine[]>();
  const selected = { text: columns.join(', '), params: [] };
  db.scan(
    sql`SELECT order_id, ordinal, import_id, row, ${selected}
          FROM order_line
         WHERE order_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
         ORDER BY order_id, ordinal`,
    ([orderId, ordinal, importId, row, ...values]) => {
      const line = {
        ordinal: int(ordinal ?? null),
        importId: int(importId ?? null),
        row: int(row ?? null),
        values,
      };
      const id = real(orderId ?? null);
      const known = lines.get(id);
      if (known) known.push(line);
      else lines.set(id, [line]);
    },
  );
  return lines;
}

type Writers = Readonly<{
  /** For lines without discount, refund and custom values: nearly all. Fewer values to bind, and this runs once a line. */
  insertPlain: Prepared;
  insert: Prepared;
  update: Prepared;
  log: ChangeLog;
  cells: CellPolicy;
}>;

function insertLine(
  context: KindContext,
  buffer: LineBuffer,
  { insert, insertPlain }: Writers,
  orderId: number,
  ordinal: number,
  at: number,
): void {
  const row = buffer.row[at] ?? 0;
  const [product, quantity, price, amount, discount, refunded, custom] = lineValues(buffer, at);
  const plain = [orderId, ordinal, row, product ?? null, quantity ?? 0, price ?? null, amount ?? 0];
  if (discount === 0 && refunded === 0 && custom === null) insertPlain.run(plain);
  else insert.run([...plain, discount ?? 0, refunded ?? 0, custom ?? null]);
  context.tally.mark(row, 'created');
}

function updateLine(
  context: KindContext,
  order: FileOrder,
  stored: StoredLine,
  said: readonly SqlValue[],
  row: number,
  { update, log, cells }: Writers,
): void {
  const { tally, importId } = context;
  const { id: orderId, head } = order;
  const currency = head?.currency ?? null;
  const after = said.map((value, at) => {
    const [column, was] = [columns[at] ?? '', stored.values[at] ?? null];
    if (column === 'custom') return cells.settleCustom(was, value);
    return cells.settle(shownField('line', column), was, value, () => value);
  });
  const before = Object.fromEntries(columns.map((column, at) => [column, stored.values[at] ?? null]));
  const own = Object.fromEntries(columns.map((column, at) => [column, said[at] ?? null]));
  const rowId = `${orderId}/${stored.ordinal}`;
  if (after.every((value, at) => value === (stored.values[at] ?? null))) {
    const { importId: owner } = stored;
    const line = { id: lineId(orderId, stored.ordinal), rowId, row, importId: owner };
    noteStanding({ claims: context.claims, log }, 'order_line', line, own, before);
    tally.mark(row, 'unchanged');
    return;
  }
  // by a policy of a column other cells stand than those the file says
  const isWhole = after.every((value, at) => value === said[at]);
  log.keep(
    'order_line',
    rowId,
    { ...before, import_id: stored.importId, row: stored.row },
    isWhole ? undefined : { ...own, row },
  );
  update.run([...after, importId, row, orderId, stored.ordinal]);
  columns.forEach((column, at) => {
    const [was, is] = [stored.values[at] ?? null, after[at] ?? null];
    if (was === is) return;
    const field = shownField('line', column);
    tally.change({
      row,
      field,
      before: shownValue(column, was, currency),
      after: shownValue(column, is, currency),
    });
  });
  tally.mark(row, 'updated');
}

function mergeLines(
  context: KindContext,
  buffer: LineBuffer,
  order: FileOrder,
  wanted: Int32Array,
  stored: readonly StoredLine[],
  writers: Writers,
): number {
  const claim = context.claims.of('order_line', allCells);
  const said = Array.from(wanted, (at) => ({ row: buffer.row[at] ?? 0, at, values: lineValues(buffer, at) }));
  let ordinal = stored.at(-1)?.ordinal ?? 0;
  let made = 0;
  for (const { wanted: line, stored: found, isEqual } of pairLines(said, stored, marks, marks)) {
    if (found === null) {
      ordinal += 1;
      made += 1;
      insertLine(context, buffer, writers, order.id, ordinal, line.at);
    } else if (isEqual) {
      claim(lineId(order.id, found.ordinal), line.row);
      context.tally.mark(line.row, 'unchanged');
    } else updateLine(context, order, found, line.values, line.row, writers);
  }
  return made;
}

function mergeStored(
  context: KindContext,
  orders: readonly FileOrder[],
  buffer: LineBuffer,
  { lines, offsets }: Places,
  writers: Writers,
): number {
  const indexes = orders.flatMap((order, at) => (order.isStored && order.isKeyed ? [at] : []));
  let made = 0;
  for (let from = 0; from < indexes.length; from += chunkSize) {
    const chunk = indexes.slice(from, from + chunkSize);
    const ids = chunk.map((at) => orders[at]?.id ?? 0);
    const stored = readLines(context, ids);
    for (const at of chunk) {
      const order = orders[at];
      if (order === undefined) throw new Error(`no order ${at}`);
      const wanted = lines.subarray(offsets[at] ?? 0, offsets[at + 1] ?? 0);
      made += mergeLines(context, buffer, order, wanted, stored.get(order.id) ?? [], writers);
    }
  }
  return made;
}

const reportEvery = 16_384;

/** Stores the lines of a file's orders, in the order of the table, so that new pages are only ever appended. */
export function storeLines(
  context: KindContext,
  orders: readonly FileOrder[],
  buffer: LineBuffer,
  places: Places,
  log: ChangeLog,
): void {
  const { db, tally, importId } = context;
  // the id of the import is our own count, and the same in every line
  const insertPlain = db.prepare(
    `INSERT INTO order_line (order_id, ordinal, row, product_id, quantity, unit_price_micros, amount_minor, import_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ${importId})`,
  );
  const insert = db.prepare(
    `INSERT INTO order_line (order_id, ordinal, row, ${columns.join(', ')}, import_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ${importId})`,
  );
  const update = db.prepare(
    `UPDATE order_line SET ${columns.map((column) => `${column} = ?`).join(', ')}, import_id = ?, row = ?
      WHERE order_id = ? AND ordinal = ?`,
  );
  const writers = { insertPlain, insert, update, log, cells: makeCellPolicy(context) };
  const claim = context.claims.of('order_line', allCells);
  const leave = (order: FileOrder, at: number) => {
    const row = buffer.row[at] ?? 0;
    claim(lineId(order.id, 1), row);
    tally.mark(row, 'unchanged');
  };
  try {
    let made = mergeStored(context, orders, buffer, places, writers);
    let done = 0;
    const { lines, offsets } = places;
    orders.forEach((order, index) => {
      const [from, to] = [offsets[index] ?? 0, offsets[index + 1] ?? 0];
      for (let place = from; place < to; place += 1) {
        const at = lines[place] ?? 0;
        if (!order.isStored && order.id > 0) {
          insertLine(context, buffer, writers, order.id, place - from + 1, at);
          made += 1;
        } else if (order.isStored && !order.isKeyed) leave(order, at);
        done += 1;
        if (done % reportEvery === 0) context.onStored?.(done, buffer.count);
      }
    });
    tally.add('orderLines', made);
  } finally {
    for (const statement of [insertPlain, insert, update]) statement.free();
  }
}
