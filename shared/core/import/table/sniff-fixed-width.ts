type Run = Readonly<{ from: number; to: number }>;

/** How many lines have something at each place. */
function countFilled(lines: readonly string[], width: number): Uint32Array {
  const filled = new Uint32Array(width);
  for (const line of lines)
    for (let i = 0; i < line.length && i < width; i += 1)
      if (line.charCodeAt(i) !== 32) filled[i] = (filled[i] ?? 0) + 1;
  return filled;
}

/** Stretches of places that some line fills. */
function findRuns(filled: Uint32Array): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let i = 0; i <= filled.length; i += 1) {
    const isFilled = i < filled.length && filled[i] !== 0;
    if (isFilled && from < 0) from = i;
    if (!isFilled && from >= 0) {
      runs.push({ from, to: i });
      from = -1;
    }
  }
  return runs;
}

/** Prose of few lines may share a blank by chance; columns of data are filled in most lines. */
function looksLikeData(runs: readonly Run[], filled: Uint32Array, lines: number): boolean {
  if (runs.length < 2 || runs.length > 200) return false;
  const isUsual = ({ from, to }: Run) => filled.subarray(from, to).some((count) => count >= lines * 0.5);
  return lines >= 20 || runs.filter(isUsual).length >= runs.length * 0.5;
}

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
  const longest = body.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  const longEnough = body.filter((line) => line.trimEnd().length >= longest * 0.5).length;
  if (longest > 4000 || longEnough < body.length * 0.9) return null;
  const filled = countFilled(body, longest);
  const runs = findRuns(filled);
  if (!looksLikeData(runs, filled, body.length)) return null;
  return runs.map((run, i) => {
    const before = runs[i - 1];
    const endsTogether = filled[run.to - 1] === body.length;
    return before ? (endsTogether ? before.to : run.from) : 0;
  });
}
