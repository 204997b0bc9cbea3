/** Values above `low` and up to `high`; null is open. */
export type ScoreRange = Readonly<{ low: number | null; high: number | null }>;

/**
 * The range of each score, the lowest first. A score that ties have left empty has none.
 * @param cuts upper bounds between neighbouring scores, ascending, `scale - 1` of them; none without customers
 */
export function scoreRanges(cuts: readonly number[], scale: number): readonly (ScoreRange | null)[] {
  if (cuts.length === 0) return Array.from({ length: scale }, () => null);
  return Array.from({ length: scale }, (_, at) => {
    const low = at === 0 ? null : (cuts[at - 1] ?? null);
    const high = at === scale - 1 ? null : (cuts[at] ?? null);
    return low !== null && low === high ? null : { low, high };
  });
}
