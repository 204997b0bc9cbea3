import { hasBit } from '../../shared/core/segments/bits.ts';
import type { Evaluated } from './evaluation.ts';

/** The ids of the members, ascending. */
export function membersOf({ customerId, members }: Pick<Evaluated, 'customerId' | 'members'>): Int32Array {
  return customerId.filter((_, row) => hasBit(members, row));
}
