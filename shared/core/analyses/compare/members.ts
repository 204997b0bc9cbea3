import type { CompareInput } from './query.ts';
import type { CompareParams } from './schema.ts';
import { sidesOf } from './sides.ts';

/**
 * The customers behind a part of the result.
 *
 * @param selection 'first' or 'second' for those of a side who were compared; 'both' for members of both sets
 * @returns customer ids, ascending; null when there is no such part
 */
export function compareMembers(
  input: CompareInput,
  _params: CompareParams,
  selection: string,
): Int32Array | null {
  if (selection !== 'first' && selection !== 'second' && selection !== 'both') return null;
  const { id } = input.sources.columns.customers;
  return sidesOf(input)[selection].map((row) => id[row] ?? 0);
}
