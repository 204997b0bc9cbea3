import { wilsonInterval } from '../stats/interval.ts';
import { logPoissonTail } from '../stats/log-poisson-tail.ts';

/** Counts by stratum: those who bought the first thing, and the others; how many of each bought the second. */
export type StratumCounts = Readonly<{
  exposed: Int32Array;
  exposedEvents: Int32Array;
  others: Int32Array;
  otherEvents: Int32Array;
}>;

export type MatchedComparison = Readonly<{
  /** Those with others like them, and how many of them did it. */
  exposed: number;
  events: number;
  others: number;
  /** Those without others like them: in no comparison. */
  unmatched: number;
  share: number;
  shareInterval: [number, number];
  /** What the others did, weighted as those who bought the first thing are spread over the strata. */
  otherShare: number;
  otherInterval: [number, number];
  difference: number;
  differenceInterval: [number, number];
  /** Natural logarithm of the one-sided p. */
  logP: number;
}>;

type Sums = { exposed: number; events: number; others: number; unmatched: number; expected: number };

function sumStrata({ exposed, exposedEvents, others, otherEvents }: StratumCounts): Sums {
  const sums = { exposed: 0, events: 0, others: 0, unmatched: 0, expected: 0 };
  exposed.forEach((n1, stratum) => {
    if (n1 === 0) return;
    const n0 = others[stratum] ?? 0;
    const a = exposedEvents[stratum] ?? 0;
    if (n0 === 0) {
      sums.unmatched += n1;
      return;
    }
    sums.exposed += n1;
    sums.events += a;
    sums.others += n0;
    // if it made no difference: their part of all who did it in the stratum
    sums.expected += (n1 * (a + (otherEvents[stratum] ?? 0))) / (n1 + n0);
  });
  return sums;
}

/** The weighted share of the others, and its variance. */
function weigh({ exposed, others, otherEvents }: StratumCounts, total: number) {
  let share = 0;
  let variance = 0;
  let widest = 0;
  exposed.forEach((n1, stratum) => {
    const n0 = others[stratum] ?? 0;
    if (n1 === 0 || n0 === 0) return;
    const weight = n1 / total;
    const own = (otherEvents[stratum] ?? 0) / n0;
    share += weight * own;
    variance += (weight * weight * own * (1 - own)) / n0;
    widest += (weight * weight) / n0;
  });
  // rounding may leave a share beside 1
  return { share: Math.min(1, share), variance, widest };
}

/**
 * Compares those who bought something with others like them, stratum by stratum.
 *
 * The others' share is standardised to the strata of those who bought. Its interval is Wilson's for as many people as would have its variance;
 * that of the difference joins both intervals (MOVER). p is the chance of at least as many events as a Poisson variable whose mean is the number
 * expected within the strata: on the safe side, for events of different people vary less.
 *
 * @returns null when nobody has others like them
 * @see Newcombe (1998), Statistics in Medicine 17, 873–890; Zou & Donner (2008), Statistics in Medicine 27, 1693–1702 (MOVER); Mantel & Haenszel
 *      (1959), J. Natl. Cancer Inst. 22, 719–748 (the expected number)
 */
export function compareMatched(counts: StratumCounts): MatchedComparison | null {
  const { expected, ...sums } = sumStrata(counts);
  if (sums.exposed === 0) return null;
  const share = sums.events / sums.exposed;
  const other = weigh(counts, sums.exposed);
  const otherShare = other.share;
  const people = other.variance > 0 ? (otherShare * (1 - otherShare)) / other.variance : 1 / other.widest;
  const shareInterval = wilsonInterval(sums.events, sums.exposed);
  const otherInterval = wilsonInterval(otherShare * people, people);
  const difference = share - otherShare;
  const low = Math.hypot(share - shareInterval[0], otherInterval[1] - otherShare);
  const high = Math.hypot(shareInterval[1] - share, otherShare - otherInterval[0]);
  return {
    ...{ ...sums, share, shareInterval, otherShare, otherInterval, difference },
    differenceInterval: [difference - low, difference + high],
    logP: logPoissonTail(sums.events, expected),
  };
}
