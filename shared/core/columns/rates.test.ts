import { expect, test } from 'vitest';
import { freshDb } from '../../testing/apply-drafts.ts';
import { sql } from '../db/sql.ts';
import { dayNumber, readDay } from '../model/day.ts';
import type { Currency } from '../model/money.ts';
import { rateLookup } from './rates.ts';

type Rate = readonly [currency: string, base: string, day: string, rate: number];

async function valueOf(rates: readonly Rate[], base: string, currency: string, on: string): Promise<number> {
  const db = await freshDb();
  for (const [from, to, day, rate] of rates)
    db.run(
      sql`INSERT INTO rate (currency, base, day, base_per_unit) VALUES (${from}, ${to}, ${day}, ${rate})`,
    );
  const day = readDay(on);
  if (day === null) throw new Error(on);
  // three capital letters
  const value = rateLookup(db, base as Currency)(currency, dayNumber(day));
  db.close();
  return value;
}

const usd: readonly Rate[] = [
  ['USD', 'EUR', '2024-01-01', 0.9],
  ['USD', 'EUR', '2024-02-01', 0.8],
];

test('the last rate on or before the day counts, and none before the first', async () => {
  expect(await valueOf(usd, 'EUR', 'USD', '2024-01-31')).toBe(0.9);
  expect(await valueOf(usd, 'EUR', 'USD', '2024-02-01')).toBe(0.8);
  expect(await valueOf(usd, 'EUR', 'USD', '2030-01-01')).toBe(0.8);
  expect(await valueOf(usd, 'EUR', 'USD', '2023-12-31')).toBeNaN();
});

test('a rate the other way round is turned around', async () => {
  expect(await valueOf(usd, 'USD', 'EUR', '2024-02-03')).toBe(1.25);
});

test('two rates to a third currency lead from one to the other, each with its own smallest unit', async () => {
  const rates: readonly Rate[] = [...usd, ['KWD', 'EUR', '2024-01-01', 3]];
  // 1 KWD = 3 EUR = 3.75 USD: a fils is a thousandth of a dinar, a cent a hundredth of a dollar
  expect(await valueOf(rates, 'USD', 'KWD', '2024-02-01')).toBeCloseTo(0.375, 12);
  expect(await valueOf(rates, 'USD', 'SEK', '2024-02-01')).toBeNaN();
});

test('a currency is worth itself, with no rates at all', async () => {
  expect(await valueOf([], 'EUR', 'EUR', '2024-02-01')).toBe(1);
});
