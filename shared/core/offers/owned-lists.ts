/** Things that belong to customers: those of customer c from `offsets[c]` to `offsets[c + 1]`. */
export type OwnedLists = Readonly<{ offsets: Int32Array; thing: Int32Array }>;

/** Where the entries of each owner begin once they are sorted by owner; length owners + 1. Entries of nobody (-1) are not counted. */
export function startsOf(owners: number, owner: Iterable<number>): Int32Array {
  const starts = new Int32Array(owners + 1);
  for (const row of owner) if (row >= 0) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let at = 1; at <= owners; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  return starts;
}

/** Sorts pairs by customer; pairs of nobody (-1) and of no thing (-1) are left out. Within a customer the order stays. */
export function ownedLists(customers: number, customer: Int32Array, thing: Int32Array): OwnedLists {
  const owner = customer.map((row, at) => ((thing[at] ?? -1) >= 0 ? row : -1));
  const offsets = startsOf(customers, owner);
  const next = offsets.slice();
  const sorted = new Int32Array(offsets[customers] ?? 0);
  owner.forEach((row, at) => {
    if (row < 0) return;
    const to = next[row] ?? 0;
    sorted[to] = thing[at] ?? 0;
    next[row] = to + 1;
  });
  return { offsets, thing: sorted };
}

/** The distinct things of a customer. */
export function takenBy({ offsets, thing }: OwnedLists, customer: number): ReadonlySet<number> {
  return new Set(thing.subarray(offsets[customer], offsets[customer + 1]));
}
