import { logOddsError, logOddsOf } from '../stats/regression/logistic.ts';
import type { Evidence } from './evidence.ts';
import { featureCount } from './features.ts';
import { drawCustomers, isKnown, type Weighing } from './learn.ts';
import { takenBy, type OwnedLists } from './owned-lists.ts';
import { startRanking } from './rank.ts';

const mostCustomers = 10_000;
/** Things shown to one customer. */
export const shownPlaces = 3;
const seed = 11;

/** A thing that is shown to a customer, and what became of it. */
export type Shown = Readonly<{
  customer: number;
  /** What the score says of it, and the standard error of that. */
  logOdds: number;
  error: number;
  isTaken: boolean;
}>;

/**
 * The first three things of everybody known on the evening of a day, by a score, and whether each was taken later.
 *
 * @param later what each customer took within the horizon after that day
 * @returns those of one customer one after another; of 10,000 customers drawn by chance where there are more
 */
export function shownThings(evidence: Evidence, score: Weighing, later: OwnedLists): Shown[] {
  const rank = startRanking(evidence, score);
  const customers = drawCustomers(evidence.history.customers, mostCustomers, seed, (row) =>
    isKnown(evidence, row),
  );
  return [...customers].flatMap((customer) => {
    const taken = takenBy(later, customer);
    const { things, features } = rank(customer);
    return things.slice(0, shownPlaces).map((thing, at): Shown => {
      const own = features.subarray(at * featureCount, (at + 1) * featureCount);
      return {
        ...{ customer, logOdds: logOddsOf(score.fit.coefficients, own) },
        ...{ error: logOddsError(score.fit.covariance, own), isTaken: taken.has(thing) },
      };
    });
  });
}
