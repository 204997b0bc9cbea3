import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { api, type Input, type Output } from '../../shared/contract/api.ts';
import { dump } from '../../shared/core/db/dump.ts';
import { sql } from '../../shared/core/db/sql.ts';
import type { OfferFilter } from '../../shared/core/model/opportunities.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import { addLedgerRow } from '../../shared/testing/ledger-rows.ts';
import { memorySession, type MemorySession } from '../../shared/testing/memory-session.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { exportAudience } from '../audience/export-audience.ts';
import { handlersOf } from '../handlers/index.ts';
import { opportunityHandlers } from '../handlers/opportunities.ts';
import { makeSession } from '../make-session.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { readRows } from '../read/read-rows.ts';
import { exportCallList } from './export-call-list.ts';
import { offersOf } from './offers.ts';

/** Customers who may be called; the next refused, and the one after was never asked. */
const callable = 40;
const [refused, neverAsked] = [callable + 1, callable + 2];
const ids = Array.from({ length: callable + 2 }, (_, at) => at + 1);
const products = [1, 2, 3, 4, 5, 6];

/** Everybody bought two of six products, each pair as often as the others, in spring 2024. */
const bought = ids.flatMap((customer) => {
  const first = products[customer % 6] ?? 1;
  const second = products[(customer + 1 + (customer % 4)) % 6] ?? 1;
  return [first, second].map((product, at) => ({
    customer,
    on: `2024-0${3 + at}-${String(1 + (customer % 28)).padStart(2, '0')}`,
    lines: [{ product, amount: product * 1000 }],
  }));
});

