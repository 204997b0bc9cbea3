// A database of a shop, from plain data, for tests and benchmarks that need customers and orders and no file.
import type { OrderState } from '../core/columns/columns.ts';
import { create } from '../core/db/create.ts';
import type { WriteDb } from '../core/db/db.ts';
import { sql } from '../core/db/sql.ts';
import { foldText } from '../core/identity/fold.ts';

export type ShopLine = Readonly<{
  product?: number | null;
  quantity?: number;
  amount: number;
  discount?: number;
  refunded?: number;
}>;

export type ShopOrder = Readonly<{
  id?: number;
  customer: number | null;
  on: string;
  state?: OrderState;
  currency?: string;
  discount?: number;
  tax?: number;
  shipping?: number;
  total?: number | null;
  refunded?: number;
  /** The import it came with; the first where none is named. */
  importId?: number;
  lines: readonly ShopLine[];
}>;

export type ShopCustomer = Readonly<{
  id: number;
  name?: string | null;
  email?: string | null;
  phone?: string | null;
  city?: string | null;
  firstSeenOn?: string | null;
  mergedInto?: number;
}>;

export type Shop = Readonly<{
  /** The workspace's; not decided when null. */
  currency?: string | null;
  customers?: readonly ShopCustomer[];
  products?: readonly number[];
  orders?: readonly ShopOrder[];
  rates?: readonly Readonly<{ currency: string; base: string; day: string; rate: number }>[];
}>;

function addCustomers(db: WriteDb, customers: readonly ShopCustomer[]): void {
  const insert = db.prepare(
    `INSERT INTO customer (id, name, email, email_key, phone, phone_key, city, name_key, search_text, first_seen_on, redirect_to)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  // a customer is merged into one that is there already, so those come first
  const ordered = [...customers].sort((a, b) => (a.mergedInto ?? 0) - (b.mergedInto ?? 0));
  const blank = { name: null, email: null, phone: null, city: null, firstSeenOn: null, mergedInto: null };
  for (const customer of ordered) {
    const { id, name, email, phone, city, firstSeenOn, mergedInto } = { ...blank, ...customer };
    const keys = [email?.toLowerCase() ?? null, phone?.replace(/\D/gu, '') ?? null];
    const words = [name, email, phone, city].filter((text) => text !== null).join(' ');
    insert.run([
      ...[id, name, email, keys[0] ?? null, phone, keys[1] ?? null, city],
      ...[foldText(name ?? ''), foldText(words), firstSeenOn, mergedInto],
    ]);
  }
  insert.free();
}

function addOrders(db: WriteDb, orders: readonly ShopOrder[], currency: string): void {
  const order = db.prepare(
    `INSERT INTO orders (id, source_id, order_key, customer_id, placed_on, currency, discount_minor, tax_minor,
                         shipping_minor, total_minor, refunded_minor, state, import_id, row)
     VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const line = db.prepare(
    `INSERT INTO order_line (order_id, ordinal, product_id, quantity, amount_minor, discount_minor, refunded_minor, import_id, row)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)`,
  );
  orders.forEach((made, at) => {
    const id = made.id ?? at + 1;
    order.run([
      ...[
        id,
        `key-${id}`,
        made.customer,
        made.on,
        made.currency ?? currency,
        made.discount ?? 0,
        made.tax ?? 0,
      ],
      ...[made.shipping ?? 0, made.total ?? null, made.refunded ?? 0, made.state ?? 'paid'],
      ...[made.importId ?? 1, at + 1],
    ]);
    made.lines.forEach((part, ordinal) => {
      const product = part.product ?? null;
      line.run([
        ...[
          id,
          ordinal,
          product,
          part.quantity ?? 1,
          part.amount,
          part.discount ?? 0,
          part.refunded ?? 0,
          at + 1,
        ],
      ]);
    });
  });
  order.free();
  line.free();
}

/** Makes the schema and fills it; orders without an id are numbered from 1. */
export function fillShop(db: WriteDb, shop: Shop): void {
  create(db);
  const { currency = 'EUR' } = shop;
  db.transaction(() => {
    if (currency !== null) db.run(sql`INSERT INTO setting (name, value) VALUES ('currency', ${currency})`);
    db.run(sql`INSERT INTO source (id, system, name, party) VALUES (1, 'shopify', 'Shop', 'first')`);
    for (const id of new Set([1, ...(shop.orders ?? []).map(({ importId = 1 }) => importId)]))
      db.run(
        sql`INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created,
                              updated, unchanged, rejected, issues, started_at, finished_at)
          VALUES (${id}, 1, 'order-lines', 'orders.csv', '', 0, '{}', 'fill-blanks', 0, 0, 0, 0, 0, '[]',
                  '2025-01-01T00:00:00Z', '2025-01-01T00:00:01Z')`,
      );
    addCustomers(db, shop.customers ?? []);
    for (const id of shop.products ?? [])
      db.run(
        sql`INSERT INTO product (id, product_key, sku, name) VALUES (${id}, ${`p${id}`}, ${`S${id}`}, ${`Product ${id}`})`,
      );
    for (const { currency: from, base, day, rate } of shop.rates ?? [])
      db.run(
        sql`INSERT INTO rate (currency, base, day, base_per_unit) VALUES (${from}, ${base}, ${day}, ${rate})`,
      );
    addOrders(db, shop.orders ?? [], currency ?? 'EUR');
    db.run(sql`INSERT INTO customer_search (customer_search) VALUES ('rebuild')`);
  });
}
