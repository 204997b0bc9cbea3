import { fingerprint } from './fingerprint.ts';
import { scriptOf } from './fold-key.ts';
import type { SpellingCluster } from '../../model/cleaning.ts';
import { candidateIndex } from './candidates.ts';
import { compareSpellings, spellingOf, type Spelling } from './spelling-pair.ts';
import { wellFormed } from './well-formed.ts';

/** A value of a column and how often it stands in it. */
export type ValueCount = Readonly<{ value: string; count: number }>;

type Member = SpellingCluster['members'][number];

type Group = { readonly best: Spelling; readonly all: readonly ValueCount[]; readonly total: number };

/** The spelling that a group is known by: the most frequent, where well-formed ones count thrice. */
function bestOf(values: readonly ValueCount[]): ValueCount {
  const worth = ({ value, count }: ValueCount) => count * (1 + 2 * wellFormed(value));
  return values.reduce((best, one) =>
    worth(one) > worth(best) || (worth(one) === worth(best) && one.value < best.value) ? one : best,
  );
}

/** Values whose keys are the same, in one group; a value without a key stands alone. */
function groupsOf(values: readonly ValueCount[]): Group[] {
  const byKey = new Map<string, ValueCount[]>();
  values.forEach((one, at) => {
    const key = fingerprint(one.value) || `#${at}`;
    const known = byKey.get(key);
    if (known) known.push(one);
    else byKey.set(key, [one]);
  });
  return [...byKey.values()]
    .map((all) => {
      const best = bestOf(all);
      const total = all.reduce((sum, { count }) => sum + count, 0);
      return { best: spellingOf(best.value, total), all, total };
    })
    .sort((a, b) => standing(b) - standing(a) || (a.best.value < b.best.value ? -1 : 1));
}

/** What makes a spelling the one that others become; a known name before one that is not. */
function standing({ best, total }: Group): number {
  return total * (1 + 2 * wellFormed(best.value));
}

function ownMembers({ best, all }: Group): Member[] {
  return all
    .filter(({ value }) => value !== best.value)
    .map((one) => ({ ...one, reason: 'same-letters', distance: 0, confidence: 0.98 }));
}

type Center = { readonly group: Group; readonly members: Member[] };

/** Puts each group with the center that it is most surely a spelling of, or makes it a center. */
function gather(groups: readonly Group[]): Center[] {
  const centers: Center[] = [];
  const index = candidateIndex(groups.length);
  for (const group of groups) {
    let chosen: { at: number; found: NonNullable<ReturnType<typeof compareSpellings>> } | null = null;
    for (const at of index.near(group.best)) {
      const center = centers[at];
      const found = center && compareSpellings(group.best, center.group.best);
      if (found && (chosen === null || found.confidence > chosen.found.confidence)) chosen = { at, found };
    }
    if (chosen === null) {
      index.add(group.best, centers.length);
      centers.push({ group, members: ownMembers(group) });
      continue;
    }
    const { found } = chosen;
    centers[chosen.at]?.members.push(...group.all.map((one) => ({ ...one, ...found })));
  }
  return centers;
}

/**
 * Proposes which values of a column are spellings of one thing: by fingerprint and n-gram fingerprint, by known names of places and
 * countries, by letters that differ, and by sound. Each member is compared with the spelling it would become, never with another
 * member, so that no chain of small steps joins what is far apart. Latin and Arabic spellings are never joined.
 *
 * @param values each value once
 * @returns clusters of two or more spellings, the surest first; values that are alone are in none
 */
export function proposeClusters(values: readonly ValueCount[]): SpellingCluster[] {
  const byScript = new Map<string, ValueCount[]>();
  for (const one of values) {
    const script = scriptOf(one.value);
    if (script === 'other') continue;
    const known = byScript.get(script);
    if (known) known.push(one);
    else byScript.set(script, [one]);
  }
  return [...byScript.values()]
    .flatMap((of) => gather(groupsOf(of)))
    .filter(({ members }) => members.length > 0)
    .map(({ group, members }) => ({
      to: group.best.value,
      toCount: group.all.find(({ value }) => value === group.best.value)?.count ?? 0,
      members: members.sort((a, b) => b.confidence - a.confidence || b.count - a.count),
      confidence: Math.min(...members.map(({ confidence }) => confidence)),
    }))
    .sort((a, b) => b.confidence - a.confidence || b.toCount - a.toCount || (a.to < b.to ? -1 : 1));
}
