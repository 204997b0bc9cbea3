import type { ContactChannel, ExclusionReason } from '../../shared/core/model/audience.ts';
import type { People } from '../../shared/core/model/people.ts';

type Part = Readonly<{
  purpose: string;
  channel: ContactChannel;
  which: 'reachable' | ExclusionReason;
}>;

/** Those of a set of people who can be reached, or cannot for one reason; null where the set is such a part itself. */
export function peopleBehind(people: People, part: Part): People | null {
  return people.kind === 'reach' ? null : { kind: 'reach', of: people, ...part };
}
