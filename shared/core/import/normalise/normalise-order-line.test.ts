import { expect, test } from 'vitest';
import { mappingOf, run } from '../../../testing/normalise-rows.ts';
import { AppError } from '../../model/errors.ts';
import type { OrderLineDraft } from './drafts.ts';

type Options = Parameters<typeof mappingOf>[2];

const sales = [
  'orders.key',
  'orders.placedAt',
  'customer.externalId',
  'line.sku',
  'line.quantity',
  'line.unitPrice',
];
const lines = (meanings: readonly string[], rows: readonly (readonly string[])[], options: Options = {}) => {
  const found = run(mappingOf('order-lines', meanings, options), rows);
  // the mapping says that all drafts are order lines
  return { ...found, lines: found.drafts as OrderLineDraft[] };
};

test('quantity × price is exact: 3 × 0.1 is 30 cents and 6 × 2.55 is 15.30', () => {
  const found = lines(sales, [
    ['1', '2025-01-31', '7', 'A', '3', '0.1'],
    ['1', '2025-01-31', '7', 'B', '6', '2.55'],
  ]);
  expect(found.lines.map(({ line }) => [line.amount, line.unitPriceMicros])).toEqual([
    [30, 100_000],
    [1530, 2_550_000],
  ]);
});

test('returns, gifts and anonymous sales are no rejects', () => {
  const found = lines(sales, [
    ['C536379', '2025-01-31', '7', 'A', '-1', '27.50'],
    ['2', '2025-01-31', '', 'B', '10', '0'],
    ['3', '2025-01-31', '', 'B', '-10', '0'],
  ]);
  expect(found.rejected).toEqual([]);
  expect(found.lines.map(({ order, line, who }) => [order?.state, line.amount, who.externalId])).toEqual([
    ['return', -2750, '7'],
    ['paid', 0, null],
    ['paid', 0, null],
  ]);
});

test.each([
  [['', '2025-01-31', '7', 'A', '1', '2.00'], 'key-missing'],
  [['1', '', '7', 'A', '1', '2.00'], 'date-missing'],
  [['1', '2025-02-30', '7', 'A', '1', '2.00'], 'date-unreadable'],
  [['1', '2025-01-31', '7', 'A', '1', 'free'], 'amount-unreadable'],
  [['1', '2025-01-31', '7', 'A', 'two', '2.00'], 'amount-unreadable'],
  [['1', '2025-01-31', '7', 'A', '1', ''], 'amount-missing'],
  [['1', '2025-01-31', '7', 'A', '', '2.00'], 'amount-missing'],
  [['', '', '', '', '', ''], 'row-empty'],
  [['', ' ', '', '', '', ''], 'row-empty'],
])('%j is rejected: %s', (cells, reason) => {
  const { rejected } = lines(sales, [cells]);
  expect(rejected.map((row) => [row.reason, row.cells])).toEqual([[reason, cells]]);
});

test('an unreadable quantity beside a readable amount is counted and its text kept', () => {
  const found = lines(
    ['orders.placedAt', 'line.quantity', 'line.amount'],
    [['2025-01-31', 'a few', '12.00']],
  );
  expect(found.lines[0]?.line).toMatchObject({ quantity: 1, amount: 1200 });
  expect(found.lines[0]?.custom).toEqual([['c1 line.quantity', 'a few']]);
  expect(found.issues).toEqual([
    { code: 'number-unreadable', column: 'c1 line.quantity', count: 1, example: 'a few', firstRow: 1 },
  ]);
});

test('dates and numbers are read by their column: one row decides for all', () => {
  const found = lines(
    ['orders.key', 'orders.placedAt', 'line.amount'],
    [
      ['1', '03/04/2025', '1.250'],
      ['2', '31/12/2025', '1.250,75'],
    ],
  );
  expect(found.lines.map(({ order, line }) => [order?.placed.day, line.amount])).toEqual([
    ['2025-04-03', 125_000],
    ['2025-12-31', 125_075],
  ]);
});

test('what contradicts its column is rejected, not read the other way', () => {
  const sure = Array.from({ length: 10 }, (_, i) => [String(i), '31/12/2025', '2.50']);
  const rows = [...sure, ['11', '12/31/2025', '3.00'], ['12', '01/02/2025', '1,5']];
  const meanings = ['orders.key', 'orders.placedAt', 'line.amount'];
  const { rejected } = lines(meanings, rows);
  expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [11, 'date-unreadable'],
    [12, 'amount-unreadable'],
  ]);
  // one of two is no exception any more: which of both orders is meant is asked
  const mixed = [...sure.slice(0, 2), ['11', '12/31/2025', '3.00'], ['12', '01/02/2025', '1.5']];
  expect(() => lines(meanings, mixed)).toThrow(AppError);
  expect(lines(meanings, mixed, { dateOrder: 'dmy' }).rejected.map(({ row }) => row)).toEqual([3]);
});

