import { noDay } from '../../columns/customer-totals.ts';
import type { Bits } from '../bits.ts';
import { bitsWhere } from '../combine-bits.ts';
import type { CustomerFacts } from '../facts/facts.ts';

/** Who was there on a day: first seen on it or before, or nobody knows when. */
export function existingOn({ count, seen }: CustomerFacts, on: number): Bits {
  return bitsWhere(count, (row) => {
    const first = seen[row] ?? noDay;
    return first === noDay || first <= on;
  });
}
