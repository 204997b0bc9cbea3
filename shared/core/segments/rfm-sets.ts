import { rfmGroups, type RfmGroup } from '../model/rfm-group.ts';
import type { People } from '../model/people.ts';
import type { Bits } from './bits.ts';

/** The customers of one group of RFM. */
export type RfmSet = Readonly<{ group: RfmGroup; bits: Bits }>;

/**
 * Everybody by their group of RFM, as the workspace has RFM set; in the order of the groups, empty ones among them.
 *
 * @param members finds the members of a set of people
 */
export async function rfmSets(members: (people: People) => Promise<Bits>): Promise<RfmSet[]> {
  const sets: RfmSet[] = [];
  // one after another: all are asked of the same thread, which works RFM out once
  for (const group of rfmGroups) {
    const where = {
      ...{ op: 'all' as const },
      nodes: [
        {
          op: 'condition' as const,
          condition: { kind: 'rfm' as const, groups: [group], at: 'now' as const },
        },
      ],
    };
    const segment = { by: 'definition' as const, definition: { version: 1 as const, where } };
    sets.push({ group, bits: await members({ kind: 'segment', segment, on: null }) });
  }
  return sets;
}
