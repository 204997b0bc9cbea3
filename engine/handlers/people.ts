import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { mostListed } from '../../shared/core/segments/schema.ts';
import { exportPeople } from '../people/export-people.ts';
import { resolvePeople } from '../people/resolve-people.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `people.${string}`>;

/** Sets of people, written to files. */
export function peopleHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    async 'people.ids'({ people }, job) {
      const ids = await resolvePeople(session, people, job);
      if (ids.length > mostListed) throw new AppError('people-too-many', { most: mostListed });
      return { ids: [...ids] };
    },
    async 'people.export'({ people, file, language, by }, job) {
      const path = session.grants.path(file);
      const { written, leftOut } = await exportPeople(session, { people, path, language, by }, job);
      return { written, excluded: [...leftOut] };
    },
  };
}
