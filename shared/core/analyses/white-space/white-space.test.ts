import { expect, test } from 'vitest';
import { bitsOf, shopOfGoods, type Goods, type ShopOfGoods } from '../../../testing/goods.ts';
import type { ShopOrder } from '../../../testing/shop.ts';
import { computeWhiteSpace } from './compute.ts';
import { whiteSpaceMembers } from './members.ts';
import type { WhiteSpaceInput } from './query.ts';
import { WhiteSpaceParams, WhiteSpaceResult } from './schema.ts';

const goods: readonly Goods[] = [
  { id: 1, name: 'Beans', category: 'Coffee' },
  { id: 2, name: 'Mint tea', category: 'Tea' },
];
const ids = Array.from({ length: 15 }, (_, at) => at + 1);
const bought = (customer: number, product: number, amount: number, on = '2024-03-01'): ShopOrder => ({
  ...{ customer, on, lines: [{ product, amount }] },
});
// the example of the README
const orders = [
  ...ids.map((id) => bought(id, 1, 5000)),
  bought(1, 2, 1000),
  ...[6, 7, 8, 9, 10].map((id) => bought(id, 2, 2000)),
];
const make = (made: readonly ShopOrder[] = orders, products = goods) =>
  shopOfGoods(
    { currency: 'AED', customers: ids.map((id) => ({ id, name: `Person ${id}` })), orders: made },
    products,
  );
const inputOf = (shop: ShopOfGoods, ...segments: readonly (readonly number[])[]): WhiteSpaceInput => ({
  ...{ columns: shop.columns, facts: shop.facts, categories: shop.categories, people: null, names: null },
  rows: segments.map((own, at) => ({
    ...{ key: `segment:${at + 1}`, group: null, segmentId: at + 1, bits: bitsOf(shop.columns, own) },
  })),
});
const run = (input: WhiteSpaceInput, params: Partial<WhiteSpaceParams> = {}) =>
  WhiteSpaceResult.parse(computeWhiteSpace(input, WhiteSpaceParams.parse(params), () => undefined));
const few = [1, 2, 3, 4, 5];

test('a row is compared with all others, and what is missing is told in people and in money', async () => {
  const result = run(inputOf(await make(), few));
  expect(result).toMatchObject({
    currency: 'AED',
    from: '2024-03-01',
    to: '2024-03-01',
    customers: 15,
    tests: 2,
  });
  // 15 × 50.00; 10.00 + 5 × 20.00
  expect(result.columns).toEqual([
    { key: 'category:Coffee', kind: 'category', name: 'Coffee', buyers: 15, spendMinor: 75_000 },
    { key: 'category:Tea', kind: 'category', name: 'Tea', buyers: 6, spendMinor: 11_000 },
  ]);
  const [row] = result.rows;
  expect(row).toMatchObject({ segmentId: 1, members: 5, customers: 5, spendMinor: 26_000, gapMinor: 4000 });
  const tea = row?.cells[1];
  expect(tea).toMatchObject({
    buyers: 1,
    share: 0.2,
    spendMinor: 1000,
    others: 10,
    otherBuyers: 5,
    isTooFew: false,
  });
  expect(tea?.index?.value).toBeCloseTo(40, 10);
  expect(tea?.gap).toMatchObject({ notYet: 4, people: 2, moneyMinor: 4000, moneyInterval: [2362, 6774] });
  expect(tea?.gap?.peopleInterval[0]).toBeCloseTo(0.946, 3);
  expect(tea?.gap?.peopleInterval[1]).toBeCloseTo(3.054, 3);
  // everybody has coffee: nothing is missing
  expect(row?.cells[0]).toMatchObject({ share: 1, gap: { notYet: 0, people: 0, moneyMinor: 0 } });
});

test('nothing is said of the difference of fewer than five people, in the row or beside it', async () => {
  const shop = await make();
  const [row, rest] = run(inputOf(shop, [1, 2, 3, 4], ids.slice(0, 11))).rows;
  expect(row?.cells[1]).toMatchObject({ isTooFew: true, index: null, gap: { notYet: 3 } });
  expect(rest?.cells[1]).toMatchObject({ isTooFew: true, index: null, gap: null });
});

test('q is p adjusted for all cells that were tested', async () => {
  const result = run(inputOf(await make(), few, [6, 7, 8, 9, 10]));
  const tested = result.rows.flatMap(({ cells }) =>
    cells.flatMap(({ index }) => (index === null ? [] : [index])),
  );
  expect(tested.length).toBe(result.tests);
  for (const { p, q } of tested) expect(q).toBeGreaterThanOrEqual(p);
  expect(result.believed).toBe(tested.filter(({ q }) => q <= 0.05).length);
  // all five have tea, one of ten others: index 1000
  expect(result.rows[1]?.cells[1]?.index?.value).toBeCloseTo(1000, 8);
});

