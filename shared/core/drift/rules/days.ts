import { dayFromNumber } from '../../model/day.ts';
import { fewest, type Candidate, type Rule } from './rule.ts';

const day = (number: number) => dayFromNumber(Math.round(number));
/** A pause no longer than this is a quiet month. */
const longestPause = 31;

/**
 * Dates that do not go on where last time's ended. That next month's dates are later is what is expected; that most are older than all
 * of last time's, or that whole weeks between the two files are in neither, is not.
 */
export const compareDays: Rule = ({ both }) =>
  both.flatMap(({ before: old, after: now }): Candidate[] => {
    if (!old.days || !now.days || old.days.n < fewest || now.days.n < fewest) return [];
    const facts = {
      column: now.name,
      severity: 'warning',
      n: now.days.n,
      nBefore: old.days.n,
      p: null,
    } as const;
    if (now.days.median < old.days.min)
      return [
        {
          ...facts,
          code: 'days-back',
          action: 'check-file',
          params: { dayFirst: day(old.days.min), dayNow: day(now.days.median) },
        },
      ];
    const pause = now.days.min - old.days.max;
    if (pause <= Math.max(longestPause, (old.days.max - old.days.min) / 2)) return [];
    return [
      {
        ...facts,
        code: 'days-gap',
        action: 'check-period',
        params: { dayLast: day(old.days.max), dayNext: day(now.days.min) },
      },
    ];
  });
