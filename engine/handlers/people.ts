import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `people.${string}`>;

/** Sets of people, written to files. */
export function peopleHandlers(_session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const soon = (): never => {
    throw new Error('being written');
  };
  return { 'people.export': soon };
}
