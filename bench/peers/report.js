// The same line that bench/job.ts prints.
export function reportTimes(times, note = '') {
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`measured: ${JSON.stringify({ times, peakMegabytes, note })}\n`);
  process.exit(0);
}

export async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
