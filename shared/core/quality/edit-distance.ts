/** Of two texts, whether their letters at two places are the same pair the other way around. */
function isSwap(one: string, other: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
}

/** The next row of the table of distances, from the two before. */
function nextRow(
  one: string,
  other: string,
  i: number,
  row: readonly number[],
  last: readonly number[],
): number[] {
  const next = [i];
  const at = (list: readonly number[], j: number) => list[j] ?? Number.POSITIVE_INFINITY;
  for (let j = 1; j <= other.length; j += 1) {
    const changed = at(row, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
    const swapped = isSwap(one, other, i, j) ? at(last, j - 2) + 1 : Number.POSITIVE_INFINITY;
    next.push(Math.min(at(row, j) + 1, at(next, j - 1) + 1, changed, swapped));
  }
  return next;
}

/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to make one text of another (optimal string
 * alignment, the restricted form of Damerau's distance), as far as `limit`.
 *
 * @returns the distance, or `limit + 1` when it is more
 * @see Damerau (1964), Commun. ACM 7(3), 171–176
 */
export function editDistance(one: string, other: string, limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(one.length - other.length) > limit) return beyond;
  let last: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = nextRow(one, other, i, row, last);
    if (Math.min(...next) > limit) return beyond;
    last = row;
    row = next;
  }
  return Math.min(row[other.length] ?? beyond, beyond);
}
