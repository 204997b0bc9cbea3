// Random changes to many tables, for properties of the journal and of undo. Every value is bound; the same change makes the same rows.
import fc from 'fast-check';
import { int, type WriteDb } from '../core/db/db.ts';
import { sql } from '../core/db/sql.ts';

const at = '2026-01-02T03:04:05.000Z';

/** One change: what it does to whatever rows are there. It may turn out to do nothing. */
export type RandomChange = Readonly<{
  what: string;
  pick: number;
  text: string;
  number: number;
  bytes: Uint8Array;
}>;

type Act = (db: WriteDb, change: RandomChange) => void;

/** One of the ids of a table; 0 when it is empty. */
function anyId(db: WriteDb, table: 'customer' | 'segment' | 'product', pick: number): number {
  const { text, params } = sql`SELECT id FROM t ORDER BY id LIMIT 1 OFFSET ${pick}`;
  const count = db.first({ text: `SELECT COUNT(*) AS n FROM ${table}`, params: [] }, { n: int })?.n ?? 0;
  if (count === 0) return 0;
  const query = { text: text.replace(' t ', ` ${table} `), params: params.map(() => pick % count) };
  return db.first(query, { id: int })?.id ?? 0;
}

const whole = (number: number) => Math.trunc(Math.min(Math.abs(number), 1e15));

function indexCustomer(db: WriteDb, id: number): void {
  db.run(sql`INSERT INTO customer_search (docid, search_text)
             SELECT id, search_text FROM customer WHERE id = ${id}`);
}

const acts: Readonly<Record<string, Act>> = {
  'set a setting'(db, { text, pick }) {
    db.run(sql`INSERT INTO setting (name, value) VALUES (${`name ${pick % 5}`}, ${text})
               ON CONFLICT (name) DO UPDATE SET value = excluded.value`);
  },
  'replace a setting'(db, { text, pick }) {
    db.run(sql`INSERT OR REPLACE INTO setting (name, value) VALUES (${`name ${pick % 5}`}, ${text})`);
  },
  'delete a setting'(db, { pick }) {
    db.run(sql`DELETE FROM setting WHERE name = ${`name ${pick % 5}`}`);
  },
  'add a customer'(db, { text, number }) {
    const id = db.insert(
      sql`INSERT INTO customer (name, custom, name_key, search_text) VALUES (${text}, ${JSON.stringify({ number })}, ${text}, ${text})`,
    );
    indexCustomer(db, id);
  },
  'rename a customer'(db, { text, pick }) {
    const id = anyId(db, 'customer', pick);
    db.run(sql`DELETE FROM customer_search WHERE docid = ${id}`);
    db.run(sql`UPDATE customer SET name = ${text}, search_text = ${text} WHERE id = ${id}`);
    indexCustomer(db, id);
  },
  'rename all customers'(db, { text }) {
    db.run(sql`UPDATE customer SET city = ${text}`);
  },
  'write a note'(db, { text, pick }) {
    const id = anyId(db, 'customer', pick);
    if (id > 0)
      db.run(
        sql`INSERT INTO customer_note (customer_id, body, author, written_at) VALUES (${id}, ${text}, 'Mona', ${at})`,
      );
  },
  'delete notes'(db, { pick }) {
    db.run(sql`DELETE FROM customer_note WHERE customer_id = ${anyId(db, 'customer', pick)}`);
  },
  'remove a customer'(db, { pick }) {
    const id = anyId(db, 'customer', pick);
    db.run(sql`DELETE FROM customer_note WHERE customer_id = ${id}`);
    db.run(sql`DELETE FROM customer_search WHERE docid = ${id}`);
    db.run(sql`DELETE FROM customer WHERE id = ${id}`);
  },
  'add a product'(db, { text, pick, number }) {
    db.run(sql`INSERT OR REPLACE INTO product (product_key, name, price_minor, search_text)
               VALUES (${`key ${pick % 7}`}, ${text}, ${whole(number)}, ${text})`);
    db.run(sql`INSERT INTO product_search (product_search) VALUES ('rebuild')`);
  },
  'keep a benchmark'(db, { text, number }) {
    db.run(
      sql`INSERT INTO benchmark (measure, value, origin, entered_at) VALUES (${text}, ${number}, 'test', ${at})`,
    );
  },
  'save a segment'(db, { text, pick, bytes, number }) {
    const name = `segment ${pick % 4} ${text}`;
    db.run(sql`INSERT INTO segment (name, definition, version, changed_at) VALUES (${name}, '{}', 1, ${at})
               ON CONFLICT (name) DO UPDATE SET version = version + 1`);
    const id = db.first(sql`SELECT id FROM segment WHERE name = ${name}`, { id: int })?.id ?? 0;
    const snapshot = db.insert(
      sql`INSERT INTO segment_snapshot (segment_id, taken_at, customers, version) VALUES (${id}, ${at}, ${whole(number) % 100}, 1)`,
    );
    db.run(sql`INSERT INTO segment_member (snapshot_id, members) VALUES (${snapshot}, ${bytes})`);
  },
  nothing(db) {
    db.run(sql`DELETE FROM setting WHERE name = 'never there'`);
  },
};

/** Makes a random change. */
export function make(db: WriteDb, change: RandomChange): void {
  acts[change.what]?.(db, change);
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', 'قهوة', "O'Brien", 'a\0b', '"quoted"', '😀', '[1,2]', '-0', ' '),
);
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0.1, 1 / 3, 1e300, 5e-324, 123456789.123456789, 0, 3),
);

/** Changes as a user could make them, in order. */
export const randomChange: fc.Arbitrary<RandomChange> = fc.record({
  what: fc.constantFrom(...Object.keys(acts)),
  pick: fc.nat(20),
  text,
  number,
  bytes: fc.uint8Array({ maxLength: 20 }),
});
