import { severities, type DriftFinding, type FileProfile } from '../model/drift.ts';
import { alignColumns } from '../import/mapping/align-columns.ts';
import { adjustedP, believedRate } from '../stats/adjusted-p.ts';
import type { Profiled } from './profile-rows.ts';
import { compareBlanks } from './rules/blanks.ts';
import { compareCategories } from './rules/categories.ts';
import { compareColumns } from './rules/columns.ts';
import { compareConsent } from './rules/consent.ts';
import { compareDays } from './rules/days.ts';
import { compareCurrencies, compareForm } from './rules/form.ts';
import { compareNumbers } from './rules/numbers.ts';
import { compareRows } from './rules/rows.ts';
import type { Both, Candidate, Rule } from './rules/rule.ts';

const rules: readonly Rule[] = [
  compareConsent,
  compareRows,
  compareBlanks,
  compareNumbers,
  compareDays,
  compareCurrencies,
  compareCategories,
  compareForm,
];

function withoutChance(candidates: readonly Candidate[]): DriftFinding[] {
  const tested = candidates.flatMap(({ p }) => (p === null ? [] : [p]));
  const isBelieved = adjustedP(tested).map((q) => q <= believedRate);
  let next = 0;
  return candidates.flatMap(({ p, isLarge = true, ...finding }) => {
    if (p === null) return [finding];
    next += 1;
    return isBelieved[next - 1] === true && isLarge ? [finding] : [];
  });
}

/**
 * What is different about a file from the last one of its sort, most serious first. Differences that chance alone could make are left
 * out: each is tested, needs a least size that matters, and all tests of a file together expect at most one in twenty of what is said to be chance.
 *
 * @param before of the last file
 * @param after  of this one, with the values behind its numbers
 * @returns nothing for the same file twice
 */
export function compareFiles(before: FileProfile, after: Profiled): DriftFinding[] {
  const alignment = alignColumns(before.columns, after.profile.columns);
  const both = [...alignment.same, ...alignment.renamed].flatMap((pair): Both[] => {
    const [old, now] = [before.columns[pair.before], after.profile.columns[pair.after]];
    return old && now ? [{ before: old, after: now, at: pair.after }] : [];
  });
  const comparison = { before, after, both };
  const found = withoutChance([
    ...compareColumns(before, after.profile, alignment),
    ...rules.flatMap((rule) => rule(comparison)),
  ]);
  return found.sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
}
