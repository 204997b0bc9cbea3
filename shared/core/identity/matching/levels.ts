/** How alike two values of one field are, the closest first in meaning: the higher, the closer; `blank` when one has none. */
export const level = { different: 0, far: 1, short: 2, near: 3, variant: 4, same: 5, blank: 7 } as const;

/** How many numbers a level can be. */
export const levelCount = 8;

/** The comparisons of a pair, in the order in which their levels are kept. */
export const comparisons = [
  'given',
  'family',
  'order',
  'birthDate',
  'email',
  'phone',
  'street',
  'postcode',
  'city',
  'company',
  'externalId',
  'gender',
] as const;
export type Comparison = (typeof comparisons)[number];

/** The place of a comparison among the levels of a pair. */
export function comparisonIndex(name: Comparison): number {
  return comparisons.indexOf(name);
}
