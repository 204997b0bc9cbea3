import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Image } from '../engine/image/image.ts';
import { openDb } from '../engine/open.ts';
import { createWorkspace } from '../engine/store/open-workspace.ts';
import { chainHashing } from '../engine/store/hashing.ts';
import { openLedger } from '../shared/core/consent/ledger.ts';
import type { WriteDb } from '../shared/core/db/db.ts';
import { schema } from '../shared/core/db/schema/schema.ts';
import { sql } from '../shared/core/db/sql.ts';
import { dayFromNumber, type Day } from '../shared/core/model/day.ts';
import { benchFolder } from './data-files.ts';
import { removeWorkspace } from './desk.ts';
import { seededRandom } from './random.ts';

/** How much of everything there is for each customer, on average. */
const perCustomer = { orders: 2, events: 2, answers: 0.2, consents: 0.5 };
const firstDay = 19_358; // 2023-01-01
const days = 731;
const eventKinds = ['visit', 'product_view', 'email_open', 'email_sent', 'search', 'support'];

type Draw = Readonly<{ random: () => number; customer: () => number; day: () => Day }>;

/** A few customers have most of everything, as in a shop: the busiest ones thousands of entries. */
function drawsOf(customers: number): Draw {
  const random = seededRandom(23);
  return {
    random,
    customer: () => {
      const share = random();
      return 1 + Math.min(customers - 1, Math.floor(share * share * customers));
    },
    day: () => dayFromNumber(firstDay + Math.floor(random() * days)),
  };
}

function addPeople(db: WriteDb, customers: number): void {
  const customer = db.prepare(
    'INSERT INTO customer (id, name, email, email_key, name_key, city, birth_date) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const record = db.prepare(
    `INSERT INTO record (id, source_id, external_key, import_id, row, content, seen_on)
     VALUES (?, 1, ?, 1, ?, ?, '2025-01-01')`,
  );
  const linked = db.prepare("INSERT INTO identity_link VALUES (?, ?, 'key', '2025-01-01T00:00:00Z')");
  for (let id = 1; id <= customers; id += 1) {
    const email = `customer.${id}@example.com`;
    const values = [
      ['name', `Customer ${id}`],
      ['email', email],
      ['city', 'Essen'],
      ['birthDate', '1990-05-03'],
    ];
    customer.run([id, `Customer ${id}`, email, email, `customer ${id}`, 'Essen', '1990-05-03']);
    record.run([
      id,
      `C-${id}`,
      id,
      JSON.stringify({ externalId: `C-${id}`, values, custom: [['Tier', 'gold']] }),
    ]);
    linked.run([id, id]);
  }
  for (const statement of [customer, record, linked]) statement.free();
}

function addOrders(db: WriteDb, { random, customer, day }: Draw, orders: number): void {
  const head = db.prepare(
    `INSERT INTO orders (id, source_id, order_key, customer_id, placed_on, currency, state, import_id, row)
     VALUES (?, 1, ?, ?, ?, 'EUR', 'paid', 1, ?)`,
  );
  const line = db.prepare(
    `INSERT INTO order_line (order_id, ordinal, product_id, quantity, amount_minor, import_id, row)
     VALUES (?, ?, ?, 1, ?, 1, ?)`,
  );
  for (let id = 1; id <= orders; id += 1) {
    head.run([id, `O-${id}`, customer(), day(), id]);
    const size = 1 + Math.floor(random() * 4);
    for (let ordinal = 0; ordinal < size; ordinal += 1)
      line.run([id, ordinal, 1 + Math.floor(random() * 50), 100 + Math.floor(random() * 9900), id]);
  }
  head.free();
  line.free();
}

function addEvents(db: WriteDb, { random, customer, day }: Draw, events: number): void {
  const event = db.prepare(
    `INSERT INTO event (source_id, event_key, customer_id, kind, happened_on, happened_at, channel, subject, import_id, row)
     VALUES (1, ?, ?, ?, ?, ?, 'web', 'subject', 1, ?)`,
  );
  for (let id = 1; id <= events; id += 1) {
    const on = day();
    const kind = eventKinds[Math.floor(random() * eventKinds.length)] ?? 'visit';
    event.run([`E-${id}`, customer(), kind, on, `${on}T10:00:00Z`, id]);
  }
  event.free();
}

