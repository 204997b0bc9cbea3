import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsPattern, namePattern } from './name-pattern.ts';
import { processorMs } from '../../testing/processor-time.ts';

test.each([
  ['orders.csv', 'orders.csv'],
  ['Orders_2024-05.csv', 'orders_{date}.csv'],
  ['orders_20240531.csv.gz', 'orders_{date}.csv'],
  ['orders 31.05.2024.csv', 'orders {date}.csv'],
  ['orders-may-2024.csv', 'orders-{date}.csv'],
  ['orders Q2 2024.xlsx', 'orders {date}.xlsx'],
  ['طلبات مايو 2024.csv', 'طلبات {date}.csv'],
  ['export_1042.csv', 'export_{number}.csv'],
  ['export (3).csv', 'export.csv'],
  ['export - Copy (2).csv', 'export.csv'],
  ['export - نسخة.csv', 'export.csv'],
  ['2024.csv', '{date}.csv'],
  ['.hidden', '.hidden'],
  ['marketing.csv', 'marketing.csv'],
])('%s is one of %s', (name, pattern) => {
  expect(namePattern(name)).toBe(pattern);
});

test('next month’s file fits the pattern of this month’s; another export does not', () => {
  const pattern = namePattern('orders_2024-05.csv');
  expect(fitsPattern('orders_2024-06.csv', pattern)).toBe(true);
  expect(fitsPattern('Orders_2024-06 (1).csv.gz', pattern)).toBe(true);
  expect(fitsPattern('refunds_2024-06.csv', pattern)).toBe(false);
  expect(fitsPattern('orders.csv', pattern)).toBe(false);
});

test('a star in an edited pattern stands for anything', () => {
  expect(fitsPattern('shop-export-orders-north.csv', 'shop-*-orders*.csv')).toBe(true);
  expect(fitsPattern('shop-orders.csv', 'shop-*-orders*.csv')).toBe(false);
  expect(fitsPattern('anything', '*')).toBe(true);
});

test('every name fits its own pattern', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), (name) => {
      fc.pre(name.trim() === name && !name.includes('*'));
      expect(fitsPattern(name, namePattern(name))).toBe(true);
    }),
  );
});

test('a hostile pattern takes no time', () => {
  const started = processorMs();
  expect(fitsPattern(`${'a'.repeat(250)}.csv`, `${'*a'.repeat(99)}b`)).toBe(false);
  expect(processorMs() - started).toBeLessThan(500);
});
