/**
 * Parts a whole number by weights, so that the parts add up to it exactly: each its share rounded down in size, the units that
 * are left to the largest remainders, earlier ones first. Weights that are all 0, or less, count as equal.
 * @example shareOut(1000, [2, 1]) // [667, 333]
 */
export function shareOut(whole: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const positive = weights.map((weight) => (weight > 0 ? weight : 0));
  const sum = positive.reduce((total, weight) => total + weight, 0);
  const shares = sum > 0 ? positive.map((weight) => weight / sum) : weights.map(() => 1 / weights.length);
  const size = Math.abs(whole);
  const exact = shares.map((share) => size * share);
  const parts = exact.map(Math.floor);
  let left = size - parts.reduce((total, part) => total + part, 0);
  const byRemainder = exact.map((value, at) => ({ at, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.at - b.at); // prettier-ignore
  for (const { at } of byRemainder) {
    if (left <= 0) break;
    parts[at] = (parts[at] ?? 0) + 1;
    left -= 1;
  }
  return parts.map((part) => (whole < 0 && part !== 0 ? -part : part));
}
