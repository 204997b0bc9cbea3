import { consonantsAgree, vowel } from './sounds.ts';
import { byteAt } from '../read-lists.ts';

/** How two words sound: 'alike'; 'thinner': one lacks a vowel inside; 'other-vowels': the same consonants; or another word. */
export const likeness = { alike: 3, thinner: 2, otherVowels: 1, another: 0 } as const;

/**
 * Compares two words by their sounds.
 * @param a holds the sounds of the first from `fromA` to `endA`; `b` likewise
 * @returns one of `likeness`
 */
export function compareSounds(
  a: Uint8Array,
  fromA: number,
  endA: number,
  b: Uint8Array,
  fromB: number,
  endB: number,
): number {
  const length = endA - fromA;
  if (length !== endB - fromB || length < 3) return likeness.another;
  let result: number = likeness.alike;
  for (let at = 0; at < length; at += 1) {
    const one = byteAt(a, fromA + at);
    const other = byteAt(b, fromB + at);
    if (at % 2 === 1) {
      if (!consonantsAgree(one, other)) return likeness.another;
    } else if ((one & other) === 0) {
      const isInside = at > 0 && at < length - 1;
      const isMissing = one === vowel.none || other === vowel.none;
      result = Math.min(result, isInside && isMissing ? likeness.thinner : likeness.otherVowels);
    }
  }
  return result;
}
