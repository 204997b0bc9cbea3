import { describe, expect, test } from 'vitest';
import { drift, type Lines } from '../../testing/profile-lines.ts';

const codes = (before: Lines, after: Lines) =>
  drift(before, after).map(({ code, column }) => `${code} ${column ?? ''}`.trim());

/** A file of one column with the given cells. */
const column = (meaning: string, cells: readonly string[], more: Partial<Lines> = {}): Lines => ({
  columns: { C: meaning },
  rows: cells.map((cell) => [cell]),
  ...more,
});
const repeat = (count: number, ...cells: readonly string[]) =>
  Array.from({ length: count }, (_, at) => cells[at % cells.length] ?? '');
describe('categories', () => {
  test('a value that was never there is said, by name and with its rows', () => {
    const found = drift(
      column('orders.state', repeat(60, 'paid', 'refunded')),
      column('orders.state', repeat(60, 'paid', 'refunded', 'on hold')),
    );
    expect(found).toMatchObject([
      {
        code: 'category-new',
        severity: 'warning',
        params: { values: 'on hold', count: 1, rows: 20 },
        n: 60,
        nBefore: 60,
      },
    ]);
  });
  test('one row with a new value among many is a detail', () => {
    const found = drift(
      column('orders.state', repeat(60, 'paid', 'refunded')),
      column('orders.state', [...repeat(60, 'paid'), 'lost']),
    );
    expect(found).toMatchObject([{ code: 'category-new', severity: 'info', params: { rows: 1 } }]);
  });
  test('other capitals are no new value', () => {
    expect(
      codes(column('orders.state', repeat(60, 'paid')), column('orders.state', repeat(60, 'Paid'))),
    ).toEqual([]);
  });
  test('where many values stood once, a few new ones are what one expects', () => {
    // 10 of 60 rows held a value of their own: as many again are expected to be new
    const cities = (from: number) => [
      ...repeat(50, 'Oslo', 'Bergen'),
      ...Array.from({ length: 10 }, (_, at) => `Town ${from + at}`),
    ];
    expect(codes(column('customer.city', cities(0)), column('customer.city', cities(100)))).toEqual([]);
  });
  test('a value that is gone is nothing', () => {
    expect(
      codes(column('orders.state', repeat(60, 'paid', 'lost')), column('orders.state', repeat(60, 'paid'))),
    ).toEqual([]);
  });
  test('columns of names are never looked at', () => {
    expect(
      codes(column('customer.name', repeat(60, 'Ann', 'Bob')), column('customer.name', repeat(60, 'Cleo'))),
    ).toEqual([]);
  });
});

describe('numbers', () => {
  const around = (middle: number, count = 210) =>
    Array.from({ length: count }, (_, at) => String(middle + ((at * 5) % 21) - 10));
  test('prices that went from 100 to 115 in the middle are said', () => {
    expect(
      drift(column('product.price', around(100)), column('product.price', around(115)))[0],
    ).toMatchObject({
      code: 'median-higher',
      params: { before: 100, after: 115 },
      n: 210,
      nBefore: 210,
    });
    expect(codes(column('product.price', around(115)), column('product.price', around(100)))).toContain(
      'median-lower C',
    );
  });
  test('a tenth of the values far above all of last time is said with both ranges', () => {
    const found = drift(
      column('line.quantity', around(100)),
      column('line.quantity', [...around(100, 189), ...repeat(21, '5000')]),
    );
    expect(found).toMatchObject([
      { code: 'numbers-outside', params: { share: 0.1, low: 90, high: 110, lowNow: 90, highNow: 5000 } },
    ]);
  });
  test('one value above all of last time is nothing', () => {
    expect(
      codes(column('line.quantity', around(100)), column('line.quantity', [...around(100), '150'])),
    ).toEqual([]);
  });
  test('a middle that moved within the noise is nothing', () => {
    expect(codes(column('product.price', around(100, 30)), column('product.price', around(102, 30)))).toEqual(
      [],
    );
  });
  test('running numbers of orders are ids and go on', () => {
    const ids = (from: number) => Array.from({ length: 100 }, (_, at) => String(from + at));
    expect(codes(column('custom', ids(1000)), column('custom', ids(1100)))).toEqual([]);
  });
  test('the same prices with two decimals more are nothing', () => {
    expect(
      codes(
        column('product.price', around(100)),
        column(
          'product.price',
          around(100).map((text) => `${text}.00`),
        ),
      ),
    ).toEqual([]);
  });
});

describe('days', () => {
  const month = (month: string, count = 28) =>
    Array.from({ length: count }, (_, at) => `2024-${month}-${String((at % 28) + 1).padStart(2, '0')}`);
  test('next month after this one is what is expected', () => {
    expect(codes(column('orders.placedAt', month('03')), column('orders.placedAt', month('04')))).toEqual([]);
  });
  test('two months with one between them that is in neither file', () => {
    expect(
      drift(column('orders.placedAt', month('03')), column('orders.placedAt', month('06'))),
    ).toMatchObject([
      { code: 'days-gap', action: 'check-period', params: { dayLast: '2024-03-28', dayNext: '2024-06-01' } },
    ]);
  });
  test('an export of everything so far goes on', () => {
    const all = [...month('03'), ...month('04')];
    expect(codes(column('orders.placedAt', month('03')), column('orders.placedAt', all))).toEqual([]);
  });
  test('last month’s file after this month’s is said', () => {
    expect(codes(column('orders.placedAt', month('04')), column('orders.placedAt', month('02')))).toEqual([
      'days-back C',
    ]);
  });
});
