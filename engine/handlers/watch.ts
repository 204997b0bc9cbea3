import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import type { Session } from '../session.ts';
import { watchOf } from '../watch/watch-desk.ts';

type Own = Extract<HostedBy<'engine'>, `watch.${string}`>;

/** A folder in which new files are looked for and offered. */
export function watchHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const desk = watchOf(session);
  return {
    'watch.state': () => desk.state(),
    'watch.choose': ({ folder }) => desk.choose(folder === null ? null : session.grants.path(folder)),
    'watch.dismiss': ({ file }) => desk.dismiss(session.grants.path(file)),
  };
}
