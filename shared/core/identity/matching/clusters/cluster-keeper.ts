/** Groups of rows that grow pair by pair. */
export interface ClusterKeeper {
  /** Puts two rows in one group if nothing speaks against it. */
  readonly join: (a: number, b: number) => 'none' | 'counterEvidence' | 'tooManyLinks';
  /** The least row of the group of a row. */
  readonly of: (row: number) => number;
}

/**
 * @param most rows a group may have
 * @param speaksAgainst whether two rows cannot be in one group; asked of every two rows that a join would bring together
 */
export function clusterKeeper(
  count: number,
  most: number,
  speaksAgainst: (a: number, b: number) => boolean,
): ClusterKeeper {
  const root = Int32Array.from({ length: count }, (_, row) => row);
  const members = new Map<number, readonly number[]>();
  const of = (row: number) => root[row] ?? row;
  const membersOf = (group: number): readonly number[] => members.get(group) ?? [group];
  return {
    of,
    join(a, b) {
      const [one, other] = [of(a), of(b)];
      if (one === other) return 'none';
      const [mine, theirs] = [membersOf(one), membersOf(other)];
      if (mine.length + theirs.length > most) return 'tooManyLinks';
      if (mine.some((row) => theirs.some((peer) => speaksAgainst(row, peer)))) return 'counterEvidence';
      const kept = Math.min(one, other);
      const all = [...mine, ...theirs];
      for (const row of all) root[row] = kept;
      members.delete(Math.max(one, other));
      members.set(kept, all);
      return 'none';
    },
  };
}
