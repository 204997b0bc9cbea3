/**
 * The probability that a Poisson variable is at least `count`.
 *
 * @param count whole, 0 or more
 * @param mean 0 or more
 * @returns 0–1; 1 for a count of 0
 */
export function poissonTail(count: number, mean: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  let term = Math.exp(-mean);
  if (term === 0) return count <= mean ? 1 : 0; // so large a mean that only the side of it matters
  let below = 0;
  for (let at = 0; at < count; at += 1) {
    below += term;
    term *= mean / (at + 1);
  }
  return Math.min(1, Math.max(0, 1 - below));
}
