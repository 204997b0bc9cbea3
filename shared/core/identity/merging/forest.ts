/** A merge that stands: two customers are one person. */
export type Edge = readonly [a: number, b: number];

/** Who stands for each customer that occurs in a merge. */
export type Representatives = ReadonlyMap<number, number>;

/**
 * The representative of every customer in a set of merges: the smallest id of all that are joined, directly or through others. It depends
 * on the set alone, so the order in which merges are made and undone does not matter; and the oldest id is the one that lists, exports
 * and colleagues know.
 *
 * Works on any graph; merges form a forest, since only people who are still two can be merged.
 * @example representatives([[4, 7], [7, 9]]) // 4 → 4, 7 → 4, 9 → 4
 */
export function representatives(edges: Iterable<Edge>): Representatives {
  const parent = new Map<number, number>();
  const find = (id: number): number => {
    let top = id;
    for (let next = parent.get(top); next !== undefined && next !== top; next = parent.get(top)) top = next;
    // the way up is made short, else a long chain of merges would be walked again and again
    for (let at = id; at !== top;) {
      const next = parent.get(at) ?? top;
      parent.set(at, top);
      at = next;
    }
    return top;
  };
  for (const [a, b] of edges) {
    for (const id of [a, b]) if (!parent.has(id)) parent.set(id, id);
    const [left, right] = [find(a), find(b)];
    if (left !== right) parent.set(Math.max(left, right), Math.min(left, right));
  }
  return new Map([...parent.keys()].map((id) => [id, find(id)]));
}
