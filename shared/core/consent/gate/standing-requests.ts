import type { ReadDb } from '../../db/db.ts';
import { sql } from '../../db/sql.ts';

/** What people asked for that bears on who may be written out. */
export type StandingRequests = Readonly<{
  /** Restriction of processing, or an objection to it: in no analysis and no export. */
  restricted: ReadonlySet<number>;
  /** Erasure that is not done yet: nobody who asked to be forgotten is written to meanwhile. */
  toBeErased: ReadonlySet<number>;
  /** Opt-out of sale: not to be passed on, which matching by an advertiser is too. */
  optedOut: ReadonlySet<number>;
}>;

/**
 * Reads the requests that stand. A request stands from the day it was received, before anybody has worked on it, and when it is done:
 * then it was granted. Only one that was refused does not. A done erasure has left nobody to speak of.
 *
 * @returns ids of customers; those of merged people are with whoever stands for the person
 */
export function readStandingRequests(db: ReadDb): StandingRequests {
  const restricted = new Set<number>();
  const toBeErased = new Set<number>();
  const optedOut = new Set<number>();
  db.scan(
    sql`SELECT coalesce(customer.redirect_to, customer.id), kind
          FROM request
          JOIN customer ON customer.id = request.customer_id
         WHERE kind IN ('restriction', 'objection', 'opt-out') AND state IN ('open', 'done')
            OR kind = 'erasure' AND state = 'open'`,
    ([id, kind]) => {
      const set = kind === 'erasure' ? toBeErased : kind === 'opt-out' ? optedOut : restricted;
      set.add(Number(id));
    },
  );
  return { restricted, toBeErased, optedOut };
}
