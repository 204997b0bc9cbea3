import { afterAll, beforeAll, expect, test } from 'vitest';
import { int } from '../../shared/core/db/db.ts';
import { sql, type Sql } from '../../shared/core/db/sql.ts';
import { Lineage, type LineageTarget } from '../../shared/core/model/lineage.ts';
import { freshDb } from '../../shared/testing/apply-drafts.ts';
import { bringIn, makeFiles } from '../../shared/testing/import-files.ts';
import type { OpenDb } from '../open.ts';
import { lineageOf } from './lineage-of.ts';

const files = makeFiles();
let db: OpenDb;
afterAll(() => {
  db.close();
  files.remove();
});

const idOf = (query: Sql) => db.first(query, { id: int })?.id ?? 0;
/** What is told, short: outcome, values, file and row. */
function told(target: LineageTarget): string[] {
  return Lineage.parse(lineageOf(db, target)).steps.map(({ outcome, values, origin, isOldVersion }) =>
    [
      outcome + (isOldVersion ? ' (old version)' : ''),
      values.map(({ field, value }) => `${field}=${value ?? '–'}`).join(' '),
      origin ? `${origin.fileName}:${origin.row ?? '–'} ${origin.party}` : 'here',
    ].join(' | '),
  );
}

beforeAll(async () => {
  db = await freshDb();
  const contacts = (name: string, body: string) =>
    files.write(name, `Id,Email,Full name,City,Segment\n${body}\n`);
  await bringIn(db, contacts('crm-may.csv', '1,mona@example.org,Mona Adel,Cairo,A'), {
    kind: 'contacts',
    system: 'crm',
  });
  await bringIn(
    db,
    contacts('news.csv', '7,mona@example.org,Mona Adel,Giza,B'),
    { kind: 'contacts', system: 'news', party: 'third' },
    '2024-06-02T10:00:00Z',
  );
  await bringIn(
    db,
    contacts('crm-june.csv', '1,mona@example.org,Mona Adel,Alexandria,A'),
    { kind: 'contacts', system: 'crm', party: 'first', policy: 'overwrite' },
    '2024-06-03T10:00:00Z',
  );
  const orders = (name: string, body: string) =>
    files.write(name, `Order ID,Order Date,Email,Product,Quantity,Line total,Order total\n${body}\n`);
  await bringIn(db, orders('orders-1.csv', 'A1,2024-05-01,mona@example.org,Mug,1,9.50,9.50'), { kind: 'order-lines', system: 'shop', currency: 'USD' }); // prettier-ignore
  await bringIn(
    db,
    orders('orders-2.csv', 'B2,2024-05-02,x@example.org,Jar,1,1.00,1.00\nA1,2024-05-01,mona@example.org,Mug,1,12.00,12.00'),
    { kind: 'order-lines', system: 'shop', currency: 'USD', policy: 'overwrite' },
    '2024-06-04T10:00:00Z',
  ); // prettier-ignore
});

test('every record that spoke of a fact is told: what stands, what it replaced, what never counted', () => {
  const customer = idOf(sql`SELECT id FROM customer WHERE email = 'mona@example.org'`);
  const city = { of: 'customer-field', customer, field: 'city', isCustom: false } as const;
  expect(told(city)).toEqual([
    'stands | customer.city=Alexandria | crm-june.csv:1 first',
    'passed-over | customer.city=Giza | news.csv:1 third',
    'replaced (old version) | customer.city=Cairo | crm-may.csv:1 first',
  ]);
  expect(lineageOf(db, city).steps.map(({ policy }) => policy)).toEqual([
    'overwrite',
    'fill-blanks',
    'fill-blanks',
  ]);
  expect(told({ ...city, field: 'name' }).map((line) => line.split(' | ')[0])).toEqual([
    'stands', 'agrees', 'agrees (old version)',
  ]); // prettier-ignore
  expect(told({ of: 'customer-field', customer, field: 'Segment', isCustom: true })[1]).toBe(
    'passed-over | Segment=B | news.csv:1 third',
  );
  expect(told({ ...city, field: '__proto__' })).toEqual([]);
  expect(() => lineageOf(db, { ...city, customer: 999 })).toThrow(
    expect.objectContaining({ code: 'customer-missing' }),
  );
});

test('an order tells what an update overwrote, and each of its lines its own row', () => {
  const id = idOf(sql`SELECT id FROM orders WHERE order_key LIKE '%A1'`);
  const told1 = told({ of: 'order', id });
  expect(told1[0]).toContain('orders.total=12.00');
  expect(told1[0]).toContain('orders-2.csv:2 first');
  expect(told1[1]).toBe('replaced | orders.total=9.50 | orders-1.csv:1 first');
  const { parts } = lineageOf(db, { of: 'order', id });
  expect(parts.map(({ label }) => label)).toEqual(['Mug']);
  expect(told({ of: 'order-line', order: id, ordinal: idOf(sql`SELECT ordinal AS id FROM order_line WHERE order_id = ${id}`) })[0]).toContain('orders-2.csv:2'); // prettier-ignore
});

