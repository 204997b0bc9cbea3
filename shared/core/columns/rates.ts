import { real, text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { dayNumber, readDay } from '../model/day.ts';
import { minorDigits, type Currency } from '../model/money.ts';

/**
 * How amounts become amounts of another currency.
 *
 * @returns what one minor unit of `currency` is worth in minor units of `base` on a day: by the last rate on or
 *          before that day, and NaN where there is none. 1 for the base itself.
 */
export function rateLookup(db: ReadDb, base: Currency): (currency: string, day: number) => number {
  const rows = db.all(
    sql`SELECT currency, day, base_per_unit AS rate
          FROM rate
         WHERE base = ${base}
         ORDER BY currency, day`,
    { currency: text, day: text, rate: real },
  );
  const byCurrency = new Map<string, { readonly day: number; readonly factor: number }[]>();
  for (const row of rows) {
    const day = readDay(row.day);
    if (day === null) continue;
    const list = byCurrency.get(row.currency) ?? [];
    list.push({
      day: dayNumber(day),
      factor: row.rate * 10 ** (minorDigits(base) - minorDigits(row.currency)),
    });
    byCurrency.set(row.currency, list);
  }
  return (currency, day) => {
    if (currency === base) return 1;
    const list = byCurrency.get(currency) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((list[middle]?.day ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    return list[low - 1]?.factor ?? Number.NaN;
  };
}

/** Rounds to whole minor units, halves away from zero, so that a return takes back exactly what a sale gave. */
export function roundMinor(amount: number): number {
  return amount < 0 ? 0 - Math.round(-amount) : Math.round(amount);
}
