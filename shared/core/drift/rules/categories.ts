import { poissonTail } from '../../stats/poisson-tail.ts';
import { fewest, type Rule } from './rule.ts';

const shown = 3;
/** A new value in so many of the rows is more than a detail. */
const common = 0.05;

const fold = (value: string) => value.trim().toLowerCase();

/**
 * Values that a column of few values did not have last time. Where many values stood only once last time, new ones are to be expected: as many
 * rows with new values as that foretells are no news.
 *
 * @see Good (1953), Biometrika 40, 237–264: the chance that the next value is new is the share of values seen once
 */
export const compareCategories: Rule = ({ both }) =>
  both.flatMap(({ before: old, after: now }) => {
    if (old.values === null || now.values === null || now.meaning.endsWith('.currency')) return [];
    const nBefore = old.values.reduce((sum, [, count]) => sum + count, 0);
    const n = now.values.reduce((sum, [, count]) => sum + count, 0);
    if (nBefore < fewest) return [];
    const known = new Set(old.values.map(([value]) => fold(value)));
    const fresh = now.values.filter(([value]) => !known.has(fold(value)));
    if (fresh.length === 0) return [];
    const rows = fresh.reduce((sum, [, count]) => sum + count, 0);
    const seenOnce = old.values.filter(([, count]) => count === 1).length;
    const names = fresh.slice(0, shown).map(([value]) => value.trim());
    return [
      {
        code: 'category-new',
        column: now.name,
        severity: rows >= common * n ? 'warning' : 'info',
        action: 'check-values',
        params: { values: names.join(' · '), count: fresh.length, more: fresh.length - names.length, rows },
        n,
        nBefore,
        p: poissonTail(rows, (n * seenOnce) / nBefore),
      },
    ];
  });
