/**
 * Finds where the columns of fixed-width lines begin: places that are blank in every line part them.
 * The first line may be a header that follows no column and is left out. Blanks go to the column after them when that
 * one ends at the same place in every line (numbers), else to the one before.
 *
 * @param lines without line ends; blank ones are passed over
 * @returns character positions from 0, or null when the lines show no columns
 */
export function findBreaks(lines: readonly string[]): number[] | null {
  const body = lines.filter((line) => line.trim() !== '').slice(1, 1001);
  if (body.length < 2 || body.some((line) => line.includes('\t'))) return null;
  const longest = Math.max(...body.map((line) => line.trimEnd().length));
  const shortEnough = body.filter((line) => line.trimEnd().length >= longest * 0.5).length;
  if (longest > 4000 || shortEnough < body.length * 0.9) return null;
  const filled = new Uint32Array(longest + 1);
  for (const line of body)
    for (let i = 0; i < line.length && i < longest; i += 1) if (line.charCodeAt(i) !== 32) filled[i]! += 1; // in range
  const runs: { from: number; to: number }[] = [];
  for (let i = 0; i < longest; i += 1) {
    if (filled[i] === 0) continue;
    const from = i;
    while (i < longest && filled[i] !== 0) i += 1;
    runs.push({ from, to: i });
  }
  if (runs.length < 2 || runs.length > 200) return null;
  // prose of few lines may share a blank by chance; columns of data are filled in most lines
  const isUsual = ({ from, to }: { from: number; to: number }) => {
    let most = 0;
    for (let i = from; i < to; i += 1) most = Math.max(most, filled[i] ?? 0);
    return most >= body.length * 0.5;
  };
  if (body.length < 20 && runs.filter(isUsual).length < runs.length * 0.5) return null;
  return runs.map(({ from }, i) => {
    const before = runs[i - 1];
    if (!before) return 0;
    const run = runs[i] ?? before;
    const endsTogether = (filled[run.to - 1] ?? 0) === body.length;
    return endsTogether ? before.to : from;
  });
}
