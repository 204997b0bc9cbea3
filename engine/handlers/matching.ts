import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { matchingOf } from '../matching/matching.ts';
import type { Session } from '../session.ts';

type Own = Extract<
  HostedBy<'engine'>,
  'matching.run' | 'matching.summary' | 'matching.pairs' | 'matching.thresholds'
>;

/** Customers who may be one: found, shown, and where the bands begin. */
export function matchingHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const matching = matchingOf(session);
  return {
    'matching.run': (_, job) => matching.run(job),
    'matching.summary': () => matching.summary(),
    'matching.pairs': (page, job) => matching.pairs(page, job),
    'matching.thresholds': (thresholds, job) => matching.setThresholds(thresholds, job),
  };
}
