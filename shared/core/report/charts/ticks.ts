/**
 * Round numbers to mark an axis with: about `wanted` of them, 1, 2 or 5 times a power of ten apart, from the first at or below `least` to the first
 * at or above `most`.
 *
 * @returns ascending, at least two; 0 and 1 where there is nothing between the ends
 * @throws {RangeError} an end is no number, or they are the wrong way round
 */
export function axisTicks(least: number, most: number, wanted: number): number[] {
  if (!Number.isFinite(least) || !Number.isFinite(most) || least > most)
    throw new RangeError(`no axis from ${least} to ${most}`);
  const span = most - least;
  if (span === 0) return least === 0 ? [0, 1] : axisTicks(Math.min(0, least), Math.max(0, most), wanted);
  const rough = span / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
  const [first, last] = [Math.floor(least / step), Math.ceil(most / step)];
  // from whole numbers, so that 3 × 0.1 is not more than 0.3
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}
