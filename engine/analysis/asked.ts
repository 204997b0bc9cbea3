import type { Asked } from '../../shared/core/analyses/asked.ts';
import type { Columns } from '../../shared/core/columns/columns.ts';
import { countEvents } from '../../shared/core/columns/event-counts.ts';
import { readProductCategories } from '../../shared/core/columns/product-categories.ts';
import { readProductFacts } from '../../shared/core/columns/product-facts.ts';
import { rowFinder } from '../../shared/core/columns/row-finder.ts';
import { readStatedFamilies } from '../../shared/core/ladders/read-stated.ts';
import { readOfferFacts } from '../../shared/core/offers/read-offer-facts.ts';
import { readDay, type Day } from '../../shared/core/model/day.ts';
import type { People } from '../../shared/core/model/people.ts';
import type { Job } from '../../shared/core/model/progress.ts';
import { noBits, setBit } from '../../shared/core/segments/bits.ts';
import { decisionsOf } from '../feedback/board.ts';
import { feedbackColumnsOf } from '../feedback/columns.ts';
import { readingsOf } from '../feedback/readings.ts';
import { segmentFactsOf } from '../segments/facts.ts';
import type { Session } from '../session.ts';

/** Finds the customers a set of people names; a parameter, for that set may itself be behind an analysis. */
export type WhoIs = (session: Session, people: People, job: Job) => Promise<Int32Array>;

/** The day of the session's clock. */
export function todayOf(session: Session): Day {
  const now = session.now();
  const day = readDay(now.slice(0, 10));
  if (day === null) throw new Error(`the clock says ${now}`);
  return day;
}

/** What an analysis is given of a session's workspace, in the state that `columns` is a snapshot of. */
export function askedOf(session: Session, columns: Columns, whoIs: WhoIs, job: Job): Asked {
  return {
    columns,
    today: todayOf(session),
    people: () => session.people(),
    events: (kind) => Promise.resolve(countEvents(session.workspace().db, kind)),
    products: () =>
      Promise.resolve(readProductFacts(session.workspace().db, columns.currency, todayOf(session))),
    statedFamilies: () => Promise.resolve(readStatedFamilies(session.workspace().db, columns.products.id)),
    categories: () => Promise.resolve(readProductCategories(session.workspace().db)),
    offerFacts: () => Promise.resolve(readOfferFacts(session.workspace().db, columns, todayOf(session))),
    feedback: feedbackColumnsOf(session),
    reading: async () => (await readingsOf(session).read(job)).reading,
    requestDecisions: () => Promise.resolve(decisionsOf(session)),
    async facts(parts) {
      const { parts: read } = await segmentFactsOf(session).withParts(parts, job);
      // the set grows with what others ask for: only what was asked for here goes to the worker
      return new Map(parts.map((key) => [key, read.get(key)]));
    },
    async members(people) {
      const ids = await whoIs(session, people, job);
      const rowOf = rowFinder(columns.customers.id);
      const bits = noBits(columns.customers.count);
      for (const id of ids) {
        const row = rowOf(id);
        if (row >= 0) setBit(bits, row);
      }
      return bits;
    },
  };
}
