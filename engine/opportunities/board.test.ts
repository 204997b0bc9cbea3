import { afterEach, beforeEach, expect, test } from 'vitest';
import { api } from '../../shared/contract/api.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { unattended } from '../../shared/core/model/progress.ts';
import {
  bought,
  byMoney,
  callable,
  customerIds,
  offersDesk,
  type OffersDesk,
} from '../../shared/testing/offers-desk.ts';
import { anyStep } from '../../shared/testing/steps.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import { offersOf } from './offers.ts';

let desk: OffersDesk;
beforeEach(async () => {
  desk = await offersDesk();
});
afterEach(() => desk.close());
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('the sums of the board, of products and of groups are the sum of its lines', async () => {
  const overview = await desk.ask('opportunities.overview', null);
  const { rows, total, expected } = await desk.list();
  expect(rows.length).toBe(total);
  expect(total).toBeGreaterThan(callable);
  expect(overview).toMatchObject({ currency: 'EUR', asOf: '2024-04-28', notEnough: null, offers: total });
  expect(expected).toEqual(overview.expected);
  expect(sum(rows.map((row) => row.expected?.minor ?? 0))).toBe(expected.minor);
  expect(sum(rows.map((row) => row.expected?.interval[0] ?? 0))).toBe(expected.interval[0]);
  const { rows: ofProducts } = await desk.ask('opportunities.byProduct', {
    filter: {},
    offset: 0,
    limit: 500,
  });
  expect(sum(ofProducts.map((row) => row.expected.minor))).toBe(expected.minor);
  expect(sum(ofProducts.map(({ customers }) => customers))).toBe(total);
  const groups = await desk.ask('opportunities.bySegment', { filter: {}, by: 'rfm' });
  expect(groups.expected).toEqual(expected);
  expect(sum(groups.rows.map((row) => row.expected.minor))).toBe(expected.minor);
  expect(sum(groups.rows.map(({ members }) => members))).toBe(customerIds.length);
  // the people behind each number can be named
  const all = { category: null, reason: null, state: 'to-do', leastMinor: 0, productId: null } as const;
  for (const { of, customers } of groups.rows) {
    if (of === null) continue;
    const people = await resolvePeople(desk.session, { kind: 'offered', ...all, of }, unattended);
    expect(people.length).toBe(customers);
  }
});

test('nobody is offered what they have, or more than three things', async () => {
  const { rows } = await desk.list();
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
  const { rows } = await desk.list();
  const some = rows[0];
  if (some === undefined) throw new Error('there are offers');
  const ofProduct = await desk.list({ productId: some.product.id });
  expect(ofProduct.rows.every(({ product }) => product.id === some.product.id)).toBe(true);
  const tea = await desk.list({ category: 'TEA' });
  const coffee = await desk.list({ category: 'coffee' });
  expect(tea.rows.every(({ product }) => product.id < 4)).toBe(true);
  expect(tea.total + coffee.total).toBe(rows.length);
  expect((await desk.list({ category: 'Cocoa' })).total).toBe(0);
  const least = Math.ceil(some.expected?.minor ?? 0);
  expect(
    (await desk.list({ leastMinor: least })).rows.every((row) => (row.expected?.minor ?? 0) >= least),
  ).toBe(true);
  expect((await desk.list({ people: { kind: 'ids', ids: [1, 2] } })).customers).toBe(2);
  for (const by of ['expected', 'probability'] as const) {
    const values = (await desk.list({}, { by, direction: 'ascending' })).rows.map((row) =>
      by === 'expected' ? (row.expected?.minor ?? 0) : (row.probability?.value ?? 0),
    );
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  }
  const names = (await desk.list({}, { by: 'name', direction: 'ascending' })).rows.map(
    ({ customer }) => customer.name,
  );
  expect(names).toEqual(names.toSorted());
  const page = await desk.ask('opportunities.list', { filter: {}, sort: byMoney, offset: 2, limit: 3 });
  expect(page.rows).toEqual(rows.slice(2, 5));
  expect(page.expected).toEqual((await desk.list()).expected);
});

