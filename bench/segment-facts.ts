import { readFileSync } from 'node:fs';
import { countingSort } from '../shared/core/columns/counting-sort.ts';
import {
  sharedCodes,
  sharedInts,
  sharedReals,
  type Columns,
  type Ints,
} from '../shared/core/columns/columns.ts';
import type { TextColumn } from '../shared/core/columns/people-columns.ts';
import { gatherTexts } from '../shared/core/columns/text-gatherer.ts';
import { readCurrency } from '../shared/core/model/money.ts';
import type { PartKey } from '../shared/core/segments/facts/facts.ts';
import { categoryOf, contactsFile } from './data-files.ts';
import { forEachOrderLine } from './order-lines.ts';

const products = 2_000;

/** The generated lines as they come, and where each order's begin. */
function collect(lines: number, customers: number) {
  const raw = {
    orders: 0,
    customer: new Int32Array(lines),
    day: new Int32Array(lines),
    first: new Int32Array(lines + 1),
    product: new Int32Array(lines),
    quantity: new Float64Array(lines),
    amountMinor: new Float64Array(lines),
  };
  let at = 0;
  forEachOrderLine(
    lines,
    ({ order, customer, day, product, quantity, priceMinor }) => {
      if (order !== raw.orders) raw.first[order - 1] = at;
      raw.orders = order;
      raw.customer[order - 1] = customer;
      raw.day[order - 1] = day;
      raw.product[at] = product;
      raw.quantity[at] = quantity;
      raw.amountMinor[at] = quantity * priceMinor;
      at += 1;
    },
    customers,
  );
  raw.first[raw.orders] = at;
  return raw;
}

function idsFrom1(count: number): Ints {
  const ids = sharedInts(count);
  for (let at = 0; at < count; at += 1) ids[at] = at + 1;
  return ids;
}

/** The columns that importing the generated lines would give; made without importing them. */
function columnsOf(lines: number, customers: number): Columns {
  const raw = collect(lines, customers);
  const rows = Int32Array.from({ length: raw.orders }, (_, row) => row);
  const byDay = countingSort(rows, (row) => raw.day[row] ?? 0, 0, 30_000);
  const sorted = countingSort(byDay, (row) => raw.customer[row] ?? 0, 0, customers);
  const count = raw.orders;
  const made = {
    customers: {
      count: customers,
      id: idsFrom1(customers),
      offsets: sharedInts(customers + 1),
      orderOffsets: sharedInts(customers + 1),
    },
    orders: {
      ...{
        count,
        id: sharedInts(count),
        customer: sharedInts(count),
        day: sharedInts(count),
        state: sharedCodes(count),
      },
      ...{ amountMinor: sharedReals(count), refundedMinor: sharedReals(count), isLatest: sharedCodes(count) },
      lineOffsets: sharedInts(count + 1),
    },
    lines: {
      ...{
        count: lines,
        customer: sharedInts(lines),
        order: sharedInts(lines),
        product: sharedInts(lines),
        day: sharedInts(lines),
      },
      ...{ quantity: sharedReals(lines), amountMinor: sharedReals(lines), refundedMinor: sharedReals(lines) },
    },
  };
  let line = 0;
  sorted.forEach((from, to) => {
    const customer = raw.customer[from] ?? 0;
    made.orders.id[to] = from + 1;
    made.orders.customer[to] = customer;
    made.orders.day[to] = raw.day[from] ?? 0;
    for (let at = raw.first[from] ?? 0; at < (raw.first[from + 1] ?? 0); at += 1) {
      made.lines.customer[line] = customer;
      made.lines.order[line] = to;
      made.lines.product[line] = raw.product[at] ?? 0;
      made.lines.day[line] = raw.day[from] ?? 0;
      made.lines.quantity[line] = raw.quantity[at] ?? 0;
      made.lines.amountMinor[line] = raw.amountMinor[at] ?? 0;
      made.orders.amountMinor[to] = (made.orders.amountMinor[to] ?? 0) + (raw.amountMinor[at] ?? 0);
      line += 1;
    }
    made.orders.lineOffsets[to + 1] = line;
    made.customers.orderOffsets[customer + 1] = to + 1;
    made.customers.offsets[customer + 1] = line;
  });
  for (const offsets of [made.customers.orderOffsets, made.customers.offsets])
    for (let at = 1; at <= customers; at += 1) offsets[at] = Math.max(offsets[at] ?? 0, offsets[at - 1] ?? 0);
  return {
    ...made,
    dataVersion: 1,
    currency: readCurrency('EUR'),
    products: { count: products, id: idsFrom1(products) },
    ordersWithoutRate: 0,
    linesWithoutRate: 0,
  };
}

function columnOf(texts: readonly string[]): TextColumn {
  const gatherer = gatherTexts(texts.length);
  for (const text of texts) gatherer.add(text);
  return gatherer.column();
}

/** The facts of a workspace with the generated lines and contacts, made without importing them. */
export function segmentFacts(lines: number, customers: number): ReadonlyMap<PartKey, unknown> {
  const contacts = readFileSync(contactsFile(customers), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));
  const columns = columnsOf(lines, customers);
  return new Map<PartKey, unknown>([
    ['customers', { count: customers, id: columns.customers.id, seen: sharedInts(customers) }],
    ['columns', columns],
    ['field:name', columnOf(contacts.map(([, given = '', family = '']) => `${given} ${family}`))],
    ['field:city', columnOf(contacts.map(([, , , , city = '']) => city))],
    ['categories', columnOf(Array.from({ length: products }, (_, product) => categoryOf(product)))],
  ]);
}
