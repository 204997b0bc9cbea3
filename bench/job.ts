/** What one job says of itself: every time it took, in milliseconds, and the most memory its process ever had. */
export type Measured = Readonly<{ times: readonly number[]; peakMegabytes: number; note: string }>;

/** Marks the one line of a job's output that is its result. */
export const resultMark = 'measured: ';

/** Says the result and ends the process, whatever a library may have left running. */
export function reportTimes(times: readonly number[], note = ''): never {
  const peakMegabytes = process.resourceUsage().maxRSS / 1024; // kilobytes on every system
  process.stdout.write(`${resultMark}${JSON.stringify({ times, peakMegabytes, note } satisfies Measured)}\n`);
  process.exit(0);
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The times of several runs; the first, in which code is compiled, does not count. */
export async function timedRuns(runs: number, work: () => unknown): Promise<readonly number[]> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timed(work));
  return times;
}
