import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { readDay, type Day } from '../../shared/core/model/day.ts';
import { AppError } from '../../shared/core/model/errors.ts';
import { readCustomerRows } from '../people/customer-rows.ts';
import { readingsOf } from '../feedback/readings.ts';
import { presentBoard } from '../opportunities/board.ts';
import { listPeople } from '../people/people-lists.ts';
import { readConsentMatrix } from '../people/read-consent.ts';
import { readPage } from '../people/read-page.ts';
import { liveCustomer } from '../people/read-profile.ts';
import { readRun, readTimeline } from '../people/timeline/read-timeline.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `customers.${string}`>;

/** @throws {AppError} 'bad-request' */
function asDay(text: string): Day {
  const day = readDay(text.slice(0, 10));
  if (day === null) throw new AppError('bad-request', { method: 'customers.consentAt' });
  return day;
}

/** Lists of customers, one customer and their timeline. */
export function customerHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  const db = () => session.workspace().db;
  return {
    async 'customers.page'({ offset, limit, ...query }, job) {
      const { ids, totals, rowOf } = await listPeople(session, query, job);
      const page = ids.slice(offset, offset + limit);
      return { total: ids.length, rows: readCustomerRows(db(), page, totals, rowOf) };
    },
    'customers.get': ({ id }) =>
      readPage(db(), id, asDay(session.now()), readingsOf(session).present(), presentBoard(session)),
    'customers.timeline': ({ id, ...query }) => readTimeline(db(), liveCustomer(db(), id), query),
    'customers.run': ({ id, ids }) => readRun(db(), liveCustomer(db(), id), ids),
    'customers.consentAt': ({ id, day }) => readConsentMatrix(db(), liveCustomer(db(), id), asDay(day)),
  };
}
