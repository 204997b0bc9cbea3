import { expect, test } from 'vitest';
import { columnsOfLines, plainInput } from '../../../testing/offers/made-columns.ts';
import { sharedInts } from '../../columns/columns.ts';
import { computeNextProducts } from './compute.ts';
import { nextProductsMembers } from './members.ts';
import { NextProductsParams, NextProductsResult } from './schema.ts';

const line = (customer: number, day: number, product: number) => ({
  ...{ customer, day, product, order: customer * 100 + day, amountMinor: 1000 },
});
// the worked example of the README
const columns = columnsOfLines(
  [line(0, 0, 0), line(0, 10, 1), line(1, 5, 0), line(2, 20, 0), line(3, 39, 1)],
  4,
  2,
);
const input = { offers: plainInput(columns), people: null };
const run = (given: object = {}, of: typeof input = input) =>
  NextProductsResult.parse(computeNextProducts(of, NextProductsParams.parse(given), () => undefined));

test('worked example: demand, where there is nothing to learn from', () => {
  const found = run();
  expect(found.map(({ customerId }) => customerId)).toEqual([2, 3, 4]);
  expect(found.map(({ products }) => products.map(({ productId }) => productId))).toEqual([[2], [2], [1]]);
  const own = found[2]?.products[0];
  expect(own?.score).toBeCloseTo((3 / 4) * (8 / 90), 12);
  expect(own).toMatchObject({ expectedMinor: 67, reason: 'popular', reasonCount: 3, reasonProductId: null });
  expect(found[0]?.products[0]?.expectedMinor).toBe(44);
  expect(found[0]).toMatchObject({ method: 'popularity', horizonDays: 8 });
});

test('one customer, and what is excluded', () => {
  expect(run({ customerId: 4 }).map(({ customerId }) => customerId)).toEqual([4]);
  const excluded = { ...input.offers, exclusions: { productIds: [2], categories: [] } };
  expect(run({}, { ...input, offers: excluded }).map(({ customerId }) => customerId)).toEqual([4]);
});

test('contents: what readers of the same read, what comes next, and what most read', () => {
  // guides 0 and 1 are read by customers 0 and 1, 1 later; customer 2 read 0 only; customer 3 read 2 only
  const readings = [[0, 0, 1], [0, 1, 5], [1, 0, 2], [1, 1, 9], [2, 0, 3], [3, 2, 4]]; // prettier-ignore
  const column = (at: number) => {
    const list = sharedInts(readings.length);
    readings.forEach((reading, row) => (list[row] = reading[at] ?? 0));
    return list;
  };
  const reads = {
    subjects: ['/brew', '/grind', '/tea'],
    customer: column(0),
    subject: column(1),
    day: column(2),
  };
  const found = run({}, { ...input, offers: plainInput(columns, { reads }) });
  const own = found.find(({ customerId }) => customerId === 3)?.reads;
  expect(own?.[0]).toEqual({
    ...{ subject: '/grind', reason: 'next', reasonSubject: '/brew', reasonCount: 2 },
    // 4 and 7 days later
    reasonMedianDays: 5.5,
  });
  // what nobody read with it comes by how many read it
  expect(own?.[1]).toMatchObject({ subject: '/tea', reason: 'popular', reasonCount: 1 });
  // /grind has 2 readers, /brew 3
  expect(found.find(({ customerId }) => customerId === 4)?.reads.map(({ subject }) => subject)).toEqual([
    '/brew',
    '/grind',
  ]);
});

test('the people behind a product, a reason and all of it', () => {
  const of = (selection: string) => {
    const found = nextProductsMembers(input, NextProductsParams.parse({}), selection);
    return found === null ? null : [...found];
  };
  expect([of('product:2'), of('reason:popular'), of('all'), of('something')]).toEqual([
    [2, 3],
    [2, 3, 4],
    [2, 3, 4],
    null,
  ]);
});

test('no customers, no result', () => {
  expect(run({}, { offers: plainInput(columnsOfLines([], 0, 0)), people: null })).toEqual([]);
});
