import { expect, test } from 'vitest';
import { byOrigin } from './by-origin.ts';

const origin = (fileName: string, row: number) =>
  ({ source: 'Shop', system: 'shopify', party: 'first', fileName, row, importedOn: '2026-01-02' }) as const;
const fact = (field: string, of: ReturnType<typeof origin>) => ({
  field,
  isCustom: false,
  value: field,
  origin: of,
});

test('facts of one row stand together, whatever stands between them', () => {
  const name = fact('name', origin('a.csv', 1));
  const city = fact('city', origin('b.csv', 1));
  const email = fact('email', origin('a.csv', 1));
  expect(byOrigin([name, city, email]).map(({ facts }) => facts.map(({ field }) => field))).toEqual([
    ['name', 'email'],
    ['city'],
  ]);
});

test('two rows of one file are two origins', () => {
  expect(byOrigin([fact('name', origin('a.csv', 1)), fact('city', origin('a.csv', 2))])).toHaveLength(2);
});