test('events, answers, preferences, spend and products tell their file and row', async () => {
  await bringIn(db, files.write('events.csv', 'Event ID,Event,Time,Email,Subject\ne1,visit,2024-05-03,mona@example.org,Home\n'), { kind: 'events', system: 'web' }); // prettier-ignore
  await bringIn(db, files.write('events-2.csv', 'Event ID,Event,Time,Email,Subject\ne1,visit,2024-05-03,mona@example.org,Shop\n'), { kind: 'events', system: 'web', policy: 'overwrite' }); // prettier-ignore
  const event = idOf(sql`SELECT id FROM event WHERE event_key LIKE '%e1'`);
  expect(told({ of: 'event', id: event })).toEqual([
    'stands | event.kind=visit event.at=2024-05-03 event.subject=Shop | events-2.csv:1 first',
    'replaced | event.subject=Home | events.csv:1 first',
  ]);

  const survey = (name: string, comment: string) =>
    files.write(
      name,
      `Response ID,Email,How likely are you to recommend us?,Why?\nr1,mona@example.org,9,${comment}\n`,
    );
  const columns = (mapping: readonly string[]) =>
    ['Response ID', 'Email', 'How likely are you to recommend us?', 'Why?'].map((name, i) => ({ name, meaning: mapping[i] ?? 'custom' })); // prettier-ignore
  const asked = { kind: 'survey', system: 'forms', columns: columns(['survey.key', 'customer.email', 'survey.nps', 'survey.text']), survey: 'NPS' } as const; // prettier-ignore
  await bringIn(db, survey('nps-1.csv', 'fine'), asked);
  await bringIn(db, survey('nps-2.csv', 'great'), { ...asked, policy: 'overwrite' });
  const response = idOf(sql`SELECT id FROM response`);
  const question = idOf(sql`SELECT id FROM question WHERE kind = 'text'`);
  expect(told({ of: 'answer', response, question })).toEqual([
    'stands | Why?=great | nps-2.csv:1 zero',
    'replaced | Why?=fine | nps-1.csv:1 zero',
  ]);
  expect(told({ of: 'response', id: response })[0]).toContain('How likely are you to recommend us?=9');

  await bringIn(db, files.write('spend.csv', 'Date,Channel,Campaign,Cost\n2024-05-01,email,May,10.00\n'), { kind: 'spend', system: 'ads', currency: 'USD' }); // prettier-ignore
  await bringIn(db, files.write('spend-2.csv', 'Date,Channel,Campaign,Cost\n2024-05-01,email,May,12.00\n'), { kind: 'spend', system: 'ads', currency: 'USD' }); // prettier-ignore
  const [now, was] = told({ of: 'spend', id: idOf(sql`SELECT id FROM campaign_spend`) });
  expect([now, was]).toEqual([
    'stands | spend.day=2024-05-01 spend.amount=12.00 spend.currency=USD | spend-2.csv:1 first',
    'replaced | spend.amount=10.00 | spend.csv:1 first',
  ]);

  await bringIn(db, files.write('likes.csv', 'Email,Topic,Preference\nmona@example.org,drink,tea\n'), { kind: 'preferences', system: 'club', party: 'zero', columns: [{ name: 'Email', meaning: 'customer.email' }, { name: 'Topic', meaning: 'preference.topic' }, { name: 'Preference', meaning: 'preference.value' }] }); // prettier-ignore
  expect(told({ of: 'preference', id: idOf(sql`SELECT id FROM preference`) })).toEqual([
    'stands | preference.topic=drink preference.value=tea | likes.csv:1 zero',
  ]);

  const product = idOf(sql`SELECT id FROM product WHERE name = 'Mug'`);
  expect(told({ of: 'product', id: product })[0]).toMatch(
    /^stands \| .*product\.name=Mug.* \| orders-1\.csv:– first$/u,
  );
  expect(told({ of: 'event', id: 12_345 })).toEqual([]);
});

test('consent tells every entry of the ledger, and which one counts', async () => {
  const state = (name: string, word: string, on: string) =>
    bringIn(db, files.write(name, `Email,Purpose,Channel,Consent,Date\nmona@example.org,marketing,email,${word},${on}\n`), { kind: 'consent', system: 'forms' }); // prettier-ignore
  await state('yes.csv', 'granted', '2024-01-31');
  await state('no.csv', 'withdrawn', '2024-03-31');
  const customer = idOf(sql`SELECT id FROM customer WHERE email = 'mona@example.org'`);
  const lines = told({ of: 'consent', customer, purpose: 'marketing', channel: 'email' });
  expect(lines.map((line) => line.replace(/ consent\.basis=\S+/u, ''))).toEqual([
    'stands | consent.state=withdrawn | no.csv:1 first',
    'replaced | consent.state=granted | yes.csv:1 first',
  ]);
});
