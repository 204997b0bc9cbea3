// A workspace with everything that can be known of people, made in the database itself: for benchmarks of many.
import { create } from '../core/db/create.ts';
import type { WriteDb } from '../core/db/db.ts';
import { sql, type Sql } from '../core/db/sql.ts';
import { addSurveys } from './segment-rows.ts';

/** Spreads numbers that follow each other over 0 … 999, the same every time; another `salt` spreads them otherwise. */
const spread = (salt: number) => `((n * ${2_654_435 + salt * 7_919}) / 61 % 1000)`;

const rows = {
  customers: `INSERT INTO customer (id, email, phone, city, country, gender, language, birth_date, custom, first_seen_on)
    SELECT n, 'person' || n || '@example.org', iif(${spread(1)} < 600, '+4930' || n, NULL), 'City ' || (${spread(2)} % 40),
           iif(${spread(3)} < 700, 'DE', 'EG'), iif(n % 3 = 0, NULL, iif(n % 2 = 0, 'female', 'male')),
           iif(${spread(4)} < 800, 'de', 'ar'), date('1950-01-01', (${spread(5)} * 20) || ' days'),
           json_array(json_array('Points', '' || (${spread(6)} % 500)), json_array('Level', 'Level ' || (${spread(7)} % 5))), '2024-01-01'
      FROM numbers`,
  records: `INSERT INTO record (id, source_id, external_key, import_id, row, content, seen_on)
    SELECT n, 1 + n % 2, 'r' || n, 1, n, '{}', '2024-01-01' FROM numbers`,
  links: `INSERT INTO identity_link (record_id, customer_id, evidence, linked_at)
    SELECT n, n, 'new', '2024-01-01T00:00:00Z' FROM numbers`,
  products: `INSERT INTO product (id, product_key, name, category)
    SELECT n, 'p' || n, 'Product ' || n, 'Category ' || (n % 60) FROM numbers WHERE n <= 500`,
  orders: `INSERT INTO orders (id, source_id, order_key, customer_id, placed_on, currency, state, import_id, row)
    SELECT n * 3 + k, 1, n || '-' || k, n, date('2024-01-01', ((${spread(8)} + k * 40) % 360) || ' days'), 'EUR', 'paid', 1, n
      FROM numbers JOIN (SELECT 0 AS k UNION SELECT 1 UNION SELECT 2) WHERE ${spread(9)} % 4 > k`,
  lines: `INSERT INTO order_line (order_id, ordinal, product_id, quantity, amount_minor, import_id, row)
    SELECT id, 0, 1 + id * 31 % 500, 1 + id % 3, 100 + id * 7919 % 9000, 1, row FROM orders`,
  events: `INSERT INTO event (source_id, event_key, customer_id, kind, happened_on, import_id, row)
    SELECT 1, n || '-' || k, n, CASE (n + k) % 3 WHEN 0 THEN 'visit' WHEN 1 THEN 'email_open' ELSE 'email_click' END,
           date('2024-01-01', ((${spread(10)} + k * 100) % 360) || ' days'), 1, n
      FROM numbers JOIN (SELECT 0 AS k UNION SELECT 1 UNION SELECT 2 UNION SELECT 3) WHERE ${spread(11)} % 5 > k`,
  preferences: `INSERT INTO preference (source_id, customer_id, topic, value, declared_on, import_id, row)
    SELECT 1, n, 'Topic ' || (k * 3 + n % 3), 'Value ' || (${spread(12)} % 6), '2024-03-01', 1, n
      FROM numbers JOIN (SELECT 0 AS k UNION SELECT 1) WHERE ${spread(13)} % 3 > k`,
  consent: `INSERT INTO consent_event (customer_id, purpose_id, channel, state, basis, captured_at, personal_digest, recorded_at, previous_hash, hash)
    SELECT n, 1, iif(k = 0, 'email', 'sms'), iif(${spread(14)} < 700, 'granted', 'withdrawn'), 'consent', '2024-01-01T00:00:00Z', '',
           '2024-01-01T00:00:00Z', '', n || '-' || k
      FROM numbers JOIN (SELECT 0 AS k UNION SELECT 1) WHERE ${spread(15)} % 3 > k`,
  responses: `INSERT INTO response (id, survey_id, response_key, customer_id, answered_on, import_id, row)
    SELECT n, 1 + n % 2, 'r' || n, n, '2024-04-01', 1, n FROM numbers WHERE ${spread(16)} < 500`,
  answers: `INSERT INTO answer (response_id, question_id, number, text, choices)
    SELECT response.id, question.id, iif(question.kind = 'nps', response.id * 31 % 11, NULL),
           iif(question.kind = 'text', 'Answer ' || response.id, NULL),
           iif(question.kind IN ('choice', 'multi-choice'), json_array('Choice ' || (response.id * 7 % 9)), NULL)
      FROM response JOIN question ON question.survey_id = response.survey_id`,
};

const fixed: readonly Sql[] = [
  sql`INSERT INTO setting (name, value) VALUES ('currency', 'EUR')`,
  sql`INSERT INTO source (id, system, name, party) VALUES (1, 'shopify', 'Shop', 'first'), (2, 'csv', 'Form', 'zero')`,
  sql`INSERT INTO import (id, source_id, kind, file_name, file_sha256, file_bytes, mapping, policy, rows, created, updated, unchanged,
                          rejected, issues, started_at, finished_at)
      VALUES (1, 1, 'contacts', 'people.csv', '', 0, '{}', 'fill-blanks', 0, 0, 0, 0, 0, '[]', '2025-01-01T00:00:00Z', '2025-01-01T00:00:01Z')`,
  sql`INSERT INTO purpose (id, purpose_key, name_en, name_ar) VALUES (1, 'newsletter', 'Newsletter', 'النشرة')`,
];

/** Makes the schema and fills it with `customers` people of whom everything is known that two segments are compared by. */
export function fillEveryKind(db: WriteDb, customers: number): void {
  create(db);
  db.transaction(() => {
    fixed.forEach((statement) => db.run(statement));
    addSurveys(db);
    for (const text of Object.values(rows)) {
      const [target = '', ...query] = text.split('SELECT');
      // the numbers 1 … customers stand before what is selected from them
      const filling = db.prepare(
        `${target} WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?) SELECT${query.join('SELECT')}`,
      );
      filling.run([customers]);
      filling.free();
    }
  });
}
