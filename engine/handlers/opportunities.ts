import type { HostedBy } from '../../shared/contract/api.ts';
import type { Handlers } from '../../shared/contract/wire.ts';
import { decideOffers } from '../../shared/core/opportunities/store/decisions.ts';
import { readExclusions, writeExclusions } from '../../shared/core/opportunities/store/exclusions.ts';
import { readBoard } from '../opportunities/board.ts';
import { exportCallList, previewCallList } from '../opportunities/export-call-list.ts';
import { listGoods } from '../opportunities/goods.ts';
import { drawHoldout, listHoldouts, previewHoldout, removeHoldout } from '../opportunities/holdouts.ts';
import { tellPage } from '../opportunities/list.ts';
import { offersOfCustomer } from '../opportunities/of-customer.ts';
import { tellOverview } from '../opportunities/overview.ts';
import { readHoldout } from '../opportunities/readout.ts';
import { totalsByProduct, totalsBySegment } from '../opportunities/totals.ts';
import { liveCustomer } from '../people/read-profile.ts';
import type { Session } from '../session.ts';

type Own = Extract<HostedBy<'engine'>, `opportunities.${string}`>;

/** What each customer could buy next, what became of it, and campaigns with a group kept out. */
export function opportunityHandlers(session: Session): Pick<Handlers<HostedBy<'engine'>>, Own> {
  return {
    'opportunities.overview': (_, job) => tellOverview(session, job),
    'opportunities.list': (asked, job) => tellPage(session, asked, job),
    'opportunities.byProduct': (asked, job) => totalsByProduct(session, asked, job),
    'opportunities.bySegment': (asked, job) => totalsBySegment(session, asked, job),
    async 'opportunities.setState'(decision) {
      const { state, pairs } = decision;
      const step = { name: 'decide-offers', params: { state, count: pairs.length } } as const;
      const now = session.now();
      const changed = await session.workspace().change(step, (db) => decideOffers(db, decision, now));
      return { changed };
    },
    'opportunities.exclusions': () => readExclusions(session.workspace().db),
    async 'opportunities.setExclusions'(exclusions) {
      const workspace = session.workspace();
      await workspace.change({ name: 'set-offer-exclusions', params: {} }, (db) =>
        writeExclusions(db, exclusions),
      );
      return readExclusions(workspace.db);
    },
    'opportunities.goods': (asked) => listGoods(session, asked),
    async 'opportunities.ofCustomer'({ id }, job) {
      const open = await readBoard(session, job);
      const { db } = session.workspace();
      return offersOfCustomer(db, open, liveCustomer(db, id));
    },
    'opportunities.previewCallList': (asked, job) => previewCallList(session, asked, job),
    'opportunities.exportCallList'({ file, ...asked }, job) {
      return exportCallList(session, { ...asked, path: session.grants.path(file) }, job);
    },
    'opportunities.previewHoldout': (asked, job) => previewHoldout(session, asked, job),
    'opportunities.drawHoldout': (asked, job) => drawHoldout(session, asked, job),
    'opportunities.holdouts': () => listHoldouts(session),
    'opportunities.readout': ({ id }) => readHoldout(session, id),
    async 'opportunities.removeHoldout'({ id }) {
      await removeHoldout(session, id);
      return null;
    },
  };
}
