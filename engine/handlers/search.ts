import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { findThings } from '../search/find-things.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `search.${string}`>;

/** Looking for anything by its name. */
export function searchHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    'search.things': ({ search }) => findThings(session, search),
  };
}
