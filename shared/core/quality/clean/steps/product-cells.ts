import { int, optional, text, type ReadDb, type WriteDb } from '../../../db/db.ts';
import { sql } from '../../../db/sql.ts';
import { readCustom } from '../../../import/cells/custom-values.ts';
import { productWords } from '../../../import/apply/products.ts';
import type { Pair } from '../../../identity/content.ts';
import { columnOfCell } from '../cell-field.ts';

/** Columns of products that can be cleaned. A key is none of them: files find their product by it. */
export const productFields = ['name', 'category'] as const;

/** A product, with what can be cleaned of it. */
export type ProductRow = Readonly<{
  id: number;
  sku: string | null;
  name: string | null;
  category: string | null;
  custom: readonly Pair[];
}>;

/** Every product. */
export function readProducts(db: ReadDb): ProductRow[] {
  const shape = {
    id: int,
    sku: optional(text),
    name: optional(text),
    category: optional(text),
    custom: optional(text),
  };
  return db
    .all(sql`SELECT id, sku, name, category, custom FROM product ORDER BY id`, shape)
    .map(({ custom, ...product }) => ({ ...product, custom: readCustom(custom) }));
}

/** A value of a product; null when it has none. @param field as `cellField` has it */
export function productCell(product: ProductRow, field: string): string | null {
  const { field: column, isCustom } = columnOfCell(field);
  if (isCustom) return product.custom.find(([name]) => name === column)?.[1] || null;
  return column === 'name' || column === 'category' ? product[column] : null;
}

/** The product with one of its values another. */
export function withProductCell(product: ProductRow, field: string, value: string | null): ProductRow {
  const { field: column, isCustom } = columnOfCell(field);
  if (!isCustom)
    return column === 'name' || column === 'category' ? { ...product, [column]: value } : product;
  // one that becomes blank keeps its place, so that it can come back to it
  const custom = product.custom.map((pair) => (pair[0] === column ? ([column, value ?? ''] as const) : pair));
  return { ...product, custom };
}

/** What one value of a product is to become, where it still is what it was. */
export type ProductChange = Readonly<{
  rowId: number;
  field: string;
  from: string | null;
  to: string | null;
}>;

/** Changes values of products. */
export function changeProducts(db: WriteDb, changes: readonly ProductChange[]): void {
  if (changes.length === 0) return;
  const products = new Map(readProducts(db).map((product) => [product.id, product]));
  const changed = new Set<number>();
  for (const { rowId, field, from, to } of changes) {
    const product = products.get(rowId);
    if (product === undefined || productCell(product, field) !== from) continue;
    products.set(rowId, withProductCell(product, field, to));
    changed.add(rowId);
  }
  for (const id of changed) {
    const product = products.get(id);
    if (product !== undefined) storeProduct(db, product);
  }
}

/** Stores what a product has become, and tells the full-text index, which must see the words that it is to forget. */
function storeProduct(db: WriteDb, { id, sku, name, category, custom }: ProductRow): void {
  const pairs = custom.length === 0 ? null : JSON.stringify(custom);
  const words = productWords(sku, name, category);
  db.run(sql`DELETE FROM product_search WHERE docid = ${id}`);
  db.run(
    sql`UPDATE product SET name = ${name}, category = ${category}, custom = ${pairs}, search_text = ${words} WHERE id = ${id}`,
  );
  db.run(sql`INSERT INTO product_search (docid, search_text) VALUES (${id}, ${words})`);
}
