import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  runAll,
  blank,
  order,
  shop,
  withOrders,
  answer,
  event,
  imported,
  link,
  product,
  question,
  record,
  response,
  survey,
} from '../../../testing/audit-rows.ts';
import { auditShop } from '../../../testing/audited.ts';
import type { Shop } from '../../../testing/shop.ts';
import { checks } from '../registry.ts';

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
    {
      ...withOrders(order(1), order(2, { customer: 2 }), order(3, { customer: 3 })),
      customers: [{ id: 1 }, { id: 2 }, { id: 3 }],
    },
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
        record(2, `contacts/id:1\u001f2`, blank),
        record(3, 'contacts/id:2', blank),
      ],
      ...[
        record(4, `contacts/id:2\u001f2`, '{"values":[["name","A"]],"custom":[]}'),
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
  const parts = await auditShop(check, of, runAll(add));
  expect(parts.flatMap(({ hits }) => hits.samples.map(({ row }) => row))).toEqual(rows);
});

test.each([...new Set(cases.map(([check]) => check))])(
  '%s is tried on at least as many rows that it must leave alone',
  async (check) => {
    let [looked, found] = [0, 0];
    for (const [, of, add, rows] of cases.filter(([other]) => other === check)) {
      const parts = await auditShop(check, of, runAll(add));
      looked += parts.reduce((sum, { total }) => sum + total, 0);
      found += rows.length;
    }
    expect(looked - found).toBeGreaterThanOrEqual(found);
  },
);

test('every check of the audit is tried here or among the customers', () => {
  const among = readFileSync(new URL('customers.test.ts', import.meta.url), 'utf8');
  const tried = new Set(cases.map(([check]) => check));
  expect(checks.map(({ id }) => id).filter((id) => !tried.has(id) && !among.includes(`'${id}'`))).toEqual([]);
});
