import { real, text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { dayNumber, readDay } from '../model/day.ts';
import { minorDigits, type Currency } from '../model/money.ts';

/** Rates of one currency in one base, by day; what a unit of the currency is worth in the base. */
type Series = { readonly days: number[]; readonly values: number[] };

function readSeries(db: ReadDb): Map<string, Map<string, Series>> {
  const found = new Map<string, Map<string, Series>>();
  const rows = db.all(
    sql`SELECT currency, base, day, base_per_unit AS rate FROM rate ORDER BY currency, base, day`,
    {
      currency: text,
      base: text,
      day: text,
      rate: real,
    },
  );
  for (const row of rows) {
    const day = readDay(row.day);
    if (day === null) continue;
    const ofCurrency = found.get(row.currency) ?? new Map<string, Series>();
    found.set(row.currency, ofCurrency);
    const series = ofCurrency.get(row.base) ?? { days: [], values: [] };
    ofCurrency.set(row.base, series);
    series.days.push(dayNumber(day));
    series.values.push(row.rate);
  }
  return found;
}

/** The last rate on or before a day; NaN where there is none. */
function valueAt(series: Series | undefined, day: number): number {
  if (series === undefined) return Number.NaN;
  let low = 0;
  let high = series.days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((series.days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return series.values[low - 1] ?? Number.NaN;
}

/**
 * How amounts become amounts of another currency.
 *
 * A rate from the currency to the base comes first, then one from the base to the currency, turned around, then the way over a
 * third currency that both have rates to: rates to the old currency serve when a workspace changes to a new one. Each is the
 * last rate on or before the day; a later one never counts.
 *
 * @returns what one minor unit of `currency` is worth in minor units of `base` on a day; NaN where there is no rate. 1 for the
 *          base itself.
 */
export function rateLookup(db: ReadDb, base: Currency): (currency: string, day: number) => number {
  const series = readSeries(db);
  const baseTo = series.get(base);

  function unitValue(currency: string, day: number): number {
    const ofCurrency = series.get(currency);
    const direct = valueAt(ofCurrency?.get(base), day);
    if (!Number.isNaN(direct)) return direct;
    const inverse = valueAt(baseTo?.get(currency), day);
    if (!Number.isNaN(inverse)) return 1 / inverse;
    for (const [third, own] of ofCurrency ?? []) {
      const across = valueAt(own, day) / valueAt(baseTo?.get(third), day);
      if (!Number.isNaN(across)) return across;
    }
    return Number.NaN;
  }

  return (currency, day) =>
    currency === base ? 1 : unitValue(currency, day) * 10 ** (minorDigits(base) - minorDigits(currency));
}

/** Rounds to whole minor units, halves away from zero, so that a return takes back exactly what a sale gave. */
export function roundMinor(amount: number): number {
  return amount < 0 ? 0 - Math.round(-amount) : Math.round(amount);
}
