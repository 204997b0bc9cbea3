/** A stretch of numbers, both ends included; infinite where it is open. */
export type Window = Readonly<{ from: number; to: number }>;

/**
 * How far a number is from a stretch, or from leaving it.
 *
 * @param isIn whether it is in it now
 * @param step the least by which such a number differs from another
 * @returns 0 or more; infinite where no number would do
 */
export function windowDistance({ from, to }: Window, value: number, isIn: boolean, step: number): number {
  if (from > to) return Number.POSITIVE_INFINITY;
  if (isIn) return Math.min(value - from, to - value) + step;
  return value < from ? from - value : value - to;
}