let folder = '';
let session: MemorySession;
let now = '2024-06-01T10:00:00Z';
beforeEach(async () => {
  now = '2024-06-01T10:00:00Z';
  folder = mkdtempSync(join(tmpdir(), 'offers-'));
  const made = await memorySession({
    currency: 'EUR',
    customers: ids.map((id) => ({
      id,
      name: `Name ${id}`,
      email: `c${id}@x.test`,
      phone: `+49170${1000 + id}`,
    })),
    products,
    orders: bought,
  });
  session = { ...made, now: () => now };
  session.db.run(
    sql`UPDATE product SET price_minor = id * 1000, currency = 'EUR', category = CASE WHEN id < 4 THEN 'Tea' ELSE 'Coffee' END`,
  );
  for (const customer of ids.slice(0, callable))
    addLedgerRow(session.db, { customer, channel: 'phone', state: 'granted' });
  addLedgerRow(session.db, { customer: refused, channel: 'phone', state: 'denied' });
});
afterEach(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

type Own = ReturnType<typeof opportunityHandlers>;
/** Asks as the page does: what goes in and what comes out is checked against the contract. */
async function ask<M extends keyof Own>(method: M, input: Input<M>): Promise<Output<M>> {
  const handler = opportunityHandlers(session)[method] as (given: unknown, job: typeof unattended) => unknown;
  const given = api[method].input.parse(input);
  // the schema of the method's own output
  return api[method].output.parse(await handler(given, unattended)) as Output<M>;
}

const all: Partial<OfferFilter> = {};
const byMoney = { by: 'expected', direction: 'descending' } as const;
const list = (filter: Partial<OfferFilter> = all, sort: Input<'opportunities.list'>['sort'] = byMoney) =>
  ask('opportunities.list', { filter, sort, offset: 0, limit: 500 });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('the sums of the board, of products and of groups are the sum of its lines', async () => {
  const overview = await ask('opportunities.overview', null);
  const { rows, total, expected } = await list();
  expect(rows.length).toBe(total);
  expect(total).toBeGreaterThan(callable);
  expect(overview).toMatchObject({ currency: 'EUR', asOf: '2024-04-28', notEnough: null, offers: total });
  expect(expected).toEqual(overview.expected);
  expect(sum(rows.map((row) => row.expected?.minor ?? 0))).toBe(expected.minor);
  expect(sum(rows.map((row) => row.expected?.interval[0] ?? 0))).toBe(expected.interval[0]);
  const { rows: ofProducts } = await ask('opportunities.byProduct', { filter: all, offset: 0, limit: 500 });
  expect(sum(ofProducts.map((row) => row.expected.minor))).toBe(expected.minor);
  expect(sum(ofProducts.map(({ customers }) => customers))).toBe(total);
  const groups = await ask('opportunities.bySegment', { filter: all, by: 'rfm' });
  expect(groups.expected).toEqual(expected);
  expect(sum(groups.rows.map((row) => row.expected.minor))).toBe(expected.minor);
  expect(sum(groups.rows.map(({ members }) => members))).toBe(ids.length);
});

test('nobody is offered what they have, or more than three things', async () => {
  const { rows } = await list();
  const owned = new Set(bought.map(({ customer, lines }) => `${customer} ${lines[0]?.product ?? 0}`));
  const again = rows.filter(
    ({ customer, product, reason }) => reason?.kind !== 'again' && owned.has(`${customer.id} ${product.id}`),
  );
  expect(again).toEqual([]);
  const each = new Map<number, number>();
  for (const { customer } of rows) each.set(customer.id, (each.get(customer.id) ?? 0) + 1);
  expect(Math.max(...each.values())).toBeLessThanOrEqual(3);
});

test('the board is filtered, sorted and paged', async () => {
  const { rows } = await list();
  const some = rows[0];
  if (some === undefined) throw new Error('there are offers');
  const ofProduct = await list({ productId: some.product.id });
  expect(ofProduct.rows.every(({ product }) => product.id === some.product.id)).toBe(true);
  const tea = await list({ category: 'TEA' });
  const coffee = await list({ category: 'coffee' });
  expect(tea.rows.every(({ product }) => product.id < 4)).toBe(true);
  expect(tea.total + coffee.total).toBe(rows.length);
  expect((await list({ category: 'Cocoa' })).total).toBe(0);
  const least = Math.ceil(some.expected?.minor ?? 0);
  expect((await list({ leastMinor: least })).rows.every((row) => (row.expected?.minor ?? 0) >= least)).toBe(
    true,
  );
  expect((await list({ people: { kind: 'ids', ids: [1, 2] } })).customers).toBe(2);
  for (const by of ['expected', 'probability'] as const) {
    const values = (await list(all, { by, direction: 'ascending' })).rows.map((row) =>
      by === 'expected' ? (row.expected?.minor ?? 0) : (row.probability?.value ?? 0),
    );
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  }
  const names = (await list(all, { by: 'name', direction: 'ascending' })).rows.map(
    ({ customer }) => customer.name,
  );
  expect(names).toEqual(names.toSorted());
  const page = await ask('opportunities.list', { filter: all, sort: byMoney, offset: 2, limit: 3 });
  expect(page.rows).toEqual(rows.slice(2, 5));
  expect(page.expected).toEqual((await list()).expected);
});

test('what is decided of an offer moves it, the next best takes its place, and days bring it back', async () => {
  const before = await ask('opportunities.ofCustomer', { id: 1 });
  const [best, second] = before.offers.map(({ product }) => product.id);
  if (best === undefined || second === undefined) throw new Error('there are offers');
  const pairs = [{ customerId: 1, productId: best }];
  const set = (state: 'won' | 'lost' | 'contacted' | 'open') =>
    ask('opportunities.setState', { pairs, state, until: null });
  expect(await set('won')).toEqual({ changed: 1 });
  expect(await set('won')).toEqual({ changed: 0 });
  expect((await ask('opportunities.ofCustomer', { id: 1 })).offers[0]?.product.id).toBe(second);
  const won = await list({ state: 'won' });
  expect(won.rows).toMatchObject([{ customer: { id: 1 }, product: { id: best }, rank: 0, state: 'won' }]);
  await set('lost');
  expect((await list({ state: 'lost' })).rows).toMatchObject([
    // 180 days after 1 June
    { until: '2024-11-28', stateChangedOn: '2024-06-01' },
  ]);
  await ask('opportunities.setState', { pairs, state: 'snoozed', until: '2024-06-05' });
  expect((await list({ state: 'snoozed' })).total).toBe(1);
  now = '2024-06-05T00:00:00Z';
  expect((await list({ state: 'snoozed' })).total).toBe(0);
  expect((await ask('opportunities.ofCustomer', { id: 1 })).offers[0]).toMatchObject({
    ...{ product: { id: best }, state: 'open' },
  });
  await set('contacted');
  expect((await ask('opportunities.overview', null)).states).toContainEqual({
    state: 'contacted',
    offers: 1,
  });
  expect((await list()).rows.filter(({ state }) => state === 'contacted')).toHaveLength(1);
  await set('open');
  expect((await list({ state: 'contacted' })).total).toBe(0);
});

test('a decision about nobody or nothing is refused, and a snooze has a day', async () => {
  await expect(
    ask('opportunities.setState', { pairs: [{ customerId: 999, productId: 1 }], state: 'won', until: null }),
  ).rejects.toMatchObject({ code: 'offer-unknown' });
  const pairs = [{ customerId: 1, productId: 1 }];
  expect(
    api['opportunities.setState'].input.safeParse({ pairs, state: 'snoozed', until: null }).success,
  ).toBe(false);
  expect(
    api['opportunities.setState'].input.safeParse({ pairs, state: 'won', until: '2024-01-01' }).success,
  ).toBe(false);
});

test('what is excluded is offered to nobody', async () => {
  const { rows } = await list();
  const [first] = rows;
  const productIds = [first?.product.id ?? 0];
  expect(await ask('opportunities.setExclusions', { productIds, categories: ['coffee'] })).toEqual({
    ...{ productIds, categories: ['coffee'] },
  });
  const left = await list();
  expect(left.rows.filter(({ product }) => productIds.includes(product.id) || product.id > 3)).toEqual([]);
  expect(left.total).toBeGreaterThan(0);
  const goods = await ask('opportunities.goods', { search: '', onlyExcluded: true, offset: 0, limit: 500 });
  expect(goods.products.every((one) => one.isExcluded || one.isCategoryExcluded)).toBe(true);
  expect(goods.categories).toEqual([{ name: 'Coffee', products: 3, isExcluded: true }]);
  expect(
    (await ask('opportunities.goods', { search: 'S2', onlyExcluded: false, offset: 0, limit: 9 })).products,
  ).toMatchObject([{ id: 2, sku: 'S2' }]);
  expect(await ask('opportunities.exclusions', null)).toEqual({ productIds, categories: ['coffee'] });
});

test('a change that offers do not depend on does not compute them again, one that they depend on does', async () => {
  const keeper = offersOf(session);
  const { offers } = await keeper.read(unattended);
  await ask('opportunities.setState', {
    pairs: [{ customerId: 1, productId: 1 }],
    state: 'lost',
    until: null,
  });
  expect(keeper.present()).toBeNull();
  expect((await keeper.read(unattended)).offers).toBe(offers);
  await session
    .workspace()
    .change(anyStep, (db) => db.run(sql`UPDATE product SET price_minor = 5 WHERE id = 1`));
  expect((await keeper.read(unattended)).offers).not.toBe(offers);
});

test('people who are offered something can be named', async () => {
  const { rows } = await list({ productId: 2 });
  const offered = {
    kind: 'offered',
    productId: 2,
    category: null,
    reason: null,
    state: 'to-do',
    leastMinor: 0,
  } as const;
  expect([...(await resolvePeople(session, offered, unattended))]).toEqual(
    rows.map(({ customer }) => customer.id).sort((a, b) => a - b),
  );
});

const calls = (filter: Partial<OfferFilter> = all): Input<'opportunities.exportCallList'>['choice'] => ({
  ...{ by: 'filter', filter, purpose: 'newsletter', channel: 'phone', perCustomer: 2 },
});
async function write(choice = calls(), name = 'calls.csv', language: 'en' | 'ar' = 'en') {
  const type = name.endsWith('.xlsx') ? ('xlsx' as const) : ('csv' as const);
  const file = join(folder, name);
  // a grant of this session gives a path as its own token; paths are longer than the wire lets a token be
  return exportCallList(
    session,
    {
      choice: api['opportunities.exportCallList'].input.shape.choice.parse(choice),
      language,
      type,
      path: file,
      by: 'Mona',
    },
    unattended,
  );
}
const linesOf = (name = 'calls.csv') =>
  readFileSync(join(folder, name), 'utf8').replace('\uFEFF', '').split('\r\n').slice(0, -1);
const called = (name = 'calls.csv') =>
  linesOf(name)
    .slice(1)
    .map((line) => Number(line.split(',')[0]));

test('a call list holds those who may be called, the most expected first, and says whom it leaves out', async () => {
  const preview = await ask('opportunities.previewCallList', { choice: calls(), language: 'en' });
  const written = await write();
  expect(written).toEqual({
    written: callable,
    excluded: [
      { reason: 'refused', people: 1 },
      { reason: 'not-asked', people: 1 },
    ],
  });
  expect(preview).toMatchObject({ members: ids.length, ...written });
  const [head, ...rows] = linesOf();
  expect(head).toBe(
    'Customer number,Name,Company,Phone,Last order,Offer 1,Why 1,Expected 1,Offer 2,Why 2,Expected 2,Expected in all,Notes',
  );
  expect(rows).toHaveLength(callable);
  expect(called()).not.toContain(refused);
  expect(called()).not.toContain(neverAsked);
  // consent is for calls: the file has no other way to these people
  expect(linesOf().join()).not.toContain('@');
  const money = rows.map((row) => Number(row.split(',').at(-2)));
  expect(money).toEqual(money.toSorted((a, b) => b - a));
  const use = session.db.first(sql`SELECT action FROM audit_event ORDER BY id DESC`, { action: String });
  expect(use?.action).toBe('data-out-contact');
});

test('a call list is a workbook in Arabic too; with nobody to call there is no file', async () => {
  await write(calls(), 'calls.xlsx', 'ar');
  const rows: (readonly string[])[] = [];
  const { header } = await readRows(
    join(folder, 'calls.xlsx'),
    {},
    { onBatch: (batch) => void rows.push(...batch.rows) },
  );
  expect(header[0]?.slice(0, 2)).toEqual(['رقم العميل', 'الاسم']);
  expect(rows).toHaveLength(callable);
  const none = calls({ people: { kind: 'ids', ids: [refused] } });
  expect(await write(none, 'none.csv')).toMatchObject({ written: 0 });
  expect(existsSync(join(folder, 'none.csv'))).toBe(false);
});

const draw = {
  ...{ name: 'Autumn', filter: all, purpose: 'newsletter', channel: 'phone', perCustomer: 2 },
  ...{ share: 0.25, seed: 11, windowDays: 30 },
} as const;

test('a draw is among those who may be called, is seen before it is made, and cannot be made twice', async () => {
  const preview = await ask('opportunities.previewHoldout', draw);
  expect(preview).toMatchObject({ members: ids.length, contacted: 30, heldOut: 10 });
  expect(preview.smallestLift).toBeGreaterThan(0);
  const entry = await ask('opportunities.drawHoldout', draw);
  expect(entry).toMatchObject({
    ...{ name: 'Autumn', drawnOn: '2024-06-01', endsOn: '2024-07-01', state: 'too-early' },
    ...{ contacted: 30, heldOut: 10, share: 0.25, seed: 11, channel: 'phone' },
  });
  expect(await ask('opportunities.holdouts', null)).toEqual([entry]);
  await expect(ask('opportunities.drawHoldout', draw)).rejects.toMatchObject({ code: 'campaign-name-taken' });
  const few = { ...draw, name: 'Few', filter: { people: { kind: 'ids' as const, ids: [refused] } } };
  await expect(ask('opportunities.drawHoldout', few)).rejects.toMatchObject({ code: 'campaign-too-small' });
  await ask('opportunities.removeHoldout', { id: entry.id });
  expect(await ask('opportunities.holdouts', null)).toEqual([]);
  await expect(ask('opportunities.readout', { id: entry.id })).rejects.toMatchObject({
    code: 'campaign-unknown',
  });
});

test('who is held out is in no list of the campaign, nor in any list of offers until it is measured', async () => {
  const { id } = await ask('opportunities.drawHoldout', draw);
  const out = await resolvePeople(session, { kind: 'holdout', id, arm: 'held-out' }, unattended);
  const contacted = await resolvePeople(session, { kind: 'holdout', id, arm: 'contacted' }, unattended);
  expect([out.length, contacted.length]).toEqual([10, 30]);
  const spared = (name: string) => called(name).filter((one) => out.includes(one));

  expect(await write({ by: 'campaign', id }, 'campaign.csv')).toEqual({ written: 30, excluded: [] });
  expect(called('campaign.csv').toSorted((a, b) => a - b)).toEqual([...contacted]);
  expect(await write(calls(), 'all.csv')).toMatchObject({ written: 30 });
  expect(spared('all.csv')).toEqual([]);

  const choice = { layout: 'plain', purpose: 'newsletter', channel: 'phone', fields: [] } as const;
  const audience = (people: Parameters<typeof exportAudience>[1]['people'], name: string) =>
    exportAudience(
      session,
      {
        people,
        choice: { ...choice, fields: [] },
        type: 'csv',
        language: 'en',
        by: '',
        path: join(folder, name),
      },
      unattended,
    );
  const heldOut = { reason: 'held-out', people: 10 };
  for (const arm of ['held-out', 'contacted'] as const) {
    const made = await audience({ kind: 'holdout', id, arm }, `${arm}.csv`);
    expect(made).toEqual(
      arm === 'contacted' ? { written: 30, excluded: [] } : { written: 0, excluded: [heldOut] },
    );
  }
  const reach = { purpose: 'newsletter', channel: 'phone', which: 'reachable' } as const;
  const of = { kind: 'holdout', id, arm: 'held-out' } as const;
  expect(await audience({ kind: 'reach', of, ...reach }, 'reach.csv')).toMatchObject({ written: 0 });
  const offered = {
    kind: 'offered',
    productId: null,
    category: null,
    reason: null,
    state: 'to-do',
    leastMinor: 0,
  } as const;
  expect(await audience(offered, 'offered.csv')).toMatchObject({ written: 30 });

  // the day after its last day
  now = '2024-07-02T00:00:00Z';
  expect(await write(calls(), 'later.csv')).toMatchObject({ written: callable });
  // its own list spares them for good
  expect(await write({ by: 'campaign', id }, 'again.csv')).toMatchObject({ written: 30 });
  expect(spared('again.csv')).toEqual([]);
});

async function buy(
  orders: readonly Readonly<{ customer: number; product: number; on: string; amount: number }>[],
) {
  await session.workspace().change(anyStep, (db) => {
    for (const { customer, product, on, amount } of orders) {
      const order = db.insert(
        sql`INSERT INTO orders (source_id, order_key, customer_id, placed_on, currency, state, import_id, row)
            VALUES (1, ${`new ${customer} ${on} ${amount}`}, ${customer}, ${on}, 'EUR', ${amount < 0 ? 'return' : 'paid'}, 1, 1)`,
      );
      db.run(sql`INSERT INTO order_line (order_id, ordinal, product_id, quantity, amount_minor, import_id, row)
                 VALUES (${order}, 0, ${product}, ${Math.sign(amount)}, ${amount}, 1, 1)`);
    }
  });
}

test('what a campaign brought is told from orders after it, of both sides', async () => {
  const { id } = await ask('opportunities.drawHoldout', draw);
  expect(await ask('opportunities.readout', { id })).toMatchObject({
    ...{ until: null, bought: null, boughtOffered: null, revenue: null },
    entry: { state: 'too-early' },
  });
  const [contacted, out] = await Promise.all(
    (['contacted', 'held-out'] as const).map((arm) =>
      resolvePeople(session, { kind: 'holdout', id, arm }, unattended),
    ),
  );
  if (contacted === undefined || out === undefined) throw new Error('there are two sides');
  const { rows } = await list();
  const offerOf = (customer: number) => rows.find((row) => row.customer.id === customer)?.product.id ?? 0;
  // 15 of 30 buy what they were offered, for 10.00, one of them returns it; one of 10 buys something, for 5.00
  const ofOffer = [...contacted.slice(0, 15)].map((customer) => ({
    ...{ customer, product: offerOf(customer), on: '2024-06-10', amount: 1000 },
  }));
  const [returner = 0, lateBuyer = 0] = [contacted[0], contacted[20]];
  const spared = out[0] ?? 0;
  const own = bought.find(({ customer }) => customer === spared)?.lines[0]?.product ?? 0;
  await buy([
    ...ofOffer,
    { customer: returner, product: offerOf(returner), on: '2024-06-12', amount: -1000 },
    { customer: spared, product: own, on: '2024-06-11', amount: 500 },
    // on the day of the draw, and after the window: neither counts
    { customer: lateBuyer, product: offerOf(lateBuyer), on: '2024-06-01', amount: 9000 },
  ]);
  expect((await ask('opportunities.readout', { id })).entry.state).toBe('running');
  await buy([{ customer: lateBuyer, product: offerOf(lateBuyer), on: '2024-07-02', amount: 9000 }]);
  const read = await ask('opportunities.readout', { id });
  expect(read).toMatchObject({
    ...{ until: '2024-07-01', inBoth: 0, gone: 0, entry: { state: 'done' }, currency: 'EUR' },
    contacted: { people: 30, buyers: 15, offeredBuyers: 15, revenueMinor: 14_000 },
    heldOut: { people: 10, buyers: 1, offeredBuyers: 0, revenueMinor: 500 },
  });
  expect(read.bought?.difference.value).toBeCloseTo(0.5 - 0.1, 12);
  expect(read.boughtOffered?.difference.value).toBeCloseTo(0.5, 12);
  expect(read.boughtOffered?.isBeyondNoise).toBe(true);
  // 14,000 ÷ 30 − 500 ÷ 10
  expect(read.revenue?.differenceMinor).toBeCloseTo(416.667, 2);
  expect(read.revenue?.extraMinor).toBeCloseTo(12_500, 6);
});

test('who was on both sides before they were merged is kept out, and compared with nobody', async () => {
  const { id } = await ask('opportunities.drawHoldout', draw);
  const [contacted, out] = await Promise.all(
    (['contacted', 'held-out'] as const).map((arm) =>
      resolvePeople(session, { kind: 'holdout', id, arm }, unattended),
    ),
  );
  const [kept = 0, dropped = 0] = [contacted?.[0], out?.[0]];
  await session.workspace().change(anyStep, (db) => {
    db.run(sql`UPDATE orders SET customer_id = ${kept} WHERE customer_id = ${dropped}`);
    db.run(
      sql`UPDATE customer SET redirect_to = ${kept}, email_key = NULL, phone_key = NULL WHERE id = ${dropped}`,
    );
  });
  expect(
    (await resolvePeople(session, { kind: 'holdout', id, arm: 'contacted' }, unattended)).includes(kept),
  ).toBe(false);
  expect(
    (await resolvePeople(session, { kind: 'holdout', id, arm: 'held-out' }, unattended)).includes(kept),
  ).toBe(true);
  await write({ by: 'campaign', id }, 'merged.csv');
  expect(called('merged.csv')).not.toContain(kept);
  expect(await ask('opportunities.readout', { id })).toMatchObject({
    ...{ inBoth: 1, gone: 0, contacted: { people: 29 }, heldOut: { people: 9 } },
  });
});

test('every change is one step that can be taken back and made again', async () => {
  const real = makeSession({ emit: () => undefined, now: () => now });
  const handlers = handlersOf(real);
  const file = real.grants.grant(join(folder, 'w.firsthand')).token;
  await handlers['workspace.create']({ file, currency: 'EUR' }, unattended);
  const { db } = real.workspace();
  await real.workspace().change(anyStep, (made) => {
    made.run(sql`INSERT INTO customer (id, name) VALUES (1, 'Ada'), (2, 'Bea'), (3, 'Cem')`);
    made.run(sql`INSERT INTO product (id, product_key, name) VALUES (1, 'tea', 'Tea')`);
    for (const customer of [1, 2, 3]) addLedgerRow(made, { customer, channel: 'post', state: 'granted' });
    // the address of a letter
    made.run(sql`UPDATE customer SET city = 'Cairo', postcode = '11511', country = 'EG'`);
  });
  const pairs = [1, 2, 3].map((customerId) => ({ customerId, productId: 1 }));
  const rows = () => [...dump(db, { identical: true })];
  const steps: (() => Promise<unknown>)[] = [
    () =>
      Promise.resolve(
        handlers['opportunities.setState']({ pairs, state: 'contacted', until: null }, unattended),
      ),
    () =>
      Promise.resolve(
        handlers['opportunities.setExclusions']({ productIds: [1], categories: [] }, unattended),
      ),
    () =>
      Promise.resolve(
        handlers['opportunities.drawHoldout'](
          api['opportunities.drawHoldout'].input.parse({
            ...draw,
            ...{ channel: 'post', filter: { state: 'contacted' } },
          }),
          unattended,
        ),
      ),
    () =>
      Promise.resolve(handlers['opportunities.setState']({ pairs, state: 'open', until: null }, unattended)),
    () => Promise.resolve(handlers['opportunities.removeHoldout']({ id: 1 }, unattended)),
  ];
  const states = [rows()];
  for (const step of steps) {
    await step();
    states.push(rows());
    expect(states.at(-1)).not.toEqual(states.at(-2));
  }
  for (const expected of states.slice(0, -1).reverse()) {
    await real.workspace().undo();
    expect(rows()).toEqual(expected);
  }
  for (const expected of states.slice(1)) {
    await real.workspace().redo();
    expect(rows()).toEqual(expected);
  }
  await handlers['workspace.close'](null, unattended);
});
