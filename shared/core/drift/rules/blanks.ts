import { twoProportions } from '../../stats/two-proportions.ts';
import { fewest, roundShare, type Rule } from './rule.ts';

/** So many more or fewer blanks matter, however sure it is that it is not chance. */
const leastEffect = 0.05;
const alarming = 0.3;

/** Columns with more or fewer blanks than last time. */
export const compareBlanks: Rule = ({ before, after, both }) =>
  both.flatMap(({ before: old, after: now }) => {
    const [n, nBefore] = [after.profile.rows, before.rows];
    if (n < fewest || nBefore < fewest) return [];
    const [share, shareBefore] = [now.blank / n, old.blank / nBefore];
    const effect = share - shareBefore;
    const isMore = effect > 0;
    return [
      {
        code: isMore ? 'blank-more' : 'blank-fewer',
        column: now.name,
        severity: isMore ? (effect >= alarming ? 'danger' : 'warning') : 'info',
        action: isMore ? 'check-column' : 'nothing',
        params: { shareBefore: roundShare(shareBefore), share: roundShare(share) },
        n,
        nBefore,
        isLarge: Math.abs(effect) >= leastEffect,
        p: twoProportions(now.blank, n, old.blank, nBefore),
      },
    ];
  });
