import type { Person } from '../../offers/candidates.ts';
import { weightsOf } from '../../offers/weights-of.ts';
import { boughtIn, shopOf } from '../../offers/known-products.ts';
import { leaveOneOut } from '../../offers/leave-one-out.ts';
import type { OffersInput } from '../../offers/offers-input.ts';
import { takenBy } from '../../offers/owned-lists.ts';
import { setUpTrial, type Trial } from '../../offers/prove.ts';
import { chancesToldBy, type Score } from '../../offers/recalibrate.ts';
import { startPlainRanking, startRanking } from '../../offers/rank.ts';
import { splitTime, type TimeSplit } from '../../offers/split-time.ts';
import { dayFromNumber } from '../../model/day.ts';
import type { Report } from '../define.ts';
import { calibrationOf } from './calibration.ts';
import { compareMethods, type Tried } from './compare-methods.ts';
import type { BacktestParams, BacktestResult } from './schema.ts';

const steps = 3;

/** What somebody bought most often comes first, then what was bought last. */
function startOwnRepeats({ evidence }: Trial): (customer: number) => readonly number[] {
  const { offsets, thing, day } = evidence.history;
  return (customer) => {
    const [from, to] = [offsets[customer], offsets[customer + 1]];
    const own = thing.subarray(from, to);
    const days = day.subarray(from, to);
    const times = new Map<number, Readonly<{ count: number; last: number }>>();
    own.forEach((product, at) =>
      times.set(product, { count: (times.get(product)?.count ?? 0) + 1, last: days[at] ?? 0 }),
    );
    return [...times]
      .sort(([a, one], [b, other]) => other.count - one.count || other.last - one.last || a - b)
      .slice(0, 10)
      .map(([product]) => product);
  };
}

/** Every way's ranking of the products for each customer tested, and what the customer bought. */
function tryAll(trial: Trial): Tried[] {
  const { evidence, tested } = trial;
  const model = startRanking(evidence, trial.model);
  const popularity = startPlainRanking(evidence, (_, thing) => evidence.popularity.recentBuyers[thing] ?? 0);
  const repeat = startOwnRepeats(trial);
  const together = startPlainRanking(evidence, (person: Person, thing) => person.together[thing] ?? 0);
  return Array.from(tested, (customer) => ({
    taken: takenBy(trial.taken, customer),
    ranked: {
      model: model(customer).things.slice(0, 10),
      popularity: popularity(customer),
      repeat: repeat(customer),
      'item-to-item': together(customer),
    },
  }));
}

function recalibrationOf({ recalibration }: Score): BacktestResult['recalibration'] {
  if (typeof recalibration === 'string') return null;
  const { fit, shown, bought } = recalibration;
  return { shift: fit.coefficients[0] ?? 0, slope: fit.coefficients[1] ?? 0, shown, bought };
}

function ofTime(trial: Trial, split: TimeSplit, { at }: BacktestParams, report: Report): BacktestResult {
  const { evidence } = trial;
  const sold = evidence.popularity.sinceDays.filter(
    (days, thing) => !Number.isNaN(days) && evidence.known.isBlocked[thing] !== 1,
  ).length;
  const compared = compareMethods(tryAll(trial), at, sold);
  report(2, steps);
  return {
    kind: 'time',
    people: trial.tested.length,
    splitOn: dayFromNumber(split.splitDay),
    testDays: split.lastDay - split.splitDay,
    horizonDays: split.horizonDays,
    ...compared,
    calibration: calibrationOf(trial, split),
    ...{ chances: chancesToldBy(trial.model), recalibration: recalibrationOf(trial.model) },
    weights: weightsOf(trial.model).map(({ low, high, ...weight }) => ({ ...weight, interval: [low, high] })),
  };
}

const nothing: BacktestResult = {
  ...{ kind: 'none', people: 0, splitOn: null, testDays: null, horizonDays: null, methods: [] },
  ...{ difference: null, beatsPopularity: false, calibration: null, weights: [] },
  ...{ chances: null, recalibration: null },
};

/**
 * Tries the score on the past: it learns before a day, and foretells what is bought after it; against popularity, a customer's own repeats and
 * item-to-item alone. Where nobody is known, one item of every basket is left out and foretold from the others.
 *
 * @returns kind `none` where there is too little to try anything on
 * @see README.md beside this file
 */
export function computeBacktest(input: OffersInput, params: BacktestParams, report: Report): BacktestResult {
  const shop = shopOf(input);
  const purchases = boughtIn(shop, input.columns);
  const split = splitTime(purchases, params.horizonDays, params.split);
  const trial = split === null ? null : setUpTrial(shop, split);
  report(1, steps);
  if (trial !== null && split !== null) return ofTime(trial, split, params, report);
  const left = leaveOneOut(purchases, input.columns.products.count);
  if (left === null) return nothing;
  const compared = compareMethods(left.tried, params.at, left.things);
  const weights = left.weights.map(({ low, high, ...weight }) => ({
    ...weight,
    interval: [low, high] as [number, number],
  }));
  return { ...nothing, kind: 'baskets', people: left.tried.length, ...compared, weights };
}
