import { exclusionReasons, type ExclusionReason } from '../../model/audience.ts';

/** Who of a list may leave, and who may not for which reason. Ids, in the order of the list; everybody is in exactly one. */
export type Judged = Readonly<{
  passed: Int32Array;
  /** By reason, the first that holds; reasons that hold for nobody are not in it. */
  excluded: ReadonlyMap<ExclusionReason, Int32Array>;
}>;

/**
 * Sorts a list by what is said of each.
 * @param reasonOf null lets somebody pass
 */
export function sortOut(ids: Int32Array, reasonOf: (id: number) => ExclusionReason | null): Judged {
  const passed: number[] = [];
  const excluded = new Map<ExclusionReason, number[]>();
  for (const id of ids) {
    const reason = reasonOf(id);
    if (reason === null) passed.push(id);
    else {
      const known = excluded.get(reason);
      if (known) known.push(id);
      else excluded.set(reason, [id]);
    }
  }
  return {
    passed: Int32Array.from(passed),
    excluded: new Map([...excluded].map(([reason, people]) => [reason, Int32Array.from(people)])),
  };
}

/** How many people were left out for which reason, in the order of the reasons. */
export function countExcluded({ excluded }: Judged): { reason: ExclusionReason; people: number }[] {
  return exclusionReasons.flatMap((reason) => {
    const people = excluded.get(reason)?.length ?? 0;
    return people === 0 ? [] : [{ reason, people }];
  });
}
