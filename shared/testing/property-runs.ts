/** How many cases of a property are tried: as many as the test says, times `PROPERTY_RUNS`, for a longer look now and then. */
export function runs(usual: number): number {
  return usual * Number(process.env['PROPERTY_RUNS'] ?? 1);
}
