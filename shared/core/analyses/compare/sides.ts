import { hasBit, type Bits } from '../../segments/bits.ts';
import type { CompareInput } from './query.ts';

/** Rows of the customers that are compared: nobody stands on both sides. */
export type Sides = Readonly<{
  first: Int32Array;
  second: Int32Array;
  /** Rows of members of both sets. */
  both: Int32Array;
  bothCountedTo: 'neither' | 'first' | 'second';
  firstMembers: number;
  secondMembers: number;
}>;

function isIn(set: Bits | null, other: Bits, row: number): boolean {
  return set === null ? !hasBit(other, row) : hasBit(set, row);
}

/**
 * Parts the members of two sets. Those in both count to neither, so that the sides are different people; when one set lies within the other
 * they count to it, for it would otherwise have nobody, and the other is compared without them.
 */
export function sidesOf({ sources, first, second }: CompareInput): Sides {
  const rows = Int32Array.from({ length: sources.columns.customers.count }, (_, row) => row);
  const inFirst = (row: number) => hasBit(first, row);
  const inSecond = (row: number) => isIn(second, first, row);
  const both = rows.filter((row) => inFirst(row) && inSecond(row));
  const onlyFirst = rows.filter((row) => inFirst(row) && !inSecond(row));
  const onlySecond = rows.filter((row) => !inFirst(row) && inSecond(row));
  const toFirst = both.length > 0 && onlyFirst.length === 0 && onlySecond.length > 0;
  const toSecond = both.length > 0 && onlySecond.length === 0 && onlyFirst.length > 0;
  return {
    first: toFirst ? both : onlyFirst,
    second: toSecond ? both : onlySecond,
    both,
    bothCountedTo: toFirst ? 'first' : toSecond ? 'second' : 'neither',
    firstMembers: onlyFirst.length + both.length,
    secondMembers: onlySecond.length + both.length,
  };
}
