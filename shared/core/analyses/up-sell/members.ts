import { findClimbs } from './climb.ts';
import type { UpSellInput } from './query.ts';
import type { UpSellParams } from './schema.ts';

/**
 * The customers behind a part of the result.
 *
 * @param selection `KEY|STEP` for those who stand on a step of a ladder and could move up; `all` for those of all ladders
 * @returns customer ids, ascending; null when there is no such ladder or step
 */
export function upSellMembers(
  input: UpSellInput,
  params: UpSellParams,
  selection: string,
): Int32Array | null {
  const climbs = findClimbs(input, params)?.climbs ?? [];
  const cut = selection.lastIndexOf('|');
  const key = selection.slice(0, Math.max(0, cut));
  const step = Number(selection.slice(cut + 1));
  const asked = selection === 'all' ? climbs : climbs.filter(({ ladder }) => ladder.key === key);
  if (selection !== 'all' && asked[0]?.steps[step] === undefined) return null;
  const rows = new Set<number>();
  for (const { steps, targets } of asked)
    steps.forEach(({ standing }, at) => {
      const isAsked = selection === 'all' ? (targets[at] ?? -1) >= 0 : at === step;
      if (isAsked) for (const { customer } of standing) rows.add(customer);
    });
  const { id } = input.columns.customers;
  return Int32Array.from(rows, (row) => id[row] ?? 0).sort();
}
