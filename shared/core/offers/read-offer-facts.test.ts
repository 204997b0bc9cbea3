import { afterEach, expect, test } from 'vitest';
import { memorySession, type MemorySession } from '../../testing/memory-session.ts';
import { sql } from '../db/sql.ts';
import { dayNumber, type Day } from '../model/day.ts';
import { readOfferFacts } from './read-offer-facts.ts';

let session: MemorySession | undefined;
afterEach(() => session?.close());

// the literal is a day
const day = (text: string) => dayNumber(text as Day);

/** Three people, of whom the third was merged into the first; products S11 and S12. */
async function openShop(): Promise<MemorySession> {
  session = await memorySession({
    customers: [
      { id: 1, name: 'Ada' },
      { id: 2, name: 'Omar' },
      { id: 3, name: 'Ada L.', mergedInto: 1 },
    ],
    products: [11, 12],
    orders: [{ customer: 1, on: '2024-01-01', lines: [{ product: 11, amount: 100 }] }],
  });
  return session;
}

function prefer(db: MemorySession['db'], customer: number, topic: string, value: string, on: string | null) {
  db.run(sql`INSERT INTO preference (source_id, customer_id, topic, value, declared_on, import_id, row)
             VALUES (1, ${customer}, ${topic}, ${value}, ${on}, 1, 1)`);
}

const facts = async ({ db, columns }: MemorySession) =>
  readOfferFacts(db, await columns(), '2024-06-01' as Day);

test('what people say they like is a wish; their language and how to reach them is none', async () => {
  const shop = await openShop();
  prefer(shop.db, 2, 'Interests', 'Espresso and Filter', '2024-02-02');
  prefer(shop.db, 1, 'Favourite drink', 'Tea', null);
  for (const [topic, value] of [
    ['Language', 'Arabic'],
    ['contact by', 'e-mail'],
    ['Preferred channel', 'phone'],
    ['لغة', 'العربية'],
  ] as const)
    prefer(shop.db, 1, topic, value, '2024-02-03');
  // rows of customers are 0 and 1; a wish without a day is of the day its file came in
  expect((await facts(shop)).interests).toEqual({
    wishes: ['espresso and filter', 'tea'],
    customer: new Int32Array([0, 1]),
    wish: new Int32Array([1, 0]),
    day: new Int32Array([day('2025-01-01'), day('2024-02-02')]),
  });
});

test('who was merged into another keeps wishes and looks there', async () => {
  const shop = await openShop();
  prefer(shop.db, 3, 'interest', 'Tea', '2024-03-01');
  prefer(shop.db, 1, 'interest', 'Cups', '2024-03-02');
  const look = (key: string, customer: number | null, kind: string, subject: string) =>
    shop.db
      .run(sql`INSERT INTO event (source_id, event_key, customer_id, kind, happened_on, subject, import_id, row)
                    VALUES (1, ${key}, ${customer}, ${kind}, '2024-04-01', ${subject}, 1, 1)`);
  look('a', 3, 'product_view', 's12');
  look('b', 2, 'add_to_cart', 'Product 11');
  // nobody known, a product nobody has, and what is no look at a product
  look('c', null, 'product_view', 'S11');
  look('d', 2, 'product_view', 'S99');
  look('e', 2, 'email_open', 'S11');
  const { interests, views } = await facts(shop);
  expect(interests).toMatchObject({ wishes: ['tea', 'cups'], customer: new Int32Array([0, 0]) });
  expect(views).toEqual({
    customer: new Int32Array([0, 1]),
    product: new Int32Array([1, 0]),
    day: new Int32Array([day('2024-04-01'), day('2024-04-01')]),
  });
});
