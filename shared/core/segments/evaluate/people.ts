import { rowFinder } from '../../columns/row-finder.ts';
import { noBits, setBit, type Bits } from '../bits.ts';
import type { Condition } from '../schema.ts';
import type { Asked } from './asked.ts';

/** Who is listed by id. One who was merged into another stands for that other, one who is not there for nobody. */
export function listed({ ids }: Extract<Condition, { kind: 'people' }>, { facts }: Asked): Bits {
  const { id, count } = facts.get('customers');
  const { from, to } = facts.get('redirects');
  const rowOf = rowFinder(id);
  const mergedAt = rowFinder(from);
  const bits = noBits(count);
  for (const one of ids) {
    const merged = mergedAt(one);
    const row = rowOf(merged < 0 ? one : (to[merged] ?? 0));
    if (row >= 0) setBit(bits, row);
  }
  return bits;
}
