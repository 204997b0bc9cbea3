import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { exportPeople } from '../people/export-people.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `people.${string}`>;

/** Sets of people, written to files. */
export function peopleHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    async 'people.export'({ people, file, language, by }, job) {
      const path = session.grants.path(file);
      const { written, leftOut } = await exportPeople(session, { people, path, language, by }, job);
      return { written, excluded: [...leftOut] };
    },
  };
}
