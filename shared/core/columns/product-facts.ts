import { int, optional, text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { dayNumber, type Day } from '../model/day.ts';
import type { Currency } from '../model/money.ts';
import { convert } from './read-orders.ts';
import { rateLookup } from './rates.ts';

/** What a product can be; columns hold the index. */
export const productStates = ['active', 'out-of-stock', 'discontinued'] as const;
export type ProductState = (typeof productStates)[number];

/** What the catalogue says of products. Rows are those of `Columns.products`. */
export type ProductFacts = Readonly<{
  /** As people know it: its name, else its SKU, else its key. */
  names: readonly string[];
  /** '' where there is none. */
  skus: readonly string[];
  /** Minor units of the currency of the columns; NaN where nobody says, or in a currency without a rate. */
  priceMinor: Float64Array;
  costMinor: Float64Array;
  /** Index in `productStates`. */
  state: Uint8Array;
}>;

/**
 * Reads them.
 *
 * @param base currency of the columns; without one no price is known
 * @param today prices in other currencies are told at the rate of this day
 */
export function readProductFacts(db: ReadDb, base: Currency | null, today: Day): ProductFacts {
  const names: string[] = [];
  const skus: string[] = [];
  const prices: number[] = [];
  const costs: number[] = [];
  const states: number[] = [];
  const rateOf = base === null ? () => Number.NaN : rateLookup(db, base);
  const day = dayNumber(today);
  const textOf = optional(text);
  const amountOf = optional(int);
  const told = (amount: number | null, factor: number) =>
    amount === null || Number.isNaN(factor) ? Number.NaN : convert(amount, factor);
  db.scan(
    sql`SELECT COALESCE(NULLIF(TRIM(name), ''), NULLIF(TRIM(sku), ''), product_key), sku, price_minor, cost_minor, currency, state
          FROM product
         ORDER BY id`,
    (cells) => {
      const currency = textOf(cells[4] ?? null) ?? base;
      const factor = currency === null ? Number.NaN : rateOf(currency, day);
      names.push(text(cells[0] ?? null));
      skus.push(textOf(cells[1] ?? null) ?? '');
      prices.push(told(amountOf(cells[2] ?? null), factor));
      costs.push(told(amountOf(cells[3] ?? null), factor));
      // the table allows no other
      states.push(productStates.indexOf(text(cells[5] ?? null) as ProductState));
    },
  );
  return {
    ...{ names, skus, priceMinor: Float64Array.from(prices), costMinor: Float64Array.from(costs) },
    state: Uint8Array.from(states),
  };
}
