import { contactJudge } from '../../shared/core/consent/gate/judge-contact.ts';
import { judgeAnalysis } from '../../shared/core/consent/gate/judge-analysis.ts';
import type { Judged } from '../../shared/core/consent/gate/judged.ts';
import type { ContactChannel } from '../../shared/core/model/audience.ts';
import { readDay, type Day } from '../../shared/core/model/day.ts';
import { keyedHash } from '../store/hashing.ts';
import type { Session } from '../session.ts';

/** The day on which a session asks, in the time of the ledger. */
export function today(session: Session): Day {
  const day = readDay(session.now().slice(0, 10));
  if (day === null) throw new Error(`now is ${session.now()}`);
  return day;
}

/** Who of a list may be contacted today for a purpose, over whichever channel is asked. */
export async function contactJudgeOf(
  session: Session,
  purpose: string,
): Promise<(ids: Int32Array, channel: ContactChannel) => Judged> {
  const people = await session.people();
  return contactJudge({ db: session.workspace().db, people, purpose, day: today(session), keyedHash });
}

/** Who of a list may be in a table of one's own. */
export function judgeForAnalysis(session: Session, ids: Int32Array): Judged {
  return judgeAnalysis(session.workspace().db, ids);
}
