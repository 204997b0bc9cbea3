import { layOut, periodFrom, type Days } from './layout.ts';
import type { ActivityInput } from './query.ts';
import type { ActivityParams } from './schema.ts';
import { eachOrder } from './tally.ts';

/** Rows of those who bought on some days: 1 where they did, 2 where that was their first order of all. */
function boughtOn(input: ActivityInput, { from, to }: Days): Uint8Array {
  const bought = new Uint8Array(input.customers.count);
  let buyer = -1;
  eachOrder(input, {
    order(row, day) {
      if (row < 0) return;
      const isFirst = row !== buyer;
      buyer = row;
      if (day < from || day > to) return;
      if (isFirst) bought[row] = 2;
      else if (bought[row] === 0) bought[row] = 1;
    },
    back: () => undefined,
  });
  return bought;
}

const nobody = { from: 0, to: -1 };

/**
 * The customers behind a part of the result.
 *
 * @param selection `all` for whoever bought on the days that are looked at; with the first day of a period `buyers:2024-05-01` for who bought in it,
 *        `new:…` for whose first order it was, and `gone:…` for who bought on the days before that it is compared with, and not in it
 * @returns customer ids, ascending; null when there is no such part
 */
export function activityMembers(
  input: ActivityInput,
  params: ActivityParams,
  selection: string,
): Int32Array | null {
  const layout = layOut(input, params);
  const where = (holds: (row: number) => boolean) => input.customers.id.filter((_, row) => holds(row));
  if (selection === 'all') {
    const bought = boughtOn(input, layout?.looked ?? nobody);
    return where((row) => (bought[row] ?? 0) > 0);
  }
  const [, part, day] = /^(buyers|new|gone):(\d{4}-\d{2}-\d{2})$/u.exec(selection) ?? [];
  const period = layout === null || day === undefined ? undefined : periodFrom(layout, day);
  if (period === undefined) return null;
  const bought = boughtOn(input, period);
  if (part === 'buyers') return where((row) => (bought[row] ?? 0) > 0);
  if (part === 'new') return where((row) => bought[row] === 2);
  const before = boughtOn(input, period.previous ?? nobody);
  return where((row) => (before[row] ?? 0) > 0 && bought[row] === 0);
}
