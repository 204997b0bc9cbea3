import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDb, type OpenDb } from '../../../engine/open.ts';
import { fillNew } from '../../../engine/store/starting-content.ts';
import { exactReader } from '../../testing/random-rows.ts';
import { anyStep } from '../../testing/steps.ts';
import type { ReadDb } from '../db/db.ts';
import { dump } from '../db/dump.ts';
import { sql, type Sql } from '../db/sql.ts';
import { redo, undo } from './apply.ts';
import { beginStep, endStep, watchChanges } from './record.ts';

const at = '2026-01-02T03:04:05.000Z';

let db: OpenDb;
let exactRows: (db: ReadDb) => string[];
beforeEach(async () => {
  db = await openDb();
  fillNew(db, 'EUR', at);
  watchChanges(db);
  exactRows = exactReader(db, false);
});
afterEach(() => db.close());

function step(...statements: readonly Sql[]): void {
  db.transaction(() => {
    const id = beginStep(db, anyStep, at);
    for (const statement of statements) db.run(statement);
    endStep(db, id);
  });
}

/** Takes a step back and makes it again; every value must be what it was, byte for byte. */
function expectThereAndBack(...statements: readonly Sql[]): void {
  const before = exactRows(db);
  step(...statements);
  const after = exactRows(db);
  expect(after).not.toEqual(before);
  for (let times = 0; times < 2; times += 1) {
    db.transaction(() => undo(db));
    expect(exactRows(db)).toEqual(before);
    db.transaction(() => redo(db));
    expect(exactRows(db)).toEqual(after);
  }
}

const control = Array.from({ length: 160 }, (_, code) => String.fromCharCode(code)).join('');

describe('comes back byte for byte:', () => {
  test.each([
    ['text with the character 0', 'a\0b\0'],
    ['control characters, quotes and line ends', `${control}\u2028\ufeff\uffff`],
    ['half of a pair of surrogates', 'a\ud800b'],
    ['characters beyond the basic plane', '😀قهوة'],
  ])('%s', (_, value) => {
    expectThereAndBack(sql`INSERT INTO setting (name, value) VALUES (${value}, ${value})`);
    expectThereAndBack(sql`UPDATE setting SET value = value || ${value} WHERE name = ${value}`);
    expectThereAndBack(sql`DELETE FROM setting WHERE name = ${value}`);
  });

  test('text that is not UTF-8', () => {
    const wrong = new Uint8Array([0x61, 0xff, 0x80, 0xc3]);
    expectThereAndBack(sql`INSERT INTO setting (name, value) VALUES ('a', CAST(${wrong} AS TEXT))`);
    expectThereAndBack(sql`DELETE FROM setting WHERE name = 'a'`);
  });

  test('text that a JSON function made', () => {
    expectThereAndBack(
      sql`INSERT INTO setting (name, value) VALUES ('a', json('{"b": [1, 2]}')), ('c', json_array(1, '2'))`,
      sql`UPDATE setting SET value = json_set(value, '$.d', 2) WHERE name = 'a'`,
    );
  });

  test('the largest and smallest whole numbers', () => {
    expectThereAndBack(
      sql`INSERT INTO segment (id, name, definition, version, changed_at)
          VALUES (-9223372036854775807 - 1, 'a', '', 9223372036854775807, ''), (9007199254740993, 'b', '', 0, '')`,
    );
  });

  test('reals, the largest, the smallest and the infinite ones too', () => {
    const benchmark = (value: Sql) =>
      sql`INSERT INTO benchmark (measure, value, origin, entered_at) VALUES ('', ${value}, '', '')`;
    const values = [0.1, 1 / 3, 5e-324, 2.2250738585072014e-308, Number.MAX_VALUE, -123456789.12345678];
    expectThereAndBack(
      ...values.map((value) => benchmark(sql`${value}`)),
      benchmark(sql`9e999`),
      benchmark(sql`-9e999`),
    );
  });

  test('bytes, none of them too', () => {
    expectThereAndBack(
      sql`INSERT INTO segment (id, name, definition, version, changed_at) VALUES (1, '', '', 1, '')`,
      sql`INSERT INTO segment_snapshot (id, segment_id, taken_at, customers, version) VALUES (1, 1, '', 1, 1), (2, 1, '', 1, 1)`,
      sql`INSERT INTO segment_member (snapshot_id, members) VALUES (1, ${new Uint8Array([0, 255, 0])}), (2, x'')`,
    );
  });
});

