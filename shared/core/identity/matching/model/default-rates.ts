import { comparisons, levelCount, type Comparison } from '../levels.ts';

// by level: different, far, short, near, variant, same. What a careful reader would guess before any data is seen.
const ofOne: Readonly<Record<Comparison, readonly number[]>> = {
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

const ofTwo: Readonly<Record<Comparison, readonly number[]>> = {
  given: [0.935, 0.04, 0.005, 0.005, 0.005, 0.01],
  family: [0.948, 0.03, 0.005, 0.005, 0.004, 0.008],
  order: [0.02, 0, 0, 0, 0, 0.98],
  birthDate: [0.958, 0.035, 0.0055, 0.001, 0.0002, 0.0003],
  email: [0.9465, 0.05, 0, 0.002, 0.0005, 0.001],
  phone: [0.9982, 0, 0, 0.0005, 0.0003, 0.001],
  street: [0.978, 0.015, 0, 0.005, 0, 0.002],
  postcode: [0.77, 0.2, 0, 0.02, 0, 0.01],
  city: [0.86, 0.02, 0.005, 0.01, 0.005, 0.1],
  company: [0.96, 0.015, 0, 0.005, 0, 0.02],
  externalId: [0.999, 0, 0, 0, 0, 0.001],
  gender: [0.5, 0, 0, 0, 0, 0.5],
};

function laidOut(rates: Readonly<Record<Comparison, readonly number[]>>): Float64Array {
  const made = new Float64Array(comparisons.length * levelCount);
  comparisons.forEach((name, at) => made.set(rates[name], at * levelCount));
  return made;
}

/** How often each level is found among pairs of one person, before the data has said anything: `comparisons` times `levelCount`. */
export function defaultRates(): Float64Array {
  return laidOut(ofOne);
}

/** The same among two people. */
export function defaultChances(): Float64Array {
  return laidOut(ofTwo);
}
