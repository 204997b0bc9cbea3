import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { OpenDb } from '../../../../engine/open.ts';
import { auditShop } from '../../../testing/audited.ts';
import type { Shop, ShopOrder } from '../../../testing/shop.ts';
import { checks } from '../registry.ts';

const run =
  (...statements: readonly string[]) =>
  (db: OpenDb) => {
    for (const text of statements) db.run({ text, params: [] });
  };
const order = (id: number, more: Partial<ShopOrder> = {}): ShopOrder => ({
  ...{ id, customer: 1, on: '2026-01-01', total: 100, lines: [{ product: 1, amount: 100 }] },
  ...more,
});
const shop: Shop = { customers: [{ id: 1, name: 'Ada' }], products: [1], orders: [] };
const withOrders = (...orders: readonly ShopOrder[]): Shop => ({ ...shop, orders });
const imported = (id: number, kind: string, issues = '[]', undone = 'NULL') =>
  `INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created, updated, unchanged, rejected,
                       issues, started_at, finished_at, undone_at)
   VALUES (${id}, 1, '${kind}', 'f', '', 0, '{}', 'keep', 9, 9, 0, 0, 0, '${issues}', '', '', ${undone})`;
const record = (id: number, key: string, content: string, importId = 1) =>
  `INSERT INTO record (id, source_id, external_key, import_id, row, content, seen_on) VALUES (${id}, 1, '${key}', ${importId}, ${id}, '${content}', '2026-04-01')`;
const link = (id: number, customer: number) =>
  `INSERT INTO identity_link (record_id, customer_id, evidence, linked_at) VALUES (${id}, ${customer}, 'new', '')`;
const event = (id: number, who: string, on = '2026-01-01') =>
  `INSERT INTO event (id, source_id, event_key, customer_id, anonymous_key, kind, happened_on, import_id, row) VALUES (${id}, 1, '${id}', ${who}, 'visit', '${on}', 1, ${id})`;
const survey = `INSERT INTO survey (id, source_id, name, kind) VALUES (1, 1, 'a', 'survey'), (2, 1, 'b', 'survey')`;
const question = `INSERT INTO question (id, survey_id, question_key, position, label, kind) VALUES (1, 1, 'q', 1, 'Q', 'text'), (2, 2, 'q', 1, 'Q', 'text')`;
const response = (id: number, customer: string, on = '2026-01-01', of = 1, isFinished = 1) =>
  `INSERT INTO response (id, survey_id, response_key, customer_id, answered_on, is_finished, import_id, row) VALUES (${id}, ${of}, '${id}', ${customer}, '${on}', ${isFinished}, 1, ${id})`;
const answer = (id: number, text: string) =>
  `INSERT INTO answer (response_id, question_id, text) VALUES (${id}, 1, '${text}')`;
const product = (id: number, cells: string, importId = 'NULL') =>
  `INSERT INTO product (id, product_key, name, category, price_minor, cost_minor, import_id) VALUES (${id}, 'k${id}', 'N${id}', ${cells}, ${importId})`;
const blank = '{"values":[],"custom":[]}';
const unit = '\u001f';
const long = 'No padding whatsoever around a glass jug. What did you expect to happen?';

/** A check, a shop and what is added to it, and the rows that it must find; all others it must not. */
type Case = readonly [check: string, shop: Shop, add: readonly string[], rows: readonly number[]];

