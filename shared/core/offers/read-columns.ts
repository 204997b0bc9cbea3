import {
  sharedCodes,
  sharedInts,
  sharedReals,
  type Codes,
  type Ints,
  type Reals,
} from '../columns/columns.ts';
import { readReasons, type NextRead } from '../model/opportunities.ts';
import { startNextReads } from './next-reads.ts';
import type { OffersInput } from './offers-input.ts';

/** What every customer may read next, as columns. Subjects are places in the list of subjects that were read. */
export type ReadColumns = Readonly<{
  /** Those of customer c: from `offsets[c]` to `offsets[c + 1]`, best first; length customers + 1. */
  offsets: Ints;
  subject: Ints;
  /** Index in `readReasons`. */
  reason: Codes;
  /** The subject the reason cites, -1 for none. */
  reasonSubject: Ints;
  /** Readers behind the reason. */
  reasonCount: Ints;
  /** Days between the two readings (next); NaN for other reasons. */
  reasonMedianDays: Reals;
}>;

/** Gathers what `startNextReads` says of every customer. @param top at most so many a customer */
export function readColumnsOf(input: OffersInput, top: number): ReadColumns {
  const { count } = input.columns.customers;
  const offsets = sharedInts(count + 1);
  const readsOf = startNextReads(input, top);
  const reads = Array.from({ length: count }, (_, row) => {
    const own = readsOf(row);
    offsets[row + 1] = (offsets[row] ?? 0) + own.length;
    return own;
  }).flat();
  const [subject, reasonSubject, reasonCount] = [
    sharedInts(reads.length),
    sharedInts(reads.length),
    sharedInts(reads.length),
  ];
  const reason = sharedCodes(reads.length);
  const reasonMedianDays = sharedReals(reads.length);
  reads.forEach((read, at) => {
    subject[at] = read.subject;
    reason[at] = readReasons.indexOf(read.reason);
    reasonSubject[at] = read.reasonSubject;
    reasonCount[at] = read.count;
    reasonMedianDays[at] = read.medianDays;
  });
  return { offsets, subject, reason, reasonSubject, reasonCount, reasonMedianDays };
}

/**
 * What a customer may read next, best first.
 * @param subjects what was read, as `ReadColumns` counts it
 */
export function readsOf(reads: ReadColumns, subjects: readonly string[], customer: number): NextRead[] {
  const [from, to] = [reads.offsets[customer] ?? 0, reads.offsets[customer + 1] ?? 0];
  return Array.from({ length: to - from }, (_, place): NextRead => {
    const at = from + place;
    const days = reads.reasonMedianDays[at] ?? Number.NaN;
    return {
      subject: subjects[reads.subject[at] ?? -1] ?? '',
      reason: readReasons[reads.reason[at] ?? -1] ?? 'popular',
      about: subjects[reads.reasonSubject[at] ?? -1] ?? null,
      count: reads.reasonCount[at] ?? 0,
      medianDays: Number.isNaN(days) ? null : days,
    };
  });
}
