import type { CleaningFix, SpellingCluster } from '../../../../shared/core/model/cleaning.ts';

/** What the user decided about one group of spellings. */
export type ClusterChoice = Readonly<{ isApproved: boolean; to: string; left: ReadonlySet<string> }>;

/** A group as it is proposed: nothing is approved, nobody is left out. */
export function startingChoice({ to }: SpellingCluster): ClusterChoice {
  return { isApproved: false, to, left: new Set() };
}

/**
 * The groups that were approved, as a fix has them. Where what they become was written anew, the proposed spelling becomes that too;
 * a group without a spelling to change, or with nothing to become, is none.
 */
export function groupsOf(
  clusters: readonly SpellingCluster[],
  choiceOf: (cluster: SpellingCluster) => ClusterChoice,
): Extract<CleaningFix, { kind: 'spellings' }>['groups'] {
  return clusters.flatMap((cluster) => {
    const { isApproved, to, left } = choiceOf(cluster);
    const wanted = to.trim();
    if (!isApproved || wanted === '') return [];
    const from = [...cluster.members.map(({ value }) => value), cluster.to].filter(
      (value) => value !== wanted && !left.has(value),
    );
    return from.length === 0 ? [] : [{ to: wanted, from }];
  });
}
