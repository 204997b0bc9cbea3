import type { ImportKind } from './import.ts';

/** Kinds of files in the order in which they are best brought in: who and what before what they did. */
const order: Readonly<Record<ImportKind, number>> = {
  // what turns one currency into another comes before amounts
  rates: 0,
  contacts: 0,
  products: 1,
  consent: 2,
  'order-lines': 3,
  spend: 4,
  events: 5,
  preferences: 6,
  survey: 7,
};

/**
 * Files in the order in which they are best brought in: contacts and products before orders, orders before what people did and
 * said. Files of one kind stay in the order given.
 */
export function inImportOrder<T>(files: readonly T[], kindOf: (file: T) => ImportKind): T[] {
  return [...files].sort((a, b) => order[kindOf(a)] - order[kindOf(b)]);
}
