/**
 * Itemsets as a tree: an itemset is the one it extends and one more item. Those of one item come first, itemset i being item i; then every
 * itemset lies beside the others that extend the same one, ascending by the item they add, which is below all items before it.
 */
export type Itemsets = Readonly<{
  count: number;
  /** Itemsets by how many items they have; that of length k at k. */
  bySize: readonly number[];
  /** The itemset that it extends; -1 for those of one item. */
  parent: Int32Array;
  /** The item it adds. */
  item: Int32Array;
  /** In how many baskets it is. */
  support: Int32Array;
  /** Itemsets that extend it: from `firstChild` on, `children` of them. */
  firstChild: Int32Array;
  children: Int32Array;
}>;

/** The items of an itemset, descending. */
export function itemsOf({ parent, item }: Itemsets, itemset: number): number[] {
  const items: number[] = [];
  for (let at = itemset; at >= 0; at = parent[at] ?? -1) items.push(item[at] ?? 0);
  return items.reverse();
}

/** The itemset that extends another by an item; -1 when it is not frequent. */
function childOf({ item, firstChild, children }: Itemsets, itemset: number, wanted: number): number {
  let low = firstChild[itemset] ?? 0;
  let high = low + (children[itemset] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = item[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Finds an itemset by its items. @param items descending, at least one @returns -1 when it is not frequent */
export function findItemset(itemsets: Itemsets, items: readonly number[]): number {
  let at = -1;
  for (const item of items) {
    at = at < 0 ? item : childOf(itemsets, at, item);
    if (at < 0) return -1;
  }
  return at;
}
