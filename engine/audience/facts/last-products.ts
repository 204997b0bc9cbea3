import type { Columns } from '../../../shared/core/columns/columns.ts';
import { countsAsOrder } from '../../../shared/core/columns/counted-orders.ts';
import { text, type ReadDb } from '../../../shared/core/db/db.ts';
import { sql } from '../../../shared/core/db/sql.ts';

/** The row of the product that weighs most in an order, the first of several; -1 without one. */
function heaviestProduct({ orders, lines }: Columns, order: number): number {
  let [product, most] = [-1, Number.NEGATIVE_INFINITY];
  const end = orders.lineOffsets[order + 1] ?? 0;
  for (let line = orders.lineOffsets[order] ?? 0; line < end; line += 1) {
    const amount = lines.amountMinor[line] ?? 0;
    if ((lines.product[line] ?? -1) < 0 || amount <= most) continue;
    [product, most] = [lines.product[line] ?? -1, amount];
  }
  return product;
}

/** The row of the product that weighed most in a customer's last order that counts; -1 without one. */
export function lastProductRow(columns: Columns, row: number): number {
  const { customers, orders } = columns;
  const first = customers.orderOffsets[row] ?? 0;
  for (let order = (customers.orderOffsets[row + 1] ?? 0) - 1; order >= first; order -= 1)
    if (countsAsOrder(orders.state[order] ?? 0, orders.amountMinor[order] ?? 0))
      return heaviestProduct(columns, order);
  return -1;
}

/** Names of what customers bought last, by row of `columns.customers`; null without one. */
export function lastProducts(db: ReadDb, columns: Columns): (row: number) => string | null {
  const names = new Map<number, string | null>();
  const nameOf = (product: number): string | null => {
    const known = names.get(product);
    if (known !== undefined) return known;
    const id = columns.products.id[product] ?? 0;
    const found = db.first(
      sql`SELECT coalesce(nullif(name, ''), nullif(sku, ''), product_key) AS name FROM product WHERE id = ${id}`,
      { name: text },
    );
    names.set(product, found?.name ?? null);
    return found?.name ?? null;
  };
  return (row) => {
    const product = lastProductRow(columns, row);
    return product < 0 ? null : nameOf(product);
  };
}
