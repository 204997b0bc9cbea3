import { afterEach, beforeEach, expect, test } from 'vitest';
import { api } from '../../shared/contract/api.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import type { TimelineGroup } from '../../shared/core/model/timeline.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import { customerHandlers } from '../handlers/customers.ts';

let session: MemorySession;
beforeEach(async () => {
  session = await memorySession({
    currency: 'EUR',
    customers: [
      { id: 1, name: 'Amina Haddad', email: 'amina@shop.example', firstSeenOn: '2024-01-01' },
      { id: 2, mergedInto: 1 },
    ],
    products: [7],
    orders: [
      {
        id: 1,
        customer: 1,
        on: '2024-03-01',
        discount: 100,
        tax: 30,
        shipping: 20,
        lines: [{ product: 7, quantity: 2, amount: 1000, discount: 50 }, { amount: 5 }],
      },
      {
        id: 2,
        customer: 1,
        on: '2024-03-02',
        total: 777,
        state: 'refunded',
        refunded: 777,
        lines: [{ amount: 700 }],
      },
    ],
  });
  const { db } = session;
  db.run(sql`INSERT INTO source (id, system, name, party) VALUES (2, 'mailchimp', 'List', 'zero')`);
  db.run(
    sql`INSERT INTO import SELECT 2, 2, 'contacts', 'list.csv', '', 0, '{}', 'fill-blanks', 0, 0, 0, 0, 0, '[]', '2025-02-01T00:00:00Z', '2025-02-02T10:00:00Z', NULL, 1`,
  );
  const record = (id: number, source: number, content: object) => {
    db.run(
      sql`INSERT INTO record (id, source_id, external_key, import_id, row, content, seen_on)
          VALUES (${id}, ${source}, ${`k${id}`}, ${source}, ${id * 10}, ${JSON.stringify(content)}, '2024-01-01')`,
    );
    db.run(sql`INSERT INTO identity_link VALUES (${id}, 1, 'email', '2025-01-01T00:00:00Z')`);
  };
  record(1, 1, {
    externalId: 'A-1',
    values: [
      ['name', 'Amina Haddad'],
      ['email', 'amina@shop.example'],
    ],
    custom: [['Tier', 'gold']],
  });
  record(2, 2, {
    values: [
      ['email', 'other@shop.example'],
      ['city', 'Cairo'],
    ],
    custom: [['__proto__', 'kept']],
  });
  db.run(sql`INSERT INTO purpose VALUES (1, 'newsletter', 'Newsletter', 'النشرة')`);
  const consent = (id: number, state: string, at: string, importId: number | null) =>
    db.run(
      sql`INSERT INTO consent_event (id, customer_id, purpose_id, channel, state, basis, captured_at, personal_digest, import_id, row, recorded_at, previous_hash, hash)
          VALUES (${id}, 1, 1, 'email', ${state}, 'explicit form', ${at}, '', ${importId}, ${importId === null ? null : 5}, ${at}, '', ${`h${id}`})`,
    );
  consent(1, 'granted', '2024-01-01T00:00:00Z', 2);
  consent(2, 'withdrawn', '2024-06-01T00:00:00Z', null);
  db.run(sql`INSERT INTO campaign (id, channel, name) VALUES (1, 'email', 'Spring')`);
  db.run(
    sql`INSERT INTO event (id, source_id, event_key, customer_id, kind, happened_on, happened_at, channel, campaign_id, subject, import_id, row)
        VALUES (1, 2, 'e1', 1, 'open', '2024-03-02', '2024-03-02T09:00:00Z', 'email', 1, 'Hello', 2, 3)`,
  );
  db.run(sql`INSERT INTO survey VALUES (1, 2, 'NPS', 'survey')`);
  db.run(
    sql`INSERT INTO question (id, survey_id, question_key, position, label, kind, scale) VALUES (1, 1, 'q1', 2, 'Why?', 'text', NULL), (2, 1, 'q2', 1, 'How likely?', 'nps', '{"least":0,"most":10}'), (3, 1, 'q3', 3, 'Which?', 'multi-choice', NULL)`,
  );
  db.run(
    sql`INSERT INTO response (id, survey_id, response_key, customer_id, answered_on, import_id, row) VALUES (1, 1, 'r1', 1, NULL, 2, 8)`,
  );
  db.run(
    sql`INSERT INTO response (id, survey_id, response_key, customer_id, answered_on, is_preview, import_id, row) VALUES (2, 1, 'r2', 1, '2024-01-01', 1, 2, 9)`,
  );
  db.run(
    sql`INSERT INTO answer VALUES (1, 1, NULL, 'fast', NULL), (1, 2, 9, NULL, NULL), (1, 3, NULL, NULL, '["a","b"]')`,
  );
});
afterEach(() => session.close());

const shopOrigin = (row: number) => ({
  source: 'Shop',
  system: 'shopify',
  party: 'first',
  fileName: 'orders.csv',
  row,
  importedOn: '2025-01-01',
});
const listOrigin = (row: number) => ({
  source: 'List',
  system: 'mailchimp',
  party: 'zero',
  fileName: 'list.csv',
  row,
  importedOn: '2025-02-02',
});

