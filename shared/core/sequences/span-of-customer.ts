import { spanOf } from '../columns/span-of.ts';
import type { Purchases } from '../purchases/purchases.ts';
import { hasBit, type Bits } from '../segments/bits.ts';

/** Where the purchases of a customer lie; nothing for who is not among the people. @param people everybody when null */
export function spanOfCustomer(
  { offsets }: Purchases,
  customer: number,
  people: Bits | null,
): [from: number, end: number] {
  return people === null || hasBit(people, customer) ? spanOf(offsets, customer) : [0, 0];
}
