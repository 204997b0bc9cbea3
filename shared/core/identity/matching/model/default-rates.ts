import { comparisons, levelCount, type Comparison } from '../levels.ts';

// by level: different, far, short, near, variant, same. What a careful reader would guess before any data is seen; a few pairs' worth.
const rates: Readonly<Record<Comparison, readonly number[]>> = {
  given: [0.05, 0.04, 0.03, 0.06, 0.1, 0.72],
  family: [0.05, 0.04, 0.02, 0.07, 0.1, 0.72],
  order: [0.04, 0, 0, 0, 0, 0.96],
  birthDate: [0.03, 0.02, 0.02, 0.04, 0.02, 0.87],
  email: [0.25, 0.04, 0, 0.06, 0.05, 0.6],
  phone: [0.25, 0, 0, 0.03, 0.05, 0.67],
  street: [0.15, 0.05, 0, 0.08, 0, 0.72],
  postcode: [0.08, 0.05, 0, 0.05, 0, 0.82],
  city: [0.12, 0.03, 0.01, 0.05, 0.06, 0.73],
  company: [0.2, 0.05, 0, 0.05, 0, 0.7],
  externalId: [0.1, 0, 0, 0, 0, 0.9],
  gender: [0.03, 0, 0, 0, 0, 0.97],
};

/** How often each level is found among pairs of one person, before the data has said anything: `comparisons` times `levelCount`. */
export function defaultRates(): Float64Array {
  const made = new Float64Array(comparisons.length * levelCount);
  comparisons.forEach((name, at) => made.set(rates[name], at * levelCount));
  return made;
}
