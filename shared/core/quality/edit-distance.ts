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
  let last: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) cost = Math.min(cost, (last[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return beyond;
    last = row;
    row = next;
  }
  return Math.min(row[other.length] ?? beyond, beyond);
}
