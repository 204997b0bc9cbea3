import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { removeVote, writeVote } from '../../shared/core/overview/store/votes.ts';
import { overviewOf } from '../overview/keeper.ts';
import { tellLines } from '../overview/tell-lines.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `overview.${string}`>;

/** What changed, what is at risk and what to do next. */
export function overviewHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const keeper = overviewOf(session);
  return {
    'overview.lines': ({ after }, job) => tellLines(session, after, job),
    async 'overview.vote'(vote) {
      const now = session.now();
      const step = { name: 'vote-overview', params: { useful: vote.isUseful ? 'yes' : 'no' } } as const;
      await keeper.keepOver(() => session.workspace().change(step, (db) => writeVote(db, vote, now)));
      return null;
    },
    async 'overview.takeBack'({ key }) {
      const step = { name: 'take-back-overview-vote', params: {} } as const;
      await keeper.keepOver(() => session.workspace().change(step, (db) => removeVote(db, key)));
      return null;
    },
  };
}
