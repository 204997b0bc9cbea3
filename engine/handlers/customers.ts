import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { readCustomerRows } from '../people/customer-rows.ts';
import { listPeople } from '../people/people-lists.ts';
import { liveCustomer, readProfile } from '../people/read-profile.ts';
import { readTimeline } from '../people/read-timeline.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `customers.${string}`>;

/** Lists of customers, one customer and their timeline. */
export function customerHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    async 'customers.page'({ offset, limit, ...query }, job) {
      const { ids, totals, rowOf } = await listPeople(session, query, job);
      const page = ids.slice(offset, offset + limit);
      return { total: ids.length, rows: readCustomerRows(session.workspace().db, page, totals, rowOf) };
    },
    async 'customers.get'({ id }) {
      const columns = await session.columns();
      return readProfile(session.workspace().db, columns, id);
    },
    'customers.timeline'({ id, offset, limit }) {
      const { db } = session.workspace();
      return readTimeline(db, liveCustomer(db, id), offset, limit);
    },
  };
}
