import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { exportPeople } from '../people/export-people.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `people.${string}`>;

/** Sets of people, written to files. */
export function peopleHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    'people.export': async ({ people, file, language }, job) => ({
      written: await exportPeople(session, { people, path: session.grants.path(file), language }, job),
    }),
  };
}
