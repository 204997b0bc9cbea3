import { dayFromNumber } from '../../model/day.ts';
import { findSequences, type Sequence } from '../../sequences/find-sequences.ts';
import { believedRate } from '../../stats/adjusted-p.ts';
import { probabilityOf } from '../../stats/fisher-tail.ts';
import { medianInterval } from '../../stats/median-interval.ts';
import { quantile } from '../../stats/quantile.ts';
import type { Report } from '../define.ts';
import { followPurchases, type Followed } from './follow-purchases.ts';
import type { SequencesInput } from './query.ts';
import type { SequencesParams, SequencesResult, SequenceSummary } from './schema.ts';
import { waitingFor } from './waiting.ts';

type Order = (a: Sequence, b: Sequence) => number;
/** What none of the others did is more than any multiple. */
const liftOf = ({ share, otherShare }: Sequence) =>
  otherShare === 0 ? Number.POSITIVE_INFINITY : share / otherShare;
const orders: Readonly<Record<SequencesParams['by'], Order>> = {
  difference: (a, b) => b.difference - a.difference,
  // two infinite ones are equal, and not NaN apart
  lift: (a, b) => (liftOf(a) === liftOf(b) ? 0 : liftOf(b) - liftOf(a)),
  customers: (a, b) => b.events - a.events,
};

/** Sorts by what was asked for, equal ones by the others; where all are equal, by their items. */
function rank(sequences: readonly Sequence[], by: SequencesParams['by']): Sequence[] {
  const all = [orders[by], orders.difference, orders.customers];
  return sequences.toSorted((a, b) => {
    for (const order of all) {
      const found = order(a, b);
      if (found !== 0) return found;
    }
    return a.from - b.from || a.to - b.to;
  });
}

function summarise(one: Sequence, followed: Followed): SequenceSummary {
  const { nameOf, keyOf } = followed.words;
  return {
    ...{ from: nameOf(one.from), to: nameOf(one.to), fromKey: keyOf(one.from), toKey: keyOf(one.to) },
    ...{ buyers: one.exposed, customers: one.events, unmatched: one.unmatched },
    ...{ confidence: one.share, confidenceInterval: one.shareInterval },
    ...{ others: one.others, otherConfidence: one.otherShare, otherInterval: one.otherInterval },
    difference: { value: one.difference, interval: one.differenceInterval },
    lift: one.otherShare === 0 ? null : one.share / one.otherShare,
    medianDays: quantile(one.gaps, 0.5),
    medianInterval: medianInterval(one.gaps),
    p: probabilityOf(one.logP),
    // -0 is no logarithm to show
    log10P: one.logP === 0 ? 0 : one.logP / Math.LN10,
    q: probabilityOf(one.logQ),
    waiting: waitingFor(followed, one.from, one.to).length,
  };
}

/** Customers with a first purchase of anything. */
function countCustomers({ buys }: Followed): number {
  let customers = 0;
  for (let row = 0; row + 1 < buys.offsets.length; row += 1)
    if ((buys.offsets[row + 1] ?? 0) > (buys.offsets[row] ?? 0)) customers += 1;
  return customers;
}

/**
 * What is bought after what: how many more than of others like them, after how long, and who is about to.
 *
 * @returns the whole result, at most `top` pairs of `total`; none without purchases of known customers
 * @see README.md beside this file
 */
export function computeSequences(
  input: SequencesInput,
  params: SequencesParams,
  report: Report,
): SequencesResult {
  const followed = followPurchases(input, params);
  const found = findSequences(followed, params.minCustomers, report);
  const wanted = new Set(params.having.map(followed.words.itemOf));
  const isWanted = ({ from, to }: Sequence) => wanted.size === 0 || wanted.has(from) || wanted.has(to);
  const isShown = ({ logQ, difference }: Sequence) =>
    params.all || (logQ < Math.log(believedRate) && difference > 0);
  const shown = rank(
    found.sequences.filter((one) => isShown(one) && isWanted(one)),
    params.by,
  );
  const { lastDay } = followed.visits;
  return {
    windowDays: params.windowDays,
    lastDay: lastDay === null ? null : dayFromNumber(lastDay),
    customers: countCustomers(followed),
    ...{ observed: found.observed, censored: found.censored, tested: found.tested },
    total: shown.length,
    rules: shown.slice(0, params.top).map((one) => summarise(one, followed)),
    ...{ lines: followed.purchases.count, leftOut: followed.purchases.leftOut },
  };
}
