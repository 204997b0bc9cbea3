// A shop whose products have names, categories and prices, as analyses of goods are given it.
import { openDb } from '../../engine/open.ts';
import { buildColumns } from '../core/columns/build.ts';
import type { Columns } from '../core/columns/columns.ts';
import { readProductCategories, type ProductCategories } from '../core/columns/product-categories.ts';
import { readProductFacts, type ProductFacts, type ProductState } from '../core/columns/product-facts.ts';
import { sql } from '../core/db/sql.ts';
import type { StatedFamily } from '../core/ladders/ladder.ts';
import { readStatedFamilies } from '../core/ladders/read-stated.ts';
import { dayNumber, readDay } from '../core/model/day.ts';
import { noBits, setBit, type Bits } from '../core/segments/bits.ts';
import { fillShop, type Shop } from './shop.ts';

export type Goods = Readonly<{
  id: number;
  name: string;
  category?: string;
  price?: number;
  cost?: number;
  state?: ProductState;
  /** Family and place in it, as a team states it. */
  ladder?: readonly [family: string, step: number];
}>;

export type ShopOfGoods = Readonly<{
  columns: Columns;
  facts: ProductFacts;
  categories: ProductCategories;
  stated: readonly StatedFamily[];
}>;

/** Fills real tables and reads them as the engine does. */
export async function shopOfGoods(
  shop: Omit<Shop, 'products'>,
  goods: readonly Goods[],
): Promise<ShopOfGoods> {
  const db = await openDb();
  try {
    fillShop(db, { ...shop, products: goods.map(({ id }) => id) });
    for (const { id, name, category = null, price = null, cost = null, state = 'active', ladder } of goods) {
      db.run(sql`UPDATE product
                    SET name = ${name}, category = ${category}, price_minor = ${price}, cost_minor = ${cost}, state = ${state}
                  WHERE id = ${id}`);
      if (ladder !== undefined)
        db.run(
          sql`INSERT INTO product_ladder (family, step, product_id, kind) VALUES (${ladder[0]}, ${ladder[1]}, ${id}, 'tier')`,
        );
    }
    const columns = buildColumns(db, 1);
    return {
      columns,
      facts: readProductFacts(db, columns.currency, readDay('2025-01-01')!), // it is one
      categories: readProductCategories(db),
      stated: readStatedFamilies(db, columns.products.id),
    };
  } finally {
    db.close();
  }
}

/** The set of customers with given ids. */
export function bitsOf({ customers }: Columns, ids: readonly number[]): Bits {
  const bits = noBits(customers.count);
  for (const id of ids) setBit(bits, customers.id.indexOf(id));
  return bits;
}

/** The day number of a day. */
export function numberOf(day: string): number {
  return dayNumber(readDay(day)!); // tests name days that are
}