test('a profile names for every value the source, file, row and date it came from', async () => {
  const profile = api['customers.get'].output.parse(
    await customerHandlers(session)['customers.get']({ id: 1 }, unattended),
  );
  expect(profile.fields).toEqual([
    { field: 'name', isCustom: false, value: 'Amina Haddad', origin: shopOrigin(10) },
    { field: 'email', isCustom: false, value: 'amina@shop.example', origin: shopOrigin(10) },
    { field: 'city', isCustom: false, value: 'Cairo', origin: listOrigin(20) },
    { field: 'Tier', isCustom: true, value: 'gold', origin: shopOrigin(10) },
    { field: '__proto__', isCustom: true, value: 'kept', origin: listOrigin(20) },
  ]);
  // 1000 - 50 + 5 - 100, and a refunded order that counts and gives everything back
  expect([profile.orders, profile.spentMinor, profile.lastOrderOn]).toEqual([2, 855, '2024-03-02']);
  expect(profile.externalIds).toEqual(['A-1']);
  expect(profile.parties).toEqual([
    { party: 'zero', count: 2 },
    { party: 'first', count: 3 },
  ]);
  expect(profile.mergedFrom).toBe(1);
  expect(profile.consent.cells).toEqual([
    {
      purpose: 'newsletter',
      channel: 'email',
      state: 'withdrawn',
      basis: 'explicit form',
      capturedAt: '2024-06-01T00:00:00Z',
      isExpired: false,
      isOfAnyChannel: false,
    },
  ]);
  expect(profile.consentWords.map(({ state, origin }) => [state, origin])).toEqual([
    ['withdrawn', null],
    ['granted', listOrigin(5)],
  ]);
});

test('who was merged is shown as whom they were merged into; who never was is missing', async () => {
  const handlers = customerHandlers(session);
  expect((await handlers['customers.get']({ id: 2 }, unattended)).id).toBe(1);
  const timeline = await handlers['customers.timeline'](
    { id: 2, groups: [], offset: 0, limit: 10 },
    unattended,
  );
  expect(timeline.total).toBe(6);
  await expect(
    Promise.resolve().then(() => handlers['customers.get']({ id: 99 }, unattended)),
  ).rejects.toMatchObject({
    code: 'customer-missing',
    params: { id: 99 },
  });
});

test('a timeline holds orders, events, answers and words of consent, newest first, page by page', async () => {
  const read = async (offset: number, limit: number, groups: readonly TimelineGroup[] = []) =>
    api['customers.timeline'].output.parse(
      await customerHandlers(session)['customers.timeline'](
        { id: 1, groups: [...groups], offset, limit },
        unattended,
      ),
    );
  const whole = await read(0, 10);
  expect(whole.total).toBe(6);
  const [response, withdrawn, event, refunded, order, granted] = whole.lines;
  // without a day of its own an answer stands on the day its file was brought in
  expect(response).toEqual({
    kind: 'response',
    id: expect.any(Number) as number,
    on: '2025-02-02',
    at: null,
    survey: 'NPS',
    surveyKind: 'survey',
    answers: [
      { question: 'How likely?', questionKind: 'nps', number: 9, text: null, scale: { least: 0, most: 10 } },
      { question: 'Why?', questionKind: 'text', number: null, text: 'fast', scale: null },
      { question: 'Which?', questionKind: 'multi-choice', number: null, text: 'a, b', scale: null },
    ],
    origin: listOrigin(8),
  });
  expect(event).toEqual({
    kind: 'event',
    id: expect.any(Number) as number,
    on: '2024-03-02',
    at: '2024-03-02T09:00:00Z',
    event: 'open',
    channel: 'email',
    campaign: 'Spring',
    subject: 'Hello',
    body: null,
    contact: null,
    origin: listOrigin(3),
  });
  expect(refunded).toMatchObject({
    kind: 'order',
    key: 'key-2',
    totalMinor: 777,
    refundedMinor: 777,
    state: 'refunded',
  });
  expect(order).toEqual({
    kind: 'order',
    id: expect.any(Number) as number,
    on: '2024-03-01',
    at: null,
    key: 'key-1',
    state: 'paid',
    channel: null,
    currency: 'EUR',
    // 950 + 5 - 100 + 30 + 20
    totalMinor: 905,
    refundedMinor: 0,
    lines: [
      { product: 'Product 7', sku: 'S7', quantity: 2, amountMinor: 950 },
      { product: null, sku: null, quantity: 1, amountMinor: 5 },
    ],
    origin: shopOrigin(1),
  });
  expect(withdrawn).toEqual({
    kind: 'consent',
    id: 2,
    on: '2024-06-01',
    purpose: 'newsletter',
    channel: 'email',
    state: 'withdrawn',
    basis: 'explicit form',
    isUndated: false,
    origin: null,
  });
  expect(granted).toMatchObject({ kind: 'consent', state: 'granted', origin: listOrigin(5) });
  const pages = [await read(0, 4), await read(4, 4), await read(8, 4)];
  expect(pages.flatMap(({ lines }) => lines)).toEqual(whole.lines);
  expect(whole.counts).toEqual([
    { group: 'orders', count: 2 },
    { group: 'feedback', count: 1 },
    { group: 'consent', count: 2 },
    { group: 'other', count: 1 },
  ]);
  expect(await read(0, 10, ['feedback', 'consent'])).toEqual({
    total: 3,
    counts: whole.counts,
    lines: [response, withdrawn, granted],
  });
});