test('what is decided of an offer moves it, the next best takes its place, and days bring it back', async () => {
  const before = await desk.ask('opportunities.ofCustomer', { id: 1 });
  const [best, second] = before.offers.map(({ product }) => product.id);
  if (best === undefined || second === undefined) throw new Error('there are offers');
  const pairs = [{ customerId: 1, productId: best }];
  const set = (state: 'won' | 'lost' | 'contacted' | 'open') =>
    desk.ask('opportunities.setState', { pairs, state, until: null });
  expect(await set('won')).toEqual({ changed: 1 });
  expect(await set('won')).toEqual({ changed: 0 });
  expect((await desk.ask('opportunities.ofCustomer', { id: 1 })).offers[0]?.product.id).toBe(second);
  const won = await desk.list({ state: 'won' });
  expect(won.rows).toMatchObject([{ customer: { id: 1 }, product: { id: best }, rank: 0, state: 'won' }]);
  await set('lost');
  expect((await desk.list({ state: 'lost' })).rows).toMatchObject([
    // 180 days after 1 June
    { until: '2024-11-28', stateChangedOn: '2024-06-01' },
  ]);
  await desk.ask('opportunities.setState', { pairs, state: 'snoozed', until: '2024-06-05' });
  expect((await desk.list({ state: 'snoozed' })).total).toBe(1);
  desk.setNow('2024-06-05T00:00:00Z');
  expect((await desk.list({ state: 'snoozed' })).total).toBe(0);
  expect((await desk.ask('opportunities.ofCustomer', { id: 1 })).offers[0]).toMatchObject({
    ...{ product: { id: best }, state: 'open' },
  });
  await set('contacted');
  expect((await desk.ask('opportunities.overview', null)).states).toContainEqual({
    state: 'contacted',
    offers: 1,
  });
  expect((await desk.list()).rows.filter(({ state }) => state === 'contacted')).toHaveLength(1);
  await set('open');
  expect((await desk.list({ state: 'contacted' })).total).toBe(0);
});

test('a decision about nobody or nothing is refused, and a snooze has a day', async () => {
  await expect(
    desk.ask('opportunities.setState', {
      pairs: [{ customerId: 999, productId: 1 }],
      state: 'won',
      until: null,
    }),
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
  const { rows } = await desk.list();
  const [first] = rows;
  const productIds = [first?.product.id ?? 0];
  expect(await desk.ask('opportunities.setExclusions', { productIds, categories: ['coffee'] })).toEqual({
    ...{ productIds, categories: ['coffee'] },
  });
  const left = await desk.list();
  expect(left.rows.filter(({ product }) => productIds.includes(product.id) || product.id > 3)).toEqual([]);
  expect(left.total).toBeGreaterThan(0);
  const goods = await desk.ask('opportunities.goods', {
    search: '',
    onlyExcluded: true,
    offset: 0,
    limit: 500,
  });
  expect(goods.products.every((one) => one.isExcluded || one.isCategoryExcluded)).toBe(true);
  expect(goods.categories).toEqual([{ name: 'Coffee', products: 3, isExcluded: true }]);
  expect(
    (await desk.ask('opportunities.goods', { search: 'S2', onlyExcluded: false, offset: 0, limit: 9 }))
      .products,
  ).toMatchObject([{ id: 2, sku: 'S2' }]);
  expect(await desk.ask('opportunities.exclusions', null)).toEqual({ productIds, categories: ['coffee'] });
});

test('a change that offers do not depend on does not compute them again, one that they depend on does', async () => {
  const keeper = offersOf(desk.session);
  const { offers } = await keeper.read(unattended);
  await desk.ask('opportunities.setState', {
    pairs: [{ customerId: 1, productId: 1 }],
    state: 'lost',
    until: null,
  });
  expect(keeper.present()).toBeNull();
  expect((await keeper.read(unattended)).offers).toBe(offers);
  await desk.session
    .workspace()
    .change(anyStep, (db) => db.run(sql`UPDATE product SET price_minor = 5 WHERE id = 1`));
  expect((await keeper.read(unattended)).offers).not.toBe(offers);
});

test('people who are offered something can be named', async () => {
  const { rows } = await desk.list({ productId: 2 });
  const offered = {
    kind: 'offered',
    productId: 2,
    category: null,
    reason: null,
    state: 'to-do',
    leastMinor: 0,
  } as const;
  expect([...(await resolvePeople(desk.session, offered, unattended))]).toEqual(
    rows.map(({ customer }) => customer.id).sort((a, b) => a - b),
  );
});
