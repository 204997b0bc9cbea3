import { sharedInts, sharedReals, type Ints, type Reals } from '../../columns/columns.ts';
import { countingSort } from '../../columns/counting-sort.ts';
import type { TextColumn } from '../../columns/people-columns.ts';
import type { Paused } from '../../db/scan-pages.ts';

/** Rows of what was read in the order they are kept, and where those of each customer begin. */
export type Arrangement = Readonly<{ rows: Int32Array; offsets: Ints }>;

/**
 * Sorts what was read by customer, then by day, then as it was read, pausing between the steps.
 *
 * @param owner row of the customer of each, -1 of nobody: those are left out
 * @param day   day numbers, null where the order within a customer is that of reading
 */
export function* sortByCustomer(
  owner: Int32Array,
  day: Int32Array | null,
  customers: number,
): Paused<Arrangement> {
  let owned = Int32Array.from(owner.keys()).filter((row) => (owner[row] ?? -1) >= 0);
  yield;
  if (day !== null && owned.length > 0) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const row of owned) {
      const on = day[row] ?? 0;
      if (on < low) low = on;
      if (on > high) high = on;
    }
    owned = Int32Array.from(countingSort(owned, (row) => day[row] ?? 0, low, high));
    yield;
  }
  const rows = countingSort(owned, (row) => owner[row] ?? 0, 0, Math.max(0, customers - 1));
  yield;
  const offsets = sharedInts(customers + 1);
  let at = 0;
  for (let customer = 0; customer <= customers; customer += 1) {
    offsets[customer] = at;
    while (at < rows.length && owner[rows[at] ?? 0] === customer) at += 1;
  }
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