function addAnswers(db: WriteDb, { random, customer, day }: Draw, answers: number): void {
  const response = db.prepare(
    `INSERT INTO response (id, survey_id, response_key, customer_id, answered_on, import_id, row)
     VALUES (?, 1, ?, ?, ?, 1, ?)`,
  );
  const answer = db.prepare('INSERT INTO answer VALUES (?, ?, ?, ?, NULL)');
  for (let id = 1; id <= answers; id += 1) {
    response.run([id, `R-${id}`, customer(), day(), id]);
    answer.run([id, 1, Math.floor(random() * 11), null]);
    answer.run([id, 2, null, 'It came on time and was what I wanted.']);
  }
  for (const statement of [response, answer]) statement.free();
}

/** Through the ledger itself: its chain is checked when the workspace is opened. */
function addConsents(db: WriteDb, { random, customer, day }: Draw, consents: number): void {
  const ledger = openLedger(db, chainHashing);
  for (let row = 1; row <= consents; row += 1) {
    const on = day();
    const draft = {
      purpose: 'newsletter',
      channel: random() < 0.7 ? 'email' : 'phone',
      state: random() < 0.8 ? 'granted' : 'withdrawn',
      basis: 'consent',
      when: { day: on, instant: `${on}T08:00:00Z`, offsetMinutes: null },
      evidence: [],
    } as const;
    ledger.append(customer(), draft, { importId: 1, row, recordedAt: '2025-01-01T00:00:00Z', who: {} });
  }
  ledger.close();
}

/** What everything hangs on: one source with one import, fifty products, one survey. */
function addBase(db: WriteDb): void {
  db.run(sql`INSERT INTO source (id, system, name, party) VALUES (1, 'shopify', 'Shop', 'first')`);
  db.run(
    sql`INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created,
                            updated, unchanged, rejected, issues, started_at, finished_at)
        VALUES (1, 1, 'order-lines', 'orders.csv', '', 0, '{}', 'fill-blanks', 0, 0, 0, 0, 0, '[]',
                '2025-01-01T00:00:00Z', '2025-01-01T00:00:01Z')`,
  );
  for (let id = 1; id <= 50; id += 1)
    db.run(
      sql`INSERT INTO product (id, product_key, sku, name) VALUES (${id}, ${`P-${id}`}, ${`P-${id}`}, ${`Product ${id}`})`,
    );
  db.run(sql`INSERT INTO survey VALUES (1, 1, 'NPS', 'survey')`);
  db.run(
    sql`INSERT INTO question (id, survey_id, question_key, position, label, kind, scale)
        VALUES (1, 1, 'q1', 1, 'How likely?', 'nps', '{"least":0,"most":10}'), (2, 1, 'q2', 2, 'Why?', 'text', NULL)`,
  );
}

async function fill(empty: Image, customers: number): Promise<Image> {
  const db = await openDb(empty);
  const draws = drawsOf(customers);
  db.transaction(() => {
    addBase(db);
    addPeople(db, customers);
    addOrders(db, draws, customers * perCustomer.orders);
    addEvents(db, draws, customers * perCustomer.events);
    addAnswers(db, draws, customers * perCustomer.answers);
    addConsents(db, draws, customers * perCustomer.consents);
    db.run(sql`INSERT INTO customer_search (customer_search) VALUES ('rebuild')`);
  });
  const image = db.image();
  db.close();
  return image;
}

/** One made with another schema is another file. */
const ofSchema = createHash('sha256').update(schema.join('\n')).digest('hex').slice(0, 8);

/** The path of a workspace of so many customers with orders, events, answers and consents, some with very many. Made once. */
export async function busyWorkspace(customers: number): Promise<string> {
  const path = join(benchFolder, `busy-${customers}-${ofSchema}.firsthand`);
  if (existsSync(path)) return path;
  removeWorkspace(path);
  const workspace = await createWorkspace(path, 'EUR');
  try {
    const image = await fill(workspace.image(), customers);
    await workspace.replace(
      { name: 'import', params: { file: 'generated' } },
      image,
      workspace.dataVersion(),
    );
  } catch (error) {
    await workspace.close();
    // a half-made one would be taken for whole the next time
    removeWorkspace(path);
    throw error;
  }
  await workspace.close();
  return path;
}
