import { rowFinder } from '../../shared/core/columns/row-finder.ts';
import type { PeopleColumns } from '../../shared/core/columns/people-columns.ts';
import { countExcluded } from '../../shared/core/consent/gate/judged.ts';
import type { AudienceChoice, ContactChannel, LeftOut } from '../../shared/core/model/audience.ts';
import type { People } from '../../shared/core/model/people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { contactJudgeOf } from '../consent/judge.ts';
import { sparedOf } from '../opportunities/spared.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import type { Session } from '../session.ts';

/** Who of a set of people a file holds. */
export type Chosen = Readonly<{ members: number; written: Int32Array; leftOut: readonly LeftOut[] }>;

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

/**
 * Who of some people may be written for a purpose and a channel, each address once, and how many are left out why.
 * @param ids    in the order in which they are to be written
 * @param spared who is kept out of a campaign that is still measured; null: nobody is
 */
export async function chooseFrom(
  session: Session,
  ids: Int32Array,
  { purpose, channel }: Pick<AudienceChoice, 'purpose' | 'channel'>,
  spared: ReadonlySet<number> | null,
): Promise<Chosen> {
  const judge = await contactJudgeOf(session, purpose);
  const judged = judge(ids, channel);
  const free = spared === null ? judged.passed : judged.passed.filter((id) => !spared.has(id));
  const written = oncePerAddress(await session.people(), free, channel);
  const heldOut = judged.passed.length - free.length;
  const doubles = free.length - written.length;
  return {
    members: ids.length,
    written,
    leftOut: [
      ...countExcluded(judged),
      ...(doubles > 0 ? [{ reason: 'same-address' as const, people: doubles }] : []),
      ...(heldOut > 0 ? [{ reason: 'held-out' as const, people: heldOut }] : []),
    ],
  };
}

/**
 * Who of a set of people may be written for a purpose and a channel, each address once, and how many are left out why. Where the set is of
 * people who are offered something, those kept out of a campaign are left out too.
 * @throws {AppError} 'people-unknown', 'cancelled'
 */
export async function chooseMembers(
  session: Session,
  set: People,
  choice: Pick<AudienceChoice, 'purpose' | 'channel'>,
  job: Job,
): Promise<Chosen> {
  const ids = await resolvePeople(session, set, job);
  return chooseFrom(session, ids, choice, sparedOf(session, set));
}
