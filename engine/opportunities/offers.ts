import type { Columns } from '../../shared/core/columns/columns.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { readOfferFacts } from '../../shared/core/offers/read-offer-facts.ts';
import type { OfferColumns } from '../../shared/core/offers/offer-columns.ts';
import type { OfferFacts, OffersInput, OffersParams } from '../../shared/core/offers/offers-input.ts';
import { computedEach } from '../../shared/core/opportunities/board.ts';
import { readExclusions } from '../../shared/core/opportunities/store/exclusions.ts';
import { todayOf } from '../analysis/asked.ts';
import { analysesOf } from '../analysis/run.ts';
import { perSession } from '../per-session.ts';
import type { Session } from '../session.ts';
import { startShared, type SharedRun } from '../shared-run.ts';
import { markOf } from './offers-mark.ts';

/** Offers and what they were computed from, all of one state of the data. */
export type Offers = Readonly<{ columns: Columns; facts: OfferFacts; offers: OfferColumns }>;

/** Computes the offers of a session's workspace in an analysis worker, once for what they depend on. */
export interface OffersKeeper {
  /**
   * The offers of the present data: computed now, joined, or those there are. They end being computed when nobody waits for them.
   * @throws {AppError} 'cancelled', 'no-workspace', 'analysis-crashed', 'out-of-memory'
   */
  readonly read: (job: Job) => Promise<Offers>;
  /** Those of the present data, if there are; begins nothing. */
  readonly present: () => Offers | null;
}

const params: OffersParams = { top: computedEach, horizonDays: null };

function makeKeeper(session: Session): OffersKeeper {
  let kept: (Offers & Readonly<{ mark: string }>) | null = null;
  let running: Readonly<{ columns: Columns; run: SharedRun<Offers> }> | null = null;
  const isPresent = (columns: Columns) => session.openWorkspace()?.dataVersion() === columns.dataVersion;

  async function compute(columns: Columns, job: Job): Promise<Offers> {
    const { db } = session.workspace();
    const facts = readOfferFacts(db, columns, todayOf(session));
    const none = new Int32Array();
    const { currency, customers, orders, lines, products } = columns;
    const exclusions = readExclusions(db);
    const mark = markOf({ currency, customers, orders, lines, products, facts, exclusions });
    const input: OffersInput = { columns, facts, exclusions, hidden: { customer: none, product: none } };
    const offers =
      kept?.mark === mark
        ? kept.offers
        : // the worker ran `computeOffers`
          ((await analysesOf(session)
            .pool()
            .run({ id: 'offers', work: { input, params } }, job)) as OfferColumns);
    const made = { columns, facts, offers };
    if (isPresent(columns) || kept === null) kept = { ...made, mark };
    return made;
  }

  return {
    async read(job) {
      for (;;) {
        job.throwIfCancelled();
        const columns = await session.columns();
        if (kept !== null && kept.columns === columns && isPresent(columns)) return kept;
        if (running?.columns !== columns || running.run.isGivenUp())
          running = { columns, run: startShared((shared) => compute(columns, shared)) };
        const made = await running.run.join(job);
        // what came of data that changed meanwhile is computed again
        if (isPresent(columns)) return made;
      }
    },
    present: () => (kept !== null && isPresent(kept.columns) ? kept : null),
  };
}

/** The offers of a session; once however many handlers ask. */
export const offersOf = perSession(makeKeeper);
