const lowest = -40;
const highest = 60;
const perBit = 4;

/** How many bins a histogram of weights has. */
export const binCount = (highest - lowest) * perBit;

/** The bin of a weight in bits; what lies beyond the ends is in the last bin there. */
export function binOf(weight: number): number {
  return Math.max(0, Math.min(binCount - 1, Math.floor((weight - lowest) * perBit)));
}

/** The weight in the middle of a bin. */
export function weightOfBin(bin: number): number {
  return lowest + (bin + 0.5) / perBit;
}

/** log2 of odds as a probability. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/** A probability as log2 of its odds. */
export function bitsOfProbability(p: number): number {
  return Math.log2(p / (1 - p));
}

/**
 * The share of all pairs that are one person at which the scored pairs, taken together, expect as many as it says: the fixed point of
 * the expected count, found from above, so that it is the largest. In log2 of odds.
 */
export function priorBits(histogram: Float64Array, allPairs: number, startShare: number): number {
  let share = Math.min(0.5, startShare * 4);
  for (let round = 0; round < 60; round += 1) {
    const prior = bitsOfProbability(share);
    let expected = 0;
    for (let bin = 0; bin < histogram.length; bin += 1)
      if ((histogram[bin] ?? 0) > 0)
        expected += (histogram[bin] ?? 0) * probabilityOf(weightOfBin(bin) + prior);
    const next = Math.min(0.5, Math.max(0.01 / allPairs, expected / allPairs));
    if (Math.abs(next - share) <= share * 1e-6) break;
    share = next;
  }
  return bitsOfProbability(share);
}
