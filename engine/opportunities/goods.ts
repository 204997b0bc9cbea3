import { int, optional, text } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { foldText } from '../../shared/core/identity/fold.ts';
import type { ExcludableGoods } from '../../shared/core/model/opportunities.ts';
import { readExclusions } from '../../shared/core/opportunities/store/exclusions.ts';
import type { Session } from '../session.ts';

/** Products and categories that can be excluded, by name. */
export function listGoods(
  session: Session,
  asked: Readonly<{ search: string; onlyExcluded: boolean; offset: number; limit: number }>,
): ExcludableGoods {
  const { db } = session.workspace();
  const excluded = readExclusions(db);
  const products = new Set(excluded.productIds);
  const categories = new Set(excluded.categories.map(foldText));
  const all = db
    .all(
      sql`SELECT id, coalesce(nullif(name, ''), nullif(sku, ''), product_key) AS name, nullif(sku, '') AS sku,
                 nullif(category, '') AS category
            FROM product
           ORDER BY id`,
      { id: int, name: text, sku: optional(text), category: optional(text) },
    )
    .map((product) => ({
      ...product,
      key: foldText(product.name),
      isExcluded: products.has(product.id),
      isCategoryExcluded: product.category !== null && categories.has(foldText(product.category)),
    }));
  // spellings that fold alike are one category, named as it is written first
  const byCategory = new Map<string, { name: string; products: number }>();
  for (const { category } of all) {
    if (category === null) continue;
    const key = foldText(category);
    const known = byCategory.get(key);
    byCategory.set(key, { name: known?.name ?? category, products: (known?.products ?? 0) + 1 });
  }
  const words = foldText(asked.search);
  const isFound = (parts: readonly (string | null)[]) =>
    words === '' || parts.some((part) => part !== null && foldText(part).includes(words));
  const found = all
    .filter(({ name, sku, category }) => isFound([name, sku, category]))
    .filter(({ isExcluded, isCategoryExcluded }) => !asked.onlyExcluded || isExcluded || isCategoryExcluded)
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id - b.id));
  return {
    total: found.length,
    products: found
      .slice(asked.offset, asked.offset + asked.limit)
      .map(({ id, name, sku, category, isExcluded, isCategoryExcluded }) => ({
        ...{ id, name, sku, category, isExcluded, isCategoryExcluded },
      })),
    categories: [...byCategory]
      .map(([key, category]) => ({ ...category, isExcluded: categories.has(key) }))
      .filter(({ name, isExcluded }) => isFound([name]) && (!asked.onlyExcluded || isExcluded))
      .sort((a, b) => (foldText(a.name) < foldText(b.name) ? -1 : 1)),
  };
}
