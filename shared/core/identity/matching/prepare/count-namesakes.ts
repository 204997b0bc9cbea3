import { sharedInts, type Ints } from '../../../columns/columns.ts';
import { fullNameKey } from '../names/full-name-key.ts';
import type { PreparedNames } from './prepare-names.ts';

/** Of each record, how many records have its full name, in whatever spelling and order; 0 without a full name. */
export function countNamesakes(names: PreparedNames): Ints {
  const { given, family } = names;
  const counts = new Map<number, number>();
  const keys = sharedInts(given.length);
  for (let row = 0; row < keys.length; row += 1) {
    const key = fullNameKey(names, given[row] ?? -1, family[row] ?? -1);
    keys[row] = key;
    if (key !== 0) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (let row = 0; row < keys.length; row += 1) keys[row] = counts.get(keys[row] ?? 0) ?? 0;
  return keys;
}
