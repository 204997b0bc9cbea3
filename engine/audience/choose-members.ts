import { rowFinder } from '../../shared/core/columns/row-finder.ts';
import type { PeopleColumns } from '../../shared/core/columns/people-columns.ts';
import { countExcluded } from '../../shared/core/consent/gate/judged.ts';
import type { AudienceChoice, ContactChannel, LeftOut } from '../../shared/core/model/audience.ts';
import type { People } from '../../shared/core/model/people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { contactJudgeOf } from '../consent/judge.ts';
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
 * Who of a set of people may be written for a purpose and a channel, each address once, and how many are left out why.
 * @throws {AppError} 'people-unknown', 'cancelled'
 */
export async function chooseMembers(
  session: Session,
  set: People,
  { purpose, channel }: Pick<AudienceChoice, 'purpose' | 'channel'>,
  job: Job,
): Promise<Chosen> {
  const ids = await resolvePeople(session, set, job);
  const judge = await contactJudgeOf(session, purpose);
  const judged = judge(ids, channel);
  const written = oncePerAddress(await session.people(), judged.passed, channel);
  const doubles = judged.passed.length - written.length;
  return {
    members: ids.length,
    written,
    leftOut: [
      ...countExcluded(judged),
      ...(doubles > 0 ? [{ reason: 'same-address' as const, people: doubles }] : []),
    ],
  };
}
