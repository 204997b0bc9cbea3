import { openDb } from '../engine/open.ts';
import { create } from '../shared/core/db/create.ts';
import type { WriteDb } from '../shared/core/db/db.ts';
import { sql, type SqlValue } from '../shared/core/db/sql.ts';
import { foldText } from '../shared/core/identity/fold.ts';
import { seededRandom } from './random.ts';

const given = [
  'Mona',
  'Karim',
  'Emma',
  'Omar',
  'Laila',
  'Chloé',
  'Youssef',
  'Sara',
  'محمد',
  'فاطمة',
  'Anna',
  'Jonas',
];
const family = [
  'Haddad',
  'El Shafei',
  'Costa',
  'Fraser',
  'Al Harthi',
  'Müller',
  'الحارثي',
  'Said',
  'Patel',
  'Byron',
];
const cities = ['Dubai', 'Cairo', 'Riyadh', 'دبي', 'Berlin', 'London', 'Paris', 'Doha', 'Muscat', 'Jeddah'];
const domains = ['gmail.com', 'yahoo.com', 'hotmail.com', 'example.com', 'mail.example.com', 'outlook.com'];
const countries = ['AE', 'EG', 'SA', 'AE', 'DE', 'GB', 'FR', 'QA', 'OM', 'SA'];
const prefixes = [
  '+97150',
  '+20100',
  '+96650',
  '+97155',
  '+49151',
  '+4479',
  '+3361',
  '+9745',
  '+9689',
  '+96655',
];

type Random = () => number;
const isWrong = (random: Random) => random() < 0.01;

function pick<T>(random: Random, of: readonly T[]): T {
  return of[Math.floor(random() * of.length)] as T; // none of the lists is empty
}

function phoneOf(
  random: Random,
  at: number,
  place: number,
): readonly [shown: string | null, key: string | null] {
  if (random() < 0.2) return [null, null];
  const key = `${prefixes[place] ?? ''}${String(1_000_000 + (at % 9_000_000))}`;
  return [isWrong(random) ? key.slice(4) : key, key];
}

function emailOf(random: Random, at: number, first: string): string | null {
  if (isWrong(random)) return null;
  return `${foldText(first)}.${at}@${isWrong(random) ? 'gmial.com' : pick(random, domains)}`;
}

/** A customer's cells; one in a hundred has something wrong in each field. */
function customerCells(random: Random, at: number): SqlValue[] {
  const [first, last] = [pick(random, given), `${pick(random, family)} ${(at % 9973).toString(36)}`];
  const name = isWrong(random) ? `${first} ${last}`.toUpperCase() : `${first} ${last}`;
  const place = Math.floor(random() * cities.length);
  const email = emailOf(random, at, first);
  const day = `${1940 + (at % 65)}-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
  return [
    ...[name, first, last, email, email],
    ...phoneOf(random, at, place),
    ...[
      isWrong(random) ? 'n/a' : (cities[place] ?? null),
      random() < 0.5 ? String(10_000 + (at % 80_000)) : null,
    ],
    ...[
      countries[place] ?? null,
      isWrong(random) ? '1876-01-01' : day,
      pick(random, ['f', 'female', 'male', null]),
    ],
    ...[foldText(name), '2025-06-01'],
  ];
}

function addCustomers(db: WriteDb, customers: number): void {
  const random = seededRandom(customers);
  const insert = db.prepare(
    `INSERT INTO customer (name, given_name, family_name, email, email_key, phone, phone_key, city, postcode, country, birth_date, gender,
                           name_key, search_text, first_seen_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)`,
  );
  const record = db.prepare(
    `INSERT INTO record (id, source_id, external_key, import_id, row, content, seen_on) VALUES (?, 1, ?, 1, ?, '{"values":[],"custom":[]}', '2025-06-01')`,
  );
  const link = db.prepare(
    `INSERT INTO identity_link (record_id, customer_id, evidence, linked_at) VALUES (?, ?, 'new', '2025-06-01')`,
  );
  for (let at = 1; at <= customers; at += 1) {
    insert.run(customerCells(random, at));
    record.run([at, `contacts/id:${at}`, at]);
    link.run([at, at]);
  }
  for (const statement of [insert, record, link]) statement.free();
}

function addOrders(db: WriteDb, customers: number): void {
  const order = db.prepare(
    `INSERT INTO orders (id, source_id, order_key, customer_id, placed_on, currency, total_minor, state, import_id, row)
     VALUES (?, 1, ?, ?, ?, 'EUR', ?, 'paid', 1, ?)`,
  );
  const line = db.prepare(
    `INSERT INTO order_line (order_id, ordinal, product_id, quantity, amount_minor, import_id, row) VALUES (?, 1, 1, 1, ?, 1, ?)`,
  );
  for (let at = 1; at <= customers; at += 1) {
    const total = 1000 + ((at * 7919) % 20_000);
    order.run([at, `${at}`, at % 50 === 0 ? null : at, `2025-0${1 + (at % 9)}-11`, total, at]);
    line.run([at, total, at]);
  }
  for (const statement of [order, line]) statement.free();
}

/** The image of a workspace of so many customers with a record, an order and a line each. */
export async function peopleImage(customers: number): Promise<Uint8Array> {
  const db = await openDb();
  create(db);
  db.transaction(() => {
    db.run(sql`INSERT INTO setting (name, value) VALUES ('currency', 'EUR')`);
    db.run(sql`INSERT INTO source (id, system, name, party) VALUES (1, 'shopify', 'Shop', 'first')`);
    db.run(
      sql`INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created, updated, unchanged,
                              rejected, issues, started_at, finished_at)
          VALUES (1, 1, 'contacts', 'contacts.csv', '', 0, '{}', 'fill-blanks', 0, 0, 0, 0, 0, '[]', '', '')`,
    );
    db.run(
      sql`INSERT INTO product (id, product_key, name, category, price_minor) VALUES (1, 'a', 'A', 'B', 1000)`,
    );
    addCustomers(db, customers);
    addOrders(db, customers);
  });
  const image = db.image();
  db.close();
  return image;
}
