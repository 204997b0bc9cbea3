const prefixShare = 0.1;
const longestPrefix = 4;
const longest = 64;

/** One similarity measure over bytes; it keeps its working space, so one is made and called often. */
export type ByteSimilarity = (
  a: Uint8Array,
  fromA: number,
  endA: number,
  b: Uint8Array,
  fromB: number,
  endB: number,
) => number;

function commonPrefix(a: Uint8Array, fromA: number, b: Uint8Array, fromB: number, most: number): number {
  let length = 0;
  while (length < most && a[fromA + length] === b[fromB + length]) length += 1;
  return length;
}

/**
 * Makes the Jaro–Winkler similarity of two texts given as bytes: 1 for equal texts, 0 for texts without a letter in common. Texts
 * beyond 64 bytes are compared by their first 64.
 * @see Winkler (1990), String comparator metrics and enhanced decision rules in the Fellegi–Sunter model of record linkage
 */
export function jaroWinkler(): ByteSimilarity {
  const takenA = new Uint8Array(longest);
  const takenB = new Uint8Array(longest);

  /** How many of the letters in common stand in another order. */
  function countMisplaced(
    a: Uint8Array,
    fromA: number,
    lengthA: number,
    b: Uint8Array,
    fromB: number,
  ): number {
    let misplaced = 0;
    for (let i = 0, j = 0; i < lengthA; i += 1) {
      if (takenA[i] === 0) continue;
      while (takenB[j] === 0) j += 1;
      if (a[fromA + i] !== b[fromB + j]) misplaced += 1;
      j += 1;
    }
    return misplaced;
  }

  return (a, fromA, endA, b, fromB, endB) => {
    const lengthA = Math.min(endA - fromA, longest);
    const lengthB = Math.min(endB - fromB, longest);
    if (lengthA === 0 || lengthB === 0) return lengthA === lengthB ? 1 : 0;
    const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
    takenA.fill(0, 0, lengthA);
    takenB.fill(0, 0, lengthB);
    let common = 0;
    for (let i = 0; i < lengthA; i += 1) {
      const end = Math.min(lengthB, i + reach + 1);
      for (let j = Math.max(0, i - reach); j < end; j += 1) {
        if (takenB[j] === 1 || a[fromA + i] !== b[fromB + j]) continue;
        takenA[i] = 1;
        takenB[j] = 1;
        common += 1;
        break;
      }
    }
    if (common === 0) return 0;
    const misplaced = countMisplaced(a, fromA, lengthA, b, fromB);
    const jaro = (common / lengthA + common / lengthB + (common - misplaced / 2) / common) / 3;
    const prefix = commonPrefix(a, fromA, b, fromB, Math.min(longestPrefix, lengthA, lengthB));
    return jaro + prefix * prefixShare * (1 - jaro);
  };
}
