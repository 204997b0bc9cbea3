import { noDay } from '../../columns/customer-totals.ts';
import type { Bits } from '../bits.ts';
import type { CustomerFacts } from '../facts/facts.ts';
import { bitsBetween } from '../find-bits.ts';

/** Who was there on a day: first seen on it or before, or nobody knows when. */
export function existingOn({ seen }: CustomerFacts, on: number): Bits {
  return bitsBetween(seen, noDay, on); // noDay, which is not known, lies before all days
}
