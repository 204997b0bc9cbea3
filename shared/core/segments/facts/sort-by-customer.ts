import { sharedInts, sharedReals, type Ints, type Reals } from '../../columns/columns.ts';
import { sortingByCount } from '../../columns/counting-sort.ts';
import { inStretches } from '../../columns/in-stretches.ts';
import type { TextColumn } from '../../columns/people-columns.ts';
import type { Paused } from '../../db/scan-pages.ts';

/** Rows of what was read in the order they are kept, and where those of each customer begin. */
export type Arrangement = Readonly<{ rows: Int32Array; offsets: Ints }>;

/**
 * Sorts what was read by customer, then by day, then as it was read, pausing after every stretch of rows.
 *
 * @param owner row of the customer of each, -1 of nobody: those are left out
 * @param day   day numbers, null where the order within a customer is that of reading
 */
export function* sortByCustomer(
  owner: Int32Array,
  day: Int32Array | null,
  customers: number,
): Paused<Arrangement> {
  const room = new Int32Array(owner.length);
  let count = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  yield* inStretches(owner.length, (from, to) => {
    for (let row = from; row < to; row += 1) {
      if ((owner[row] ?? -1) < 0) continue;
      room[count] = row;
      count += 1;
      const on = day?.[row] ?? 0;
      if (on < low) low = on;
      if (on > high) high = on;
    }
  });
  let owned: Int32Array = room.subarray(0, count);
  if (day !== null && count > 0) owned = yield* sortingByCount(owned, (row) => day[row] ?? 0, low, high);
  const rows = yield* sortingByCount(owned, (row) => owner[row] ?? 0, 0, Math.max(0, customers - 1));
  const offsets = sharedInts(customers + 1);
  let at = 0;
  yield* inStretches(customers + 1, (from, to) => {
    for (let customer = from; customer < to; customer += 1) {
      offsets[customer] = at;
      while (at < rows.length && owner[rows[at] ?? 0] === customer) at += 1;
    }
  });
  return { rows, offsets };
}

/** A list in the order of an arrangement, in shared memory. */
export function arrangedInts(values: Int32Array, { rows }: Arrangement): Ints {
  const kept = sharedInts(rows.length);
  rows.forEach((row, at) => {
    kept[at] = values[row] ?? 0;
  });
  return kept;
}

/** A list in the order of an arrangement, in shared memory. */
export function arrangedReals(values: Float64Array, { rows }: Arrangement): Reals {
  const kept = sharedReals(rows.length);
  rows.forEach((row, at) => {
    kept[at] = values[row] ?? Number.NaN;
  });
  return kept;
}

/** A column of texts in the order of an arrangement; the texts themselves stay where they are. */
export function arrangedTexts({ codes, distinct }: TextColumn, arrangement: Arrangement): TextColumn {
  return { codes: arrangedInts(codes, arrangement), distinct };
}
