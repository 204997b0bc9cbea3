// Statements that put rows of each table into a database that a check looks through.
import type { OpenDb } from '../../engine/open.ts';
import type { Shop, ShopOrder } from './shop.ts';

/** Runs statements one after another. */
export const runAll = (statements: readonly string[]) => (db: OpenDb) => {
  for (const text of statements) db.run({ text, params: [] });
};

/** An import of a kind of file. */
export const imported = (id: number, kind: string, issues = '[]', undone = 'NULL') =>
  `INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created, updated, unchanged, rejected,
                       issues, started_at, finished_at, undone_at)
   VALUES (${id}, 1, '${kind}', 'f', '', 0, '{}', 'keep', 9, 9, 0, 0, 0, '${issues}', '', '', ${undone})`;

/** What a file said of somebody. */
export const record = (id: number, key: string, content: string, importId = 1) =>
  `INSERT INTO record (id, source_id, external_key, import_id, row, content, seen_on) VALUES (${id}, 1, '${key}', ${importId}, ${id}, '${content}', '2026-04-01')`;

/** Whose a record is. */
export const link = (id: number, customer: number) =>
  `INSERT INTO identity_link (record_id, customer_id, evidence, linked_at) VALUES (${id}, ${customer}, 'new', '')`;

/** Something that somebody, or nobody known, did. */
export const event = (id: number, who: string, on = '2026-01-01') =>
  `INSERT INTO event (id, source_id, event_key, customer_id, anonymous_key, kind, happened_on, import_id, row) VALUES (${id}, 1, '${id}', ${who}, 'visit', '${on}', 1, ${id})`;

/** Two surveys. */
export const survey = `INSERT INTO survey (id, source_id, name, kind) VALUES (1, 1, 'a', 'survey'), (2, 1, 'b', 'survey')`;

/** One question of each survey. */
export const question = `INSERT INTO question (id, survey_id, question_key, position, label, kind) VALUES (1, 1, 'q', 1, 'Q', 'text'), (2, 2, 'q', 1, 'Q', 'text')`;

/** A response to a survey. */
export const response = (id: number, customer: string, on = '2026-01-01', of = 1, isFinished = 1) =>
  `INSERT INTO response (id, survey_id, response_key, customer_id, answered_on, is_finished, import_id, row) VALUES (${id}, ${of}, '${id}', ${customer}, '${on}', ${isFinished}, 1, ${id})`;

/** What a response says to the first question. */
export const answer = (id: number, text: string) =>
  `INSERT INTO answer (response_id, question_id, text) VALUES (${id}, 1, '${text}')`;

/** A product whose category, price and cost are given. */
export const product = (id: number, cells: string, importId = 'NULL') =>
  `INSERT INTO product (id, product_key, name, category, price_minor, cost_minor, import_id) VALUES (${id}, 'k${id}', 'N${id}', ${cells}, ${importId})`;

/** An order of customer 1, with one line of product 1. */
export const order = (id: number, more: Partial<ShopOrder> = {}): ShopOrder => ({
  ...{ id, customer: 1, on: '2026-01-01', total: 100, lines: [{ product: 1, amount: 100 }] },
  ...more,
});

/** A shop with one customer and one product. */
export const shop: Shop = { customers: [{ id: 1, name: 'Ada' }], products: [1], orders: [] };

/** That shop, with orders. */
export const withOrders = (...orders: readonly ShopOrder[]): Shop => ({ ...shop, orders });

/** The content of a record that says nothing. */
export const blank = '{"values":[],"custom":[]}';