test('buyers of rows that are parts of all add up to the columns, and so does what they spent', async () => {
  const result = run(inputOf(await make(), few, ids.slice(5)));
  result.columns.forEach((column, at) => {
    const cells = result.rows.map(({ cells: own }) => own[at]);
    expect(cells.reduce((sum, cell) => sum + (cell?.buyers ?? 0), 0)).toBe(column.buyers);
    expect(cells.reduce((sum, cell) => sum + (cell?.spendMinor ?? 0), 0)).toBe(column.spendMinor);
  });
});

test('behind a cell are those of the row who bought of it, and those who bought, but not of it', async () => {
  const input = inputOf(await make(), few);
  const behind = (selection: string) => whiteSpaceMembers(input, WhiteSpaceParams.parse({}), selection);
  expect([...(behind('segment:1|category:Tea|bought') ?? [])]).toEqual([1]);
  expect([...(behind('segment:1|category:Tea|not-bought') ?? [])]).toEqual([2, 3, 4, 5]);
  for (const none of [
    'segment:2|category:Tea|bought',
    'segment:1|category:Fish|bought',
    'segment:1|category:Tea',
    '',
    'segment:1|bought',
  ])
    expect(behind(none)).toBeNull();
});

test('a time has only its own purchases, and who bought nothing in it is in no row', async () => {
  const later = [...orders, bought(2, 2, 3000, '2024-05-01')];
  const result = run(inputOf(await make(later), few), { from: '2024-04-01' });
  expect(result).toMatchObject({ customers: 1, from: '2024-05-01' });
  expect(result.columns.map(({ key }) => key)).toEqual(['category:Tea']);
  expect(result.rows[0]).toMatchObject({ members: 5, customers: 1 });
});

test('customers one by one: who spent most first, against everybody else', async () => {
  const shop = await make();
  const input = { ...inputOf(shop), rows: null };
  const result = run(input, { rows: 'customers', limit: 3 });
  expect(result).toMatchObject({ rowCount: 15, tests: 0 });
  expect(result.rows.map(({ key }) => key)).toEqual(['customer:6', 'customer:7', 'customer:8']);
  expect(result.rows[0]?.cells[1]).toMatchObject({
    ...{ buyers: 1, otherBuyers: 5, isTooFew: true, index: null },
    gap: { notYet: 0, moneyMinor: 0 },
  });
  // behind those with tea for 20.00 and the one for 10.00
  const next = run(input, { rows: 'customers', offset: 6, limit: 100 });
  expect(next.rows).toHaveLength(9);
  // 6 of the 14 others have tea, for 20.00: 8.57
  expect(next.rows[0]).toMatchObject({ customerId: 2, gapMinor: 857 });
  expect(next.rows[0]?.cells[1]).toMatchObject({ buyers: 0, index: null, others: 14, otherBuyers: 6 });
  const listed = { ...input, people: bitsOf(shop.columns, [9]) };
  expect(run(listed, { rows: 'customers' }).rows.map(({ customerId }) => customerId)).toEqual([9]);
  const behind = (selection: string) =>
    whiteSpaceMembers(listed, WhiteSpaceParams.parse({ rows: 'customers' }), selection);
  expect([...(behind('customer:9|category:Tea|bought') ?? [])]).toEqual([9]);
  expect(behind('customer:2|category:Tea|bought')).toBeNull();
});

test('beyond thirty columns all others are one, and goods without a category have their own', async () => {
  const many: readonly Goods[] = Array.from({ length: 40 }, (_, at) => ({
    id: at + 1,
    name: `Thing ${at + 1}`,
  }));
  const spread = many.map(({ id }) => bought((id % 15) + 1, id, 1000 + id));
  const shop = await make(spread, many);
  const byProduct = run(inputOf(shop, few), { level: 'product' });
  expect(byProduct.columns).toHaveLength(31);
  expect(byProduct).toMatchObject({ columnsInOther: 10 });
  expect(byProduct.columns[0]).toMatchObject({ key: 'product:40', name: 'Thing 40' });
  // the ten cheapest: 10 × 1000 + 1 + … + 10
  expect(byProduct.columns.at(-1)).toMatchObject({ key: 'other', name: null, spendMinor: 10_055 });
  expect(run(inputOf(shop, few)).columns.map(({ key }) => key)).toEqual(['none']);
});

test('no purchases, no columns; a row of nobody has nobody', async () => {
  expect(run(inputOf(await make([]), few))).toMatchObject({
    from: null,
    customers: 0,
    columns: [],
    rows: [{ cells: [] }],
  });
  expect(run(inputOf(await make(), [])).rows[0]).toMatchObject({ members: 0, customers: 0, gapMinor: 0 });
});