describe('rows that need each other come back:', () => {
  test('one that another refers to, removed together with it', () => {
    db.run(sql`INSERT INTO customer (id, name) VALUES (1, 'Mona')`);
    db.run(sql`INSERT INTO customer (id, name, redirect_to) VALUES (2, 'M.', 1)`);
    db.run(sql`INSERT INTO customer_search (customer_search) VALUES ('rebuild')`);
    expectThereAndBack(sql`DELETE FROM customer_search`, sql`DELETE FROM customer`);
  });

  test('one that others refer to, replaced', () => {
    db.run(sql`INSERT INTO product (id, product_key) VALUES (1, 'a')`);
    db.run(sql`INSERT INTO product_search (product_search) VALUES ('rebuild')`);
    db.run(sql`INSERT INTO product_ladder (family, step, product_id, kind) VALUES ('f', 1, 1, 'tier')`);
    expectThereAndBack(sql`INSERT OR REPLACE INTO product (id, product_key, name) VALUES (1, 'a', 'Mug')`);
  });

  test('ones that swapped their keys', () => {
    db.run(sql`INSERT INTO setting (name, value) VALUES ('a', '1'), ('b', '2')`);
    expectThereAndBack(
      sql`UPDATE setting SET name = 'c' WHERE name = 'a'`,
      sql`UPDATE setting SET name = 'a' WHERE name = 'b'`,
      sql`UPDATE OR REPLACE setting SET name = 'b' WHERE name = 'c'`,
    );
  });
});

describe('in the ledgers', () => {
  const say = (id: number) =>
    sql`INSERT INTO consent_event (id, customer_id, purpose_id, channel, state, basis, captured_at, personal, salt, personal_digest,
                                   recorded_at, previous_hash, hash)
        VALUES (${id}, 1, 1, 'email', 'granted', '', '', 'p', 's', '', '', '', ${`h${id}`})`;
  const other = sql`INSERT INTO setting (name, value) VALUES ('a', '1')`;
  const state = () => [...dump(db, { identical: true })];
  const expectBlocked = () => {
    const before = state();
    expect(() => db.transaction(() => undo(db))).toThrow('undo-blocked');
    expect(state()).toEqual(before);
  };

  beforeEach(() => {
    db.run(sql`INSERT INTO customer (id, name) VALUES (1, 'Mona'), (2, 'M.')`);
    db.run(say(1));
  });

  test('whose an entry is comes back', () => {
    expectThereAndBack(
      sql`UPDATE consent_event SET customer_id = 2`,
      sql`UPDATE customer SET redirect_to = 2 WHERE id = 1`,
    );
  });

  test('a step that said something of consent cannot be taken back', () => {
    step(other, say(2));
    expectBlocked();
  });

  test('a step that erased something cannot be taken back, nor what was done before it', () => {
    const erasures = [
      sql`UPDATE consent_event SET personal = NULL, salt = NULL`,
      sql`UPDATE audit_event SET personal = NULL, salt = NULL`,
    ];
    for (const [number, erasure] of erasures.entries()) {
      step(sql`INSERT INTO setting (name, value) VALUES (${`b${number}`}, 'personal')`);
      step(erasure, sql`INSERT INTO setting (name, value) VALUES (${`c${number}`}, '')`);
      expectBlocked();
    }
    const kept = sql`SELECT COUNT(*) AS n FROM undo_change`;
    expect(db.first(kept, { n: Number })).toEqual({ n: 0 });
  });

  test('no entry is added or removed by undo, whatever the history says', () => {
    const rows = exactRows(db);
    const entry = '[9,1,1,"email","granted","","",null,null,null,"",null,null,"","","h9"]';
    step(other);
    db.run(sql`UPDATE undo_change SET table_name = 'consent_event', after = NULL, before = ${entry}`);
    expect(() => db.transaction(() => undo(db))).toThrow('none is added');
    db.run(sql`DELETE FROM setting WHERE name = 'a'`);
    expect(exactRows(db)).toEqual(rows);
  });

  test('what is entered in the log of a step stays when the step is taken back', () => {
    const before = state();
    const entry = sql`INSERT INTO audit_event (action, personal_digest, happened_at, previous_hash, hash) VALUES ('a', '', '', '', 'h')`;
    step(other, entry);
    db.transaction(() => undo(db));
    expect(state()).toEqual(before);
    expect(db.all(sql`SELECT action FROM audit_event WHERE action = 'a'`, { action: String })).toEqual([
      { action: 'a' },
    ]);
  });
});
