import type { Facts } from '../../../segments/facts/facts.ts';
import type { Inventory } from '../../../segments/vocabulary/read-inventory.ts';

/** What is known of people beyond their profile and orders. */
export type Known = Readonly<{
  facts: Facts;
  inventory: Inventory;
  /** Day number of the day asked for: what is dated later is not known yet. */
  on: number;
}>;