const cases: readonly Case[] = [
  [
    'total-negative',
    withOrders(
      order(1, { total: -5 }),
      order(2, { total: -5, state: 'return' }),
      order(3),
      order(4, { total: 0 }),
    ),
    [],
    [1],
  ],
  [
    'order-in-future',
    withOrders(order(1, { on: '2026-05-03' }), order(2, { on: '2026-05-02' }), order(3)),
    [],
    [1],
  ],
  ['order-without-customer', withOrders(order(1, { customer: null }), order(2)), [], [1]],
  ['line-without-product', withOrders(order(1, { lines: [{ amount: 1 }] }), order(2)), [], [1]],
  [
    'duplicate-line',
    withOrders(
      order(1, {
        lines: [
          { product: 1, amount: 5 },
          { product: 1, amount: 5 },
        ],
      }),
      order(2, {
        lines: [
          { product: 1, amount: 5 },
          { product: 1, amount: 6 },
        ],
      }),
      order(3, {
        lines: [
          { product: 1, amount: 5 },
          { product: null, amount: 5 },
        ],
      }),
    ),
    [],
    [1],
  ],
  [
    'currency-without-rate',
    {
      ...withOrders(order(1, { currency: 'USD' }), order(2, { currency: 'GBP' }), order(3)),
      rates: [{ currency: 'GBP', base: 'EUR', day: '2025-01-01', rate: 1.2 }],
    },
    [],
    [1],
  ],
  [
    'order-outlier',
    withOrders(
      ...Array.from({ length: 40 }, (_, at) => order(at + 1, { total: 1000 + at * 10 })),
      order(41, { total: 900_000 }),
    ),
    [],
    [41],
  ],
  // thirty is the fewest that say what is usual, and of equals none is far out
  [
    'order-outlier',
    withOrders(
      ...Array.from({ length: 28 }, (_, at) => order(at + 1, { total: 1000 + at })),
      order(29, { total: 900_000 }),
    ),
    [],
    [],
  ],
  [
    'order-outlier',
    withOrders(
      ...Array.from({ length: 40 }, (_, at) => order(at + 1, { total: 1000 })),
      order(41, { total: 900_000 }),
    ),
    [],
    [],
  ],
  [
    'product-price-missing',
    shop,
    ['DELETE FROM product', product(1, "'A', NULL, NULL"), product(2, "'A', 5, NULL")],
    [1],
  ],
  [
    'price-below-cost',
    shop,
    [product(2, "'A', 5, 6"), product(3, "'A', 6, 6"), product(4, "'A', 0, 6"), product(5, "'A', 5, NULL")],
    [2],
  ],
  [
    'category-spellings',
    shop,
    [
      product(2, "'coffee', 1, 1"),
      product(3, "'Coffee', 1, 1"),
      product(4, "'Coffee', 1, 1"),
      product(5, "'Tea', 1, 1"),
    ],
    [2],
  ],
  [
    'product-not-listed',
    shop,
    [
      imported(2, 'products'),
      product(2, "'A', 1, 1", '1'),
      product(3, "'A', 1, 1", '2'),
      product(4, "'A', 1, 1"),
    ],
    [2],
  ],
  ['product-not-listed', shop, [product(2, "'A', 1, 1", '1')], []],
  [
    'customer-not-listed',
    { ...withOrders(order(1)), customers: [{ id: 1 }, { id: 2 }, { id: 3 }] },
    [
      imported(2, 'contacts'),
      ...[
        record(1, 'order-lines/id:7', blank),
        record(2, 'order-lines/id:8', blank),
        record(3, 'contacts/id:8', blank, 2),
        record(4, 'order-lines/email:a@b', blank),
      ],
      ...[link(1, 1), link(2, 2), link(3, 2), link(4, 3)],
    ],
    [1],
  ],
  ['event-without-person', shop, [event(1, 'NULL, NULL'), event(2, "NULL, 'v1'"), event(3, '1, NULL')], [1]],
  [
    'event-in-future',
    shop,
    [event(1, '1, NULL', '2026-05-03'), event(2, '1, NULL', '2026-05-02'), event(3, '1, NULL')],
    [1],
  ],
  [
    'response-without-person',
    shop,
    [survey, response(1, 'NULL'), response(2, '1'), response(3, 'NULL', '2026-01-01', 2)],
    [1],
  ],
  [
    'response-empty',
    shop,
    [
      survey,
      question,
      response(1, '1'),
      response(2, '1'),
      response(3, '1', '2026-01-01', 1, 0),
      answer(2, 'a'),
    ],
    [1],
  ],
  [
    'double-response',
    shop,
    [
      ...[
        survey,
        question,
        response(1, '1'),
        response(2, '1'),
        response(3, '1', '2026-01-02'),
        response(4, 'NULL'),
        response(5, 'NULL'),
      ],
      ...[
        response(6, 'NULL'),
        response(7, 'NULL'),
        answer(1, 'a'),
        answer(2, 'a'),
        answer(3, 'a'),
        answer(4, 'a'),
        answer(5, 'a'),
        answer(6, long),
        answer(7, long),
      ],
    ],
    [2, 7],
  ],
  [
    'duplicate-row',
    { ...shop, customers: [{ id: 1 }, { id: 2 }] },
    [
      ...[
        record(1, 'contacts/id:1', blank),
        record(2, `contacts/id:1${unit}2`, blank),
        record(3, 'contacts/id:2', blank),
      ],
      ...[
        record(4, `contacts/id:2${unit}2`, '{"values":[["name","A"]],"custom":[]}'),
        link(1, 1),
        link(2, 1),
        link(3, 2),
        link(4, 2),
      ],
    ],
    [2],
  ],
  [
    'declared-in-future',
    shop,
    [
      `INSERT INTO preference (id, source_id, customer_id, topic, value, declared_on, import_id, row)
       VALUES (1, 1, 1, 't', 'a', '2030-01-01', 1, 1), (2, 1, 1, 't', 'b', '2026-05-01', 1, 2), (3, 1, 1, 't', 'c', NULL, 1, 3)`,
    ],
    [1],
  ],
  [
    'unreadable',
    shop,
    [
      imported(
        2,
        'contacts',
        '[{"code":"date-unreadable","column":"Born","count":3,"example":"x"},{"code":"phone-unreadable","column":null,"count":2,"example":"y"}]',
      ),
      imported(
        3,
        'contacts',
        '[{"code":"date-unreadable","column":"Seen","count":3,"example":"x"}]',
        "'2026-01-01'",
      ),
      imported(4, 'contacts', '[{"code":"email-doubtful","column":"E","count":1,"example":"z"}]'),
    ],
    [2],
  ],
  [
    'not-seen',
    {
      customers: [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }],
      orders: [
        order(1, { customer: 1, on: '2024-04-30', lines: [] }),
        order(2, { customer: 2, on: '2024-05-01', lines: [] }),
      ],
    },
    // of customer 3 a file of last month speaks, of customer 4 nothing
    [record(1, 'contacts/id:3', blank), link(1, 3)],
    [1],
  ],
];

test.each(cases)('%s finds the rows that are wrong and no other', async (check, of, add, rows) => {
  const parts = await auditShop(check, of, run(...add));
  expect(parts.flatMap(({ hits }) => hits.samples.map(({ row }) => row))).toEqual(rows);
});

test('every check of the audit is tried here or among the customers', () => {
  const among = readFileSync(new URL('customers.test.ts', import.meta.url), 'utf8');
  const tried = new Set(cases.map(([check]) => check));
  expect(checks.map(({ id }) => id).filter((id) => !tried.has(id) && !among.includes(`'${id}'`))).toEqual([]);
});
