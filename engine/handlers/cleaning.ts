import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { cleaningDeskOf } from '../cleaning/cleaning-desk.ts';
import { listChanges } from '../cleaning/list-changes.ts';
import { listSteps } from '../cleaning/list-steps.ts';
import { auditsOf } from '../quality/audits.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `cleaning.${string}`>;

/** Values mended: looked at, tried, applied as steps, each undone alone. */
export function cleaningHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const desk = cleaningDeskOf(session);
  const audited = auditsOf(session).afterwards;
  return {
    'cleaning.offer': (_, job) => desk.offer(job),
    'cleaning.clusters': ({ target }, job) => desk.clusters(target, job),
    'cleaning.preview': ({ fix, offset, limit }, job) => desk.preview(fix, { offset, limit }, job),
    'cleaning.apply': ({ fix }, job) => audited(desk.apply(fix, job)),
    'cleaning.steps': () => listSteps(session.workspace().db),
    'cleaning.changes': ({ id, ...page }) => listChanges(session.workspace().db, id, page),
    'cleaning.undo': ({ id }, job) => audited(desk.undo(id, job)),
  };
}
