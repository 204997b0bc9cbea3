import { seededIntegers } from '../identity/matching/random/seeded.ts';

/**
 * Numbers that look random and are the same for the same seed, everywhere.
 *
 * @param seed any whole number
 * @returns each call gives the next number in [0, 1)
 */
export function seededRandom(seed: number): () => number {
  const next = seededIntegers(seed);
  return () => next() / 2 ** 32;
}
