import { countExcluded } from '../../shared/core/consent/gate/judged.ts';
import { contactChannels, type Reach } from '../../shared/core/model/audience.ts';
import type { People } from '../../shared/core/model/people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { contactJudgeOf } from '../consent/judge.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import type { Session } from '../session.ts';
import { checkPurpose } from './purposes.ts';

/**
 * How many of a set of people can be reached today for a purpose, over each channel.
 * @throws {AppError} 'purpose-unknown', 'people-unknown', 'cancelled'
 */
export async function readReach(session: Session, people: People, purpose: string, job: Job): Promise<Reach> {
  checkPurpose(session.workspace().db, purpose);
  const ids = await resolvePeople(session, people, job);
  const judge = await contactJudgeOf(session, purpose);
  const channels = contactChannels.map((channel) => {
    job.throwIfCancelled();
    const judged = judge(ids, channel);
    return { channel, reachable: judged.passed.length, excluded: countExcluded(judged) };
  });
  return { members: ids.length, channels };
}
