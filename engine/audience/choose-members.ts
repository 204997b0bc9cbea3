import { isMarketing } from '../../shared/core/model/is-marketing.ts';
import { rowFinder } from '../../shared/core/columns/row-finder.ts';
import type { PeopleColumns } from '../../shared/core/columns/people-columns.ts';
import { countExcluded } from '../../shared/core/consent/gate/judged.ts';
import type { AudienceChoice, ContactChannel, LeftOut } from '../../shared/core/model/audience.ts';
import type { People } from '../../shared/core/model/people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { contactJudgeOf } from '../consent/judge.ts';
import { readSpared, sparedOf } from '../opportunities/spared.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import type { Session } from '../session.ts';

/** Who of a set of people a file holds. */
export type Chosen = Readonly<{
  members: number;
  written: Int32Array;
  leftOut: readonly LeftOut[];
  /** Who could be contacted but is kept out of a campaign that is still measured, whether left out or not. */
  heldOut: number;
}>;

/** Keeps the first of all who have one address, where a message goes to the address: they would get it twice. */
function oncePerAddress(people: PeopleColumns, ids: Int32Array, channel: ContactChannel): Int32Array {
  if (channel !== 'email' && channel !== 'sms') return ids;
  const { codes } = channel === 'email' ? people.emailKey : people.phoneKey;
  const rowOf = rowFinder(people.id);
  const seen = new Set<number>();
  return ids.filter((id) => {
    const code = codes[rowOf(id)] ?? -1;
    if (seen.has(code)) return false;
    seen.add(code);
    return true;
  });
}

/** Who is kept out of campaigns, and whether they are left out. */
type HeldOut = Readonly<{ ids: ReadonlySet<number>; isSpared: boolean }>;

/**
 * Who of some people may be written for a purpose and a channel, each address once, and how many are left out why.
 * @param ids    in the order in which they are to be written
 * @param held who is kept out of a campaign that is still measured
 */
export async function chooseFrom(
  session: Session,
  ids: Int32Array,
  { purpose, channel }: Pick<AudienceChoice, 'purpose' | 'channel'>,
  held: HeldOut,
): Promise<Chosen> {
  const judge = await contactJudgeOf(session, purpose);
  const judged = judge(ids, channel);
  const others = judged.passed.filter((id) => !held.ids.has(id));
  const heldOut = judged.passed.length - others.length;
  const free = held.isSpared ? others : judged.passed;
  const written = oncePerAddress(await session.people(), free, channel);
  const doubles = free.length - written.length;
  return {
    members: ids.length,
    ...{ written, heldOut },
    leftOut: [
      ...countExcluded(judged),
      ...(doubles > 0 ? [{ reason: 'same-address' as const, people: doubles }] : []),
      ...(heldOut > 0 && held.isSpared ? [{ reason: 'held-out' as const, people: heldOut }] : []),
    ],
  };
}

/**
 * Who of a set of people may be written for a purpose and a channel, each address once, and how many are left out why. Those kept out of a
 * campaign that is still measured are left out too: always where the set is of people who are offered something, else as the choice has it.
 * @throws {AppError} 'people-unknown', 'cancelled'
 */
export async function chooseMembers(
  session: Session,
  set: People,
  choice: Pick<AudienceChoice, 'purpose' | 'channel' | 'sparesHeldOut'>,
  job: Job,
): Promise<Chosen> {
  const ids = await resolvePeople(session, set, job);
  const offered = sparedOf(session, set);
  return chooseFrom(session, ids, choice, {
    ids: offered ?? readSpared(session, null),
    isSpared: offered !== null || (choice.sparesHeldOut ?? isMarketing(choice.purpose)),
  });
}
