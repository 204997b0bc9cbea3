import { sharedCodes, sharedInts, sharedReals, type Columns } from '../columns/columns.ts';
import { readProductCategories } from '../columns/product-categories.ts';
import { int, optional, text, type ReadDb } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { foldText } from '../identity/fold.ts';
import { productStates, type OfferFacts } from './offers-input.ts';

/** Reads what is known of products. */
export function readOfferFacts(db: ReadDb, columns: Columns): OfferFacts {
  const { count } = columns.products;
  const names: string[] = [];
  const [priceMinor, costMinor] = [sharedReals(count).fill(Number.NaN), sharedReals(count).fill(Number.NaN)];
  const [state, sameAs] = [sharedCodes(count), sharedInts(count)];
  let row = 0;
  db.scan(
    sql`SELECT name, price_minor, cost_minor, currency, state FROM product ORDER BY id`,
    ([name, price, cost, currency, told]) => {
      names.push(foldText(optional(text)(name ?? null) ?? ''));
      if (optional(text)(currency ?? null) === columns.currency) {
        priceMinor[row] = optional(int)(price ?? null) ?? Number.NaN;
        costMinor[row] = optional(int)(cost ?? null) ?? Number.NaN;
      }
      state[row] = Math.max(
        0,
        productStates.findIndex((one) => one === told),
      );
      sameAs[row] = row;
      row += 1;
    },
  );
  const none = sharedInts(0);
  return {
    products: { names, categories: readProductCategories(db), priceMinor, costMinor, state, sameAs },
    interests: { wishes: [], customer: none, wish: none, day: none },
    views: { customer: none, product: none, day: none },
    reads: { subjects: [], customer: none, subject: none, day: none },
  };
}
