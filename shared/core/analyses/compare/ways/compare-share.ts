import { differenceOfShares } from '../../../stats/effects/difference-of-shares.ts';
import type { UntestedShare } from '../findings.ts';
import type { ShareSubject } from '../subject.ts';

/** Of how many people something can be said, and of how many it is true. */
export type ShareSide = Readonly<{ n: number; count: number }>;

/** Compares a share of the people of each side. Null when it can be said of nobody on a side. */
export function compareShare(
  subject: ShareSubject,
  first: ShareSide,
  second: ShareSide,
): UntestedShare | null {
  const effect = differenceOfShares(first.count, first.n, second.count, second.n);
  if (effect === null) return null;
  return {
    kind: 'share',
    subject,
    first,
    second,
    effect: { value: effect.value, interval: [...effect.interval] },
    p: effect.p,
  };
}

/** The people of a side of whom something is known, and of whom it is true. */
export function countSide(
  rows: Int32Array,
  isKnown: (row: number) => boolean,
  isSo: (row: number) => boolean,
): ShareSide {
  let n = 0;
  let count = 0;
  for (const row of rows) {
    if (!isKnown(row)) continue;
    n += 1;
    if (isSo(row)) count += 1;
  }
  return { n, count };
}

/** True of everybody: for shares of all people of a side. */
export const everybody = () => true;
