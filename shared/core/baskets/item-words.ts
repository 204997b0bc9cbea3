import type { ProductCategories } from '../columns/product-categories.ts';
import { rowFinder } from '../columns/row-finder.ts';
import type { ItemLevel } from './basket-lines.ts';

/** What items are called, and what they are known by when the data change: a product by its id, a category by its name. */
export type ItemWords = Readonly<{
  level: ItemLevel;
  nameOf: (item: number) => string;
  keyOf: (item: number) => string;
  /** The item of a key; -1 when there is none now. */
  itemOf: (key: string) => number;
}>;

/**
 * Says what items are called.
 *
 * @param ids of products, ascending
 * @param names of products, in the same order
 * @param categories when items are categories; null when they are products
 */
export function itemWords(
  ids: Int32Array,
  names: readonly string[],
  categories: ProductCategories | null,
): ItemWords {
  if (categories !== null) {
    const nameOf = (item: number) => categories.names[item] ?? '';
    return {
      level: { codes: categories.codes, kinds: categories.names.length },
      ...{ nameOf, keyOf: nameOf, itemOf: (key) => categories.names.indexOf(key) },
    };
  }
  const rowOf = rowFinder(ids);
  return {
    level: { codes: null, kinds: ids.length },
    nameOf: (item) => names[item] ?? '',
    keyOf: (item) => String(ids[item] ?? 0),
    itemOf: (key) => rowOf(Number(key)),
  };
}
