import { rateLookup } from '../shared/core/columns/rates.ts';
import { readBaseCurrency } from '../shared/core/columns/read-orders.ts';
import { int, real, text, type ReadDb } from '../shared/core/db/db.ts';
import { sql } from '../shared/core/db/sql.ts';
import { dayNumber, readDay } from '../shared/core/model/day.ts';
import type { Currency } from '../shared/core/model/money.ts';
import type { CurrencyUse, RateTable } from '../shared/core/model/rates.ts';

const shown = 500;

const unused = (currency: string, firstOn: string): CurrencyUse => ({
  currency,
  orders: 0,
  withoutRate: 0,
  firstOn,
  lastOn: firstOn,
  firstWithoutRateOn: null,
});

function readUses(db: ReadDb, base: Currency): CurrencyUse[] {
  const factorOf = rateLookup(db, base);
  const uses = new Map<string, CurrencyUse>();
  const days = db.all(
    sql`SELECT currency, placed_on, COUNT(*) AS orders
          FROM orders
         WHERE currency <> ${base}
         GROUP BY currency, placed_on
         ORDER BY currency, placed_on`,
    { currency: text, placed_on: text, orders: int },
  );
  for (const { currency, placed_on, orders } of days) {
    const day = readDay(placed_on);
    const isKnown = day !== null && !Number.isNaN(factorOf(currency, dayNumber(day)));
    const known = uses.get(currency) ?? unused(currency, placed_on);
    uses.set(currency, {
      ...known,
      orders: known.orders + orders,
      withoutRate: known.withoutRate + (isKnown ? 0 : orders),
      lastOn: placed_on,
      firstWithoutRateOn: isKnown ? known.firstWithoutRateOn : (known.firstWithoutRateOn ?? placed_on),
    });
  }
  return [...uses.values()].sort((a, b) => b.orders - a.orders);
}

/** The rates of a workspace, and what they are needed for. */
export function readRates(db: ReadDb): RateTable {
  const base = readBaseCurrency(db);
  return {
    base,
    total: db.first(sql`SELECT COUNT(*) AS total FROM rate`, { total: int })?.total ?? 0,
    rates: db.all(
      sql`SELECT currency, base, day, base_per_unit AS rate
            FROM rate
           ORDER BY day DESC, currency, base
           LIMIT ${shown}`,
      { currency: text, base: text, day: text, rate: real },
    ),
    uses: base === null ? [] : readUses(db, base),
  };
}
