import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { int, text, type ReadDb } from '../../shared/core/db/db.ts';
import { sql } from '../../shared/core/db/sql.ts';
import { refreshPeople } from '../../shared/core/identity/merging/refresh-people.ts';
import { readSurvivorship, writeSurvivorship } from '../../shared/core/identity/survivor-rules.ts';
import type { SurvivorshipState } from '../../shared/core/model/survivorship.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `survivorship.${string}`>;

function stateOf(db: ReadDb): SurvivorshipState {
  const sources = db.all(sql`SELECT id, name, system FROM source ORDER BY name, id`, {
    id: int,
    name: text,
    system: text,
  });
  return { ...readSurvivorship(db), sources };
}

/** Who has more than one record: of anybody else there is nothing to choose. */
function peopleOfSeveral(db: ReadDb): ReadonlySet<number> {
  const rows = db.all(
    sql`SELECT customer_id AS id FROM identity_link GROUP BY customer_id HAVING COUNT(*) > 1`,
    { id: int },
  );
  return new Set(rows.map(({ id }) => id));
}

/** The workspace's rules of which value survives. */
export function survivorshipHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const db = () => session.workspace().db;
  return {
    'survivorship.get': () => stateOf(db()),
    async 'survivorship.set'(wanted) {
      await session.workspace().change({ name: 'set-survivorship', params: {} }, (write) => {
        writeSurvivorship(write, wanted);
        refreshPeople(write, peopleOfSeveral(write));
      });
      return stateOf(db());
    },
  };
}
