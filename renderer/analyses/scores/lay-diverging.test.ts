import { expect, test } from 'vitest';
import { layDiverging } from './lay-diverging.ts';

type Rows = Parameters<typeof layDiverging>[0];

const row = (id: number, shares: Readonly<Partial<Record<'low' | 'middle' | 'high', number>>>) => ({
  id,
  distribution: Object.entries(shares).map(([band, share]) => ({ band, share })),
});

test('the middle of a scale lies at 0, half of those in the middle on each side', () => {
  const rows = [row(1, { low: 0.25, middle: 0.5, high: 0.25 })] as unknown as Rows;
  expect(layDiverging(rows)).toEqual([
    { id: 1, band: 'low', from: -0.5, to: -0.25 },
    { id: 1, band: 'middle', from: -0.25, to: 0.25 },
    { id: 1, band: 'high', from: 0.25, to: 0.5 },
  ]);
});

test('bars of one band are one part, and what nobody answered is none', () => {
  const rows = [row(2, { high: 0.75 }), row(3, {})] as unknown as Rows;
  expect(layDiverging(rows)).toEqual([{ id: 2, band: 'high', from: 0, to: 0.75 }]);
});
