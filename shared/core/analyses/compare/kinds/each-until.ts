import type { ByCustomer } from '../../../segments/facts/facts.ts';
import type { Ints } from '../../../columns/columns.ts';

/** Calls back with the place of everything of a customer that is dated until a day. */
export function eachUntil(
  { offsets, day }: ByCustomer & Readonly<{ day: Ints }>,
  row: number,
  on: number,
  visit: (at: number) => void,
): void {
  const end = offsets[row + 1] ?? 0;
  for (let at = offsets[row] ?? 0; at < end; at += 1) if ((day[at] ?? 0) <= on) visit(at);
}