test('an open question is never answered by chance', () => {
  const rows = [['1', '03/04/2025', '1.00']];
  const meanings = ['orders.key', 'orders.placedAt', 'line.amount'];
  expect(() => lines(meanings, rows)).toThrow(AppError);
  expect(lines(meanings, rows, { dateOrder: 'mdy' }).lines[0]?.order?.placed.day).toBe('2025-03-04');
  expect(() => lines(meanings, [['1', '2025-01-31', '1.00']], { currency: null })).toThrow(AppError);
});

const shop = [
  'orders.key',
  'orders.placedAt',
  'orders.state',
  'orders.total',
  'orders.refunded',
  'line.sku',
  'line.amount',
];

test('rows that repeat an order with its cells blank belong to it; its cells count once', () => {
  const found = lines(shop, [
    ['#1', '2025-01-31', 'paid', '30.00', '0', 'A', '10.00'],
    ['#1', '', '', '', '', 'B', '20.00'],
    ['#2', '2025-02-01', 'refunded', '5.00', '5.00', 'A', '5.00'],
  ]);
  expect(found.lines.map(({ order }) => order && [order.total, order.state, order.refunded])).toEqual([
    [3000, 'paid', 0],
    null,
    [500, 'refunded', 500],
  ]);
});

test('the lines of an order whose first row is rejected are rejected with it', () => {
  const { rejected, drafts } = lines(shop, [
    ['#1', 'soon', 'paid', '30.00', '', 'A', '10.00'],
    ['#1', '', '', '', '', 'B', '20.00'],
    ['#2', '2025-02-01', 'paid', '5.00', '', 'A', '5.00'],
  ]);
  expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([
    [1, 'date-unreadable'],
    [2, 'order-rejected'],
  ]);
  expect(drafts).toHaveLength(1);
});

test('refunds that stand on repeated rows are those of the lines', () => {
  const found = lines(shop, [
    ['#1', '2025-01-31', 'partly refunded', '30.00', '', 'A', '10.00'],
    ['#1', '', '', '', '4.00', 'B', '20.00'],
    ['#2', '2025-02-01', 'refunded', '5.00', '5.00', 'A', '5.00'],
  ]);
  expect(found.lines.map(({ order, line }) => [order?.refunded ?? null, line.refunded])).toEqual([
    [0, 0],
    [null, 400],
    [0, 500],
  ]);
});

test('a file of whole orders: the total less tax and shipping is what the goods cost', () => {
  const found = lines(
    ['orders.key', 'orders.placedAt', 'orders.total', 'orders.tax', 'orders.shipping', 'orders.discount'],
    [['1', '2025-01-31', '121.00', '21.00', '10.00', '5.00']],
  );
  // 121 + 5 − 21 − 10
  expect(found.lines[0]?.line.amount).toBe(9500);
});

test('each currency has its own smallest unit', () => {
  const found = lines(
    ['orders.placedAt', 'orders.currency', 'line.amount'],
    [
      ['2025-01-31', 'usd', '9.99'],
      ['2025-01-31', 'JPY', '9.00'],
      ['2025-01-31', 'KWD', '9.125'],
      ['2025-01-31', 'dollars', '9.00'],
    ],
  );
  expect(found.lines.map(({ order, line }) => [order?.currency, line.amount])).toEqual([
    ['USD', 999],
    ['JPY', 9],
    ['KWD', 9125],
  ]);
  expect(found.rejected.map(({ reason }) => reason)).toEqual(['currency-unreadable']);
});

test('a deal is a sale when it is won, none when it is lost, and otherwise still open', () => {
  const deal = ['orders.key', 'line.product', 'orders.stage', 'orders.placedAt', 'line.amount'];
  const found = lines(deal, [
    ['1', 'Roaster', 'Closed won', '2025-01-31', '1,200.00'],
    ['2', 'Beans', 'Contract sent', '2025-02-28', '300'],
    ['3', 'Trial', 'Closed lost', '2025-01-15', '80'],
    ['4', 'Lease', '', '2025-01-15', '80'],
  ]);
  expect(found.lines.map(({ order, line }) => [order?.state, line.amount])).toEqual([
    ['paid', 120_000],
    ['pending', 30_000],
    ['cancelled', 8_000],
    ['pending', 8_000],
  ]);
});
