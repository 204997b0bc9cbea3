/** A stretch of a timeline within one month, 'YYYY-MM'. */
export type Month<T> = Readonly<{ month: string; lines: readonly T[] }>;

/** Lines by the month they stand in, in their order. */
export function byMonth<T extends { readonly on: string }>(lines: readonly T[]): Month<T>[] {
  const months: { month: string; lines: T[] }[] = [];
  for (const line of lines) {
    const month = line.on.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.lines.push(line);
    else months.push({ month, lines: [line] });
  }
  return months;
}
