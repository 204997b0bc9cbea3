import { makeRecordWriter } from '../../db/pages/record-writer.ts';
import type { KindContext } from '../apply/apply-context.ts';
import type { FileOrder } from './file-order.ts';

/** Whether texts ascend, each above the one before, as SQLite compares them: by their bytes. */
function ascends(orders: readonly FileOrder[]): boolean {
  let last: string | null = null;
  for (const { key } of orders) {
    // beyond these, characters and their bytes are not in the same order
    if (/[\ud800-\uffff]/u.test(key) || (last !== null && key <= last)) return false;
    last = key;
  }
  return true;
}

/** Positions sorted by a number each, equal ones in the order they have; a counting sort. */
function sortedBy(
  positions: Int32Array,
  numberOf: (position: number) => number,
  numbers: number,
): Int32Array {
  const offsets = new Int32Array(numbers + 1);
  for (const position of positions) {
    const next = numberOf(position) + 1;
    offsets[next] = (offsets[next] ?? 0) + 1;
  }
  for (let at = 0; at < numbers; at += 1) offsets[at + 1] = (offsets[at + 1] ?? 0) + (offsets[at] ?? 0);
  const sorted = new Int32Array(positions.length);
  for (const position of positions) {
    const number = numberOf(position);
    const place = offsets[number] ?? 0;
    sorted[place] = position;
    offsets[number] = place + 1;
  }
  return sorted;
}

/** By customer, then day, then id: as the index has them. Orders of nobody come first. */
function byCustomer(orders: readonly FileOrder[]): Int32Array {
  const days = [...new Set(orders.map(({ head }) => head?.placed.day ?? ''))].sort();
  const dayNumbers = new Map(days.map((day, at) => [day, at]));
  const dayOf = Int32Array.from(orders, ({ head }) => dayNumbers.get(head?.placed.day ?? '') ?? 0);
  const customerOf = Int32Array.from(orders, ({ person }) => person?.customerId ?? 0);
  const customers = customerOf.reduce((most, id) => Math.max(most, id), 0) + 1;
  const all = Int32Array.from(orders, (_, at) => at);
  const byDay = sortedBy(all, (at) => dayOf[at] ?? 0, days.length);
  return sortedBy(byDay, (at) => customerOf[at] ?? 0, customers);
}

/**
 * Lays down the indexes of `orders` as pages too, where the order of their entries is known. Those left out are made by SQLite from the
 * rows.
 * @param orders all that are stored, their ids counted from 1 in this order
 */
export function indexOrders({ bulk, sourceId, importId }: KindContext, orders: readonly FileOrder[]): void {
  if (bulk === null) return;
  const keys = ascends(orders) ? bulk.openIndex('orders', ['source_id', 'order_key']) : null;
  const customers = bulk.openIndex('orders', ['customer_id', 'placed_on']);
  const imports = bulk.openIndex('orders', ['import_id']);
  const pair = makeRecordWriter(2);
  const triple = makeRecordWriter(3);
  orders.forEach(({ key, id }) => {
    if (keys !== null) {
      triple.begin();
      triple.integer(sourceId);
      triple.text(key);
      triple.integer(id);
      triple.end();
      keys.append(triple.record(), triple.length(), 0);
    }
    if (imports === null) return;
    pair.begin();
    pair.integer(importId);
    pair.integer(id);
    pair.end();
    imports.append(pair.record(), pair.length(), 0);
  });
  if (customers === null) return;
  for (const at of byCustomer(orders)) {
    const order = orders[at];
    if (order === undefined) throw new Error(`no order ${at}`);
    triple.begin();
    if (order.person === null) triple.none();
    else triple.integer(order.person.customerId);
    triple.text(order.head?.placed.day ?? '');
    triple.integer(order.id);
    triple.end();
    customers.append(triple.record(), triple.length(), 0);
  }
}
