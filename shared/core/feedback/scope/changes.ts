import type { FeedbackChange } from '../../model/feedback-scope.ts';
import { adjustedP, believedRate } from '../../stats/adjusted-p.ts';
import { differenceOfShares } from '../../stats/effects/difference-of-shares.ts';
import { shareOf } from './share.ts';

/** Where the earlier half of the time ends: its last period. Null where one side would have no responses. */
function lastOfBefore(totals: ArrayLike<number>): number | null {
  const all = Array.from(totals);
  const filled = all.flatMap((count, at) => (count > 0 ? [at] : []));
  const [first] = filled;
  const last = filled.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  // the halves are of time, not of responses: what is compared must not depend on what was said
  return Math.min(last - 1, first + Math.floor((last - first + 1) / 2) - 1 + ((last - first + 1) % 2));
}

const sum = (counts: ArrayLike<number>, from: number, to: number) =>
  Array.from(counts).reduce((total, count, at) => (at >= from && at <= to ? total + count : total), 0);

/**
 * How each of several shares changed from the earlier half of the periods to the later one, an odd one in the middle to the earlier.
 *
 * @param totals responses by period
 * @param counts of each thing, by period: those responses that have it
 * @returns one a thing, in their order, with q over all of them; nulls where fewer than two periods have responses
 */
export function changesOfShares(
  totals: ArrayLike<number>,
  counts: readonly ArrayLike<number>[],
): (FeedbackChange | null)[] {
  const split = lastOfBefore(totals);
  if (split === null) return counts.map(() => null);
  const end = totals.length - 1;
  const before = sum(totals, 0, split);
  const after = sum(totals, split + 1, end);
  const found = counts.map((own) => {
    const early = sum(own, 0, split);
    const late = sum(own, split + 1, end);
    const effect = differenceOfShares(late, after, early, before);
    return effect === null
      ? null
      : { ...effect, before: shareOf(early, before), after: shareOf(late, after) };
  });
  const q = adjustedP(found.flatMap((effect) => (effect === null ? [] : [effect.p])));
  let at = 0;
  return found.map((effect) => {
    if (effect === null) return null;
    const own = q[at] ?? 1;
    at += 1;
    return {
      ...effect,
      interval: [effect.interval[0], effect.interval[1]],
      q: own,
      isBeyondNoise: own <= believedRate,
    };
  });
}
