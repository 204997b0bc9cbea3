import { afterEach, expect, test } from 'vitest';
import { sql } from '../../shared/core/db/sql.ts';
import { dayFromNumber, dayNumber, type Day } from '../../shared/core/model/day.ts';
import { seededRandom } from '../../shared/core/stats/seeded-random.ts';
import { memorySession } from '../../shared/testing/memory-session.ts';
import { deskOver, type OffersDesk } from '../../shared/testing/offers-desk.ts';

let desk: OffersDesk | undefined;
afterEach(() => desk?.close());

const kinds = ['Tea', 'Coffee', 'Cups', 'Lamps', 'Books', 'Soaps'];
const perKind = 5;
const products = Array.from({ length: kinds.length * perKind }, (_, at) => at + 1);
const people = Array.from({ length: 240 }, (_, at) => at + 1);
const wishOf = (customer: number) => customer % kinds.length;
// the literal is a day
const firstDay = dayNumber('2023-06-01' as Day);

test('an offer to who said what they like has that as its reason', async () => {
  const random = seededRandom(3);
  // everybody came once for anything, later mostly for what they had said that they like
  const orders = people.flatMap((customer) =>
    Array.from({ length: 3 }, (_, at) => {
      const isOwn = at > 0 && random() < 0.8;
      const kind = isOwn ? wishOf(customer) : Math.floor(random() * kinds.length);
      const product = kind * perKind + Math.floor(random() * perKind) + 1;
      const on = dayFromNumber(firstDay + Math.floor(random() * 300));
      return { customer, on, lines: [{ product, amount: 1000 }] };
    }),
  );
  const customers = people.map((id) => ({ id, name: `Name ${id}` }));
  const shop = deskOver(await memorySession({ currency: 'EUR', customers, products, orders }));
  desk = shop;
  const { db } = shop.session;
  for (const id of products)
    db.run(
      sql`UPDATE product SET category = ${kinds[Math.floor((id - 1) / perKind)] ?? ''} WHERE id = ${id}`,
    );
  for (const customer of people)
    db.run(sql`INSERT INTO preference (source_id, customer_id, topic, value, declared_on, import_id, row)
               VALUES (1, ${customer}, 'Interests', ${kinds[wishOf(customer)] ?? ''}, '2023-05-01', 1, 1)`);
  const { rows } = await shop.list();
  const byInterest = rows.filter(({ reason }) => reason?.kind === 'interest');
  expect(byInterest.length).toBeGreaterThan(people.length / 4);
  for (const { customer, product } of byInterest)
    expect(Math.floor((product.id - 1) / perKind)).toBe(wishOf(customer.id));
});
