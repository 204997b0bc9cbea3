import { twoProportions } from '../../stats/two-proportions.ts';
import { fewest, roundShare, type Candidate, type Rule } from './rule.ts';

const factor = 2;
const leastRejects = 0.01;
const leastIssues = 0.05;

function countOfRows(now: number, before: number): Candidate[] {
  if (Math.max(now, before) < fewest) return [];
  const isMore = now > before * factor;
  if (!isMore && now * factor >= before) return [];
  return [
    {
      code: isMore ? 'rows-more' : 'rows-fewer',
      column: null,
      severity: isMore ? 'info' : 'warning',
      action: 'check-file',
      params: { rows: now, before },
      n: now,
      nBefore: before,
      p: null,
    },
  ];
}

/** How many rows there are, are rejected, and have each sort of problem. */
export const compareRows: Rule = ({ before, after: { profile } }) => {
  const found = countOfRows(profile.rows, before.rows);
  const [n, nBefore] = [profile.rows, before.rows];
  if (n < fewest || nBefore < fewest) return found;
  const share = profile.rejected / n;
  const shareBefore = before.rejected / nBefore;
  found.push({
    code: 'rejects-more',
    column: null,
    severity: share - shareBefore >= 0.1 ? 'danger' : 'warning',
    action: 'check-rejects',
    params: { share: roundShare(share), shareBefore: roundShare(shareBefore) },
    n,
    nBefore,
    isLarge: share - shareBefore >= leastRejects,
    p: twoProportions(profile.rejected, n, before.rejected, nBefore),
  });
  for (const { code, column, count } of profile.issues) {
    const old = before.issues.find((issue) => issue.code === code && issue.column === column)?.count ?? 0;
    // a row may have a problem more than once
    const [now, then] = [Math.min(count, n), Math.min(old, nBefore)];
    found.push({
      code: 'issue-more',
      column,
      severity: 'warning',
      action: 'check-values',
      params: { issue: code, share: roundShare(now / n), shareBefore: roundShare(then / nBefore) },
      n,
      nBefore,
      isLarge: now / n - then / nBefore >= leastIssues,
      p: twoProportions(now, n, then, nBefore),
    });
  }
  return found;
};
