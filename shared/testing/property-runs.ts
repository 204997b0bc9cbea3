/** How many cases of a property are tried: as many as the test says, times `PROPERTY_RUNS`, for a longer look now and then. */
export function runs(usual: number): number {
  const times = Number(process.env['PROPERTY_RUNS'] ?? 1);
  if (!(times > 0))
    throw new Error(`PROPERTY_RUNS is a number above 0, not "${process.env['PROPERTY_RUNS']}"`);
  return Math.ceil(usual * times);
}
