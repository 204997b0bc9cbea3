/**
 * Finds the row of an id.
 *
 * @param ids ascending, distinct, positive
 * @returns a function from id to its place in `ids`, -1 when it is not there; constant time while ids are dense,
 *          binary search otherwise
 */
export function rowFinder(ids: Int32Array): (id: number) => number {
  const last = ids.at(-1) ?? 0;
  if (last <= ids.length * 4 + 1024) {
    const rows = new Int32Array(last + 1).fill(-1);
    ids.forEach((id, row) => {
      rows[id] = row;
    });
    return (id) => rows[id] ?? -1;
  }
  return (id) => {
    let low = 0;
    let high = ids.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = ids[middle] ?? 0;
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
}
