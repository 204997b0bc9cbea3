import type { Facts, InventoryFacts } from '../../../segments/facts/facts.ts';

/** What is known of people beyond their profile and orders. */
export type Known = Readonly<{
  facts: Facts;
  inventory: InventoryFacts;
  /** Day number of the day asked for: what is dated later is not known yet. */
  on: number;
}>;
