import { expect, test } from 'vitest';
import { consentAt } from '../../shared/core/consent/consent-at.ts';
import { verifyLedger } from '../../shared/core/consent/ledger.ts';
import type { Day } from '../../shared/core/model/day.ts';
import { dump, freshDb, lines, sha256 } from '../../shared/testing/apply-drafts.ts';
import { bringIn, hasRealFiles, realFile } from '../../shared/testing/import-files.ts';
import type { OpenDb } from '../open.ts';

const real = test.skipIf(!hasRealFiles);
const totals = 'SELECT COUNT(*), SUM(amount_minor) FROM order_line';

real(
  'half a year of Online Retail is stored whole: nothing rejected, nothing doubled, nothing lost',
  async () => {
    const db = await freshDb();
    const file = realFile('transactions/online_retail_2010-12_to_2011-06.csv.gz');
    const plan = await bringIn(db, file, { currency: 'GBP' });
    expect(plan.counts).toEqual({ rows: 245_903, created: 245_903, updated: 0, unchanged: 0, rejected: 0 });
    expect(plan.added).toMatchObject({ orders: 12_795, customers: 3002, orderLines: 245_903 });
    expect(lines(db, totals)).toEqual(['245903 | 439795076']);
    const joined = 'SELECT COUNT(*) FROM order_line JOIN orders ON orders.id = order_id WHERE';
    expect(lines(db, `${joined} customer_id IS NULL`)).toEqual(['69014']);
    expect(lines(db, `${joined} order_key GLOB 'C*' AND state = 'return'`)).toEqual(['4494']);
    // rows of one invoice that are equal in everything the file says: 2,012 of them repeat an earlier row
    const repeated = `SELECT SUM(n - 1) FROM (SELECT COUNT(*) AS n FROM order_line
                       GROUP BY order_id, product_id, quantity, unit_price_micros, amount_minor, custom)`;
    expect(Number(lines(db, repeated)[0])).toBeGreaterThanOrEqual(2012);
    expect(lines(db, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(lines(db, 'PRAGMA integrity_check')).toEqual(['ok']);
    expect(lines(db, "SELECT value FROM setting WHERE name = 'currency'")).toEqual(['GBP']);

    const before = dump(db);
    const again = await bringIn(db, file);
    expect(again.counts).toEqual({ rows: 245_903, created: 0, updated: 0, unchanged: 245_903, rejected: 0 });
    expect(dump(db)).toEqual(before);
  },
  120_000,
);

real(
  'CDNOW has no order ids: each of its rows is an order of its own',
  async () => {
    const db = await freshDb();
    const file = realFile('transactions/cdnow_master.txt.gz');
    const plan = await bringIn(db, file, { currency: 'USD' });
    expect(plan.counts).toEqual({ rows: 69_659, created: 69_659, updated: 0, unchanged: 0, rejected: 0 });
    expect(plan.added).toMatchObject({ orders: 69_659, customers: 23_570 });
    expect(lines(db, totals)).toEqual(['69659 | 250031563']);
    const before = dump(db);
    expect((await bringIn(db, file)).counts).toMatchObject({ created: 0, unchanged: 69_659 });
    expect(dump(db)).toEqual(before);
  },
  120_000,
);

real('Shopify repeats an order on the row of each line; its total counts once', async () => {
  const db = await freshDb();
  const file = realFile('crm/shopify_orders_export.csv');
  const plan = await bringIn(db, file);
  expect(plan.counts).toEqual({ rows: 30, created: 30, updated: 0, unchanged: 0, rejected: 0 });
  expect(plan.added).toMatchObject({ orders: 15, orderLines: 30 });
  expect(lines(db, 'SELECT SUM(total_minor), COUNT(DISTINCT currency) FROM orders')).toEqual(['141640 | 1']);
  const net = `SELECT SUM(total_minor) FROM orders WHERE state NOT IN ('refunded', 'pending', 'cancelled')`;
  expect(lines(db, net)).toEqual(['122265']);
  expect(lines(db, "SELECT order_key, state FROM orders WHERE state <> 'paid' ORDER BY order_key")).toEqual([
    '#1009 | refunded',
    '#1011 | pending',
    '#1013 | cancelled',
  ]);
  const before = dump(db);
  expect((await bringIn(db, file)).counts).toMatchObject({ unchanged: 30 });
  expect(dump(db)).toEqual(before);
});

real('twelve Shopify customers are eleven people, and orders find them by e-mail', async () => {
  const db = await freshDb();
  const plan = await bringIn(db, realFile('crm/shopify_customers_export.csv'));
  expect(plan.counts).toMatchObject({ rows: 12, created: 12 });
  expect(plan.added).toMatchObject({ customers: 11 });
  const orders = await bringIn(db, realFile('crm/shopify_orders_export.csv'));
  expect(orders.added['customers'] ?? 0).toBe(0);
  expect(lines(db, 'SELECT COUNT(*) FROM orders WHERE customer_id IS NULL')).toEqual(['0']);
  expect(lines(db, "SELECT postcode FROM customer WHERE email_key = 'ada.whitcombe@example.com'")).toEqual([
    '01000',
  ]);
});

const subscribed = 'crm/mailchimp_subscribed_members_export.csv';
const unsubscribed = 'crm/mailchimp_unsubscribed_members_export.csv';
const left = ['ada.whitcombe@example.com', 'chloe.darcy@example.com', 'diego+news@example.com'];

function emailStates(db: OpenDb): string[] {
  return lines(
    db,
    `SELECT email_key, state FROM consent_state
       JOIN customer ON customer.id = consent_state.customer_id
      WHERE channel = 'email' ORDER BY email_key`,
  );
}

real.each([
  [subscribed, unsubscribed],
  [unsubscribed, subscribed],
])('who left the list is opted out whichever file comes first: %s', async (first, second) => {
  const db = await freshDb();
  await bringIn(db, realFile(first), {}, '2024-06-01T10:00:00Z');
  await bringIn(db, realFile(second), {}, '2024-06-02T10:00:00Z');
  expect(lines(db, 'SELECT COUNT(*) FROM customer')).toEqual(['11']);
  const states = emailStates(db);
  for (const email of left) expect(states).toContain(`${email} | withdrawn`);
  expect(states.filter((state) => state.endsWith('withdrawn'))).toHaveLength(3);
  expect(states.filter((state) => state.endsWith('granted'))).toHaveLength(8);
  expect(verifyLedger(db, sha256).broken).toBeNull();

  const events = lines(db, 'SELECT COUNT(*) FROM consent_event');
  for (const file of [first, second])
    expect((await bringIn(db, realFile(file))).counts).toMatchObject({ created: 0, updated: 0 });
  expect(lines(db, 'SELECT COUNT(*) FROM consent_event')).toEqual(events);
});

real('the ledger says whether somebody could be mailed on a day', async () => {
  const db = await freshDb();
  await bringIn(db, realFile(unsubscribed));
  await bringIn(db, realFile(subscribed));
  const [id] = lines(db, "SELECT id FROM customer WHERE email_key = 'ada.whitcombe@example.com'");
  const stateOn = (day: string) => consentAt(db, Number(id), day as Day).map(({ state }) => state);
  // opted in on 2023-01-14, left on 2024-02-01
  expect(['2023-01-13', '2023-05-03', '2024-01-31', '2024-02-01'].map(stateOn)).toEqual([
    [],
    ['granted'],
    ['granted'],
    ['withdrawn'],
  ]);
});

real.each([
  'google_contacts_2024_layout.csv',
  'salesforce_Contact.csv',
  'zoho_Contacts_001.csv',
  'stripe_unified_payments.csv',
  'typeform_responses.csv',
  'qualtrics_choice_text.csv',
])('every row of %s counts once, and the file again changes nothing', async (name) => {
  const db = await freshDb();
  const { counts } = await bringIn(db, realFile(`crm/${name}`));
  expect(counts.created + counts.updated + counts.unchanged + counts.rejected).toBe(counts.rows);
  expect(counts.created).toBeGreaterThan(0);
  const before = dump(db);
  const again = await bringIn(db, realFile(`crm/${name}`));
  expect(again.counts).toEqual({
    ...counts,
    created: 0,
    updated: 0,
    unchanged: counts.rows - counts.rejected,
  });
  expect(dump(db)).toEqual(before);
});
