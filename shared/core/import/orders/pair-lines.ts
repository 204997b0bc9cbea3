/** What lines are told by: all that they say, and the product. */
export type LineMarks<Line> = Readonly<{
  signature: (line: Line) => string;
  product: (line: Line) => unknown;
}>;

/** A line of a file, with the stored one that it means: null where it is new. */
export type LinePair<Wanted, Stored> = Readonly<{ wanted: Wanted; stored: Stored | null; isEqual: boolean }>;

function into<Key, Line>(lists: Map<Key, Line[]>, key: Key, line: Line): void {
  const known = lists.get(key);
  if (known) known.push(line);
  else lists.set(key, [line]);
}

/**
 * Finds which stored lines of an order the lines of a file mean: first those that say the same, as often as it stands there, then of those that are
 * left the first of the same product. O(lines).
 *
 * @param wanted in the order of the file; pairs come in this order
 * @param stored in the order of their ordinals; each is meant once at most
 */
export function pairLines<Wanted, Stored>(
  wanted: Iterable<Wanted>,
  stored: readonly Stored[],
  ofWanted: LineMarks<Wanted>,
  ofStored: LineMarks<Stored>,
): LinePair<Wanted, Stored>[] {
  const bySignature = new Map<string, Stored[]>();
  // taken from the end: the first comes last
  for (const line of stored.toReversed()) into(bySignature, ofStored.signature(line), line);
  const free = new Set(stored);
  const equal = Array.from(wanted, (line) => {
    const same = bySignature.get(ofWanted.signature(line))?.pop() ?? null;
    if (same !== null) free.delete(same);
    return { wanted: line, stored: same };
  });
  const byProduct = new Map<unknown, Stored[]>();
  for (const line of [...free].reverse()) into(byProduct, ofStored.product(line), line);
  return equal.map((pair) => {
    if (pair.stored !== null) return { ...pair, isEqual: true };
    const other = byProduct.get(ofWanted.product(pair.wanted))?.pop() ?? null;
    return { ...pair, stored: other, isEqual: false };
  });
}
