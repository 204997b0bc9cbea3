import { text } from '../../db/db.ts';
import { makeRecordWriter, type RecordWriter } from '../../db/pages/record-writer.ts';
import { openRowPages } from '../../db/pages/row-pages.ts';
import { sql, type SqlValue } from '../../db/sql.ts';
import type { KindContext } from '../apply/apply-context.ts';
import type { FileOrder } from './file-order.ts';
import { emptyLines, type LineBuffer } from './line-buffer.ts';
import { indexOrders } from './order-index-pages.ts';
import { headColumns, headValues, type Places } from './store-orders.ts';

const lineColumns = [
  'order_id', 'ordinal', 'product_id', 'quantity', 'unit_price_micros', 'amount_minor', 'discount_minor', 'refunded_minor',
  'custom', 'import_id', 'row',
] as const; // prettier-ignore
const reportEvery = 65_536;

function optionalText(record: RecordWriter, text: string | null): void {
  if (text === null) record.none();
  else record.text(text);
}

function writeLine(
  record: RecordWriter,
  buffer: LineBuffer,
  at: number,
  place: Readonly<{ orderId: number; ordinal: number; importId: number }>,
): void {
  const product = buffer.product[at] ?? 0;
  const price = buffer.unitPriceMicros[at] ?? Number.NaN;
  record.begin();
  record.integer(place.orderId);
  record.integer(place.ordinal);
  if (product === 0) record.none();
  else record.integer(product);
  record.real(buffer.quantity[at] ?? 0);
  if (Number.isNaN(price)) record.none();
  else record.integer(price);
  record.integer(buffer.amount[at] ?? 0);
  record.integer(buffer.discount[at] ?? 0);
  record.integer(buffer.refunded[at] ?? 0);
  optionalText(record, buffer.custom[at] ?? null);
  record.integer(place.importId);
  record.integer(buffer.row[at] ?? 0);
  record.end();
}

/** Columns of `orders` in the order of the table, its id first. */
function orderColumns({ db }: KindContext): string[] {
  const columns = sql`SELECT name FROM pragma_table_info('orders') ORDER BY cid`;
  return db.all(columns, { name: text }).map(({ name }) => name);
}

/** What each column of an order but its id is given; null when the table has a column that is not known here. */
function orderRow({ sourceId, importId }: KindContext, columns: readonly string[]) {
  const own = ['source_id', 'order_key', 'import_id', 'row'];
  const all = [...own, ...headColumns];
  const places = columns.slice(1).map((name) => all.findIndex((known) => known === name));
  if (columns[0] !== 'id' || places.includes(-1) || places.length !== all.length) return null;
  return (order: FileOrder): SqlValue[] => {
    const said = headValues(order);
    if (said === null) throw new Error(`order ${order.key} has no head`);
    const values = [sourceId, order.key, importId, order.row, ...said];
    return places.map((at) => values[at] ?? null);
  };
}

/**
 * Stores the orders and lines of a file as pages, where both tables are empty: what `storeOrders` and `storeLines` would store, row by row
 * the same, many times faster. The lines are let go then.
 * @returns false, with nothing done, when the tables have rows or pages cannot be laid down
 */
export function storeAsPages(
  context: KindContext,
  orders: readonly FileOrder[],
  buffer: LineBuffer,
  { lines, offsets }: Places,
): boolean {
  const { bulk, tally, importId } = context;
  // an order that is not dated, or is there already, is not for pages
  if (bulk === null || orders.some(({ head, isStored }) => head === null || isStored)) return false;
  const columns = orderColumns(context);
  const rowOf = orderRow(context, columns);
  const orderPages = rowOf === null ? null : openRowPages(bulk, 'orders', columns);
  const lineTree = orderPages === null ? null : bulk.open('order_line', 'record', lineColumns);
  // a table that was opened and gets no row is left as it is
  if (rowOf === null || orderPages === null || lineTree === null) return false;
  const lineRecord = makeRecordWriter(lineColumns.length);
  let id = 0;
  let done = 0;
  orders.forEach((order, index) => {
    const [from, to] = [offsets[index] ?? 0, offsets[index + 1] ?? 0];
    id += 1;
    order.id = id;
    orderPages.add(id, rowOf(order));
    for (let place = from; place < to; place += 1) {
      const at = lines[place] ?? 0;
      writeLine(lineRecord, buffer, at, { orderId: id, ordinal: place - from + 1, importId });
      lineTree.append(lineRecord.record(), lineRecord.length(), 0);
      tally.mark(buffer.row[at] ?? 0, 'created');
      done += 1;
      if (done % reportEvery === 0) context.onStored?.(done, buffer.count);
    }
  });
  emptyLines(buffer); // before the pages of the indexes take as much room
  indexOrders(context, orders);
  tally.add('orders', id);
  tally.add('orderLines', done);
  return true;
}
