import { dayFromNumber } from '../../model/day.ts';
import { adjustedP, believedRate } from '../../stats/adjusted-p.ts';
import { gridOf, layOut, type Days, type Layout, type LaidPeriod } from './layout.ts';
import { differenceOf, estimateOf, type Difference, type Told } from './measure.ts';
import type { ActivityInput } from './query.ts';
import {
  activityMeasures,
  type ActivityChange,
  type ActivityMeasure,
  type ActivityParams,
  type ActivityPeriod,
  type ActivityResult,
  type MeasuredPeriod,
} from './schema.ts';
import { noTally, oneSpan, tallyOf, type Spans, type Tally } from './tally.ts';

/** Who bought before the data begin looks new when they buy again; after so many days most of them have. */
const daysToKnowWhoIsNew = 365;

/** A change whose q is found when all of them are known. */
type Tested = Readonly<{ days: Days; found: Difference }>;
type Pending = Pick<MeasuredPeriod, 'value' | 'interval'> &
  Readonly<{ previous: Tested | null; yearBefore: Tested | null }>;

function spansOf(grid: readonly number[]): Spans {
  return {
    count: Math.max(0, grid.length - 1),
    of(day) {
      if (day < (grid[0] ?? Number.POSITIVE_INFINITY) || day >= (grid.at(-1) ?? 0)) return -1;
      let [low, high] = [0, grid.length - 1];
      while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if ((grid[middle] ?? 0) <= day) low = middle;
        else high = middle;
      }
      return low;
    },
  };
}

/** Tells what happened in any days; whole periods are added up together, other days when asked for. */
function teller(input: ActivityInput, layout: Layout): (days: Days) => Told {
  const grid = gridOf(layout);
  const tallies = tallyOf(input, spansOf(grid));
  const kept = new Map<string, Tally>();
  grid
    .slice(0, -1)
    .forEach((from, at) => kept.set(`${from} ${(grid[at + 1] ?? 0) - 1}`, tallies[at] ?? noTally()));
  return ({ from, to }) => {
    const key = `${from} ${to}`;
    const tally = kept.get(key) ?? tallyOf(input, oneSpan(from, to))[0] ?? noTally();
    kept.set(key, tally);
    return { tally, days: to - from + 1 };
  };
}

function pendingOf(
  tell: (days: Days) => Told,
  period: LaidPeriod,
  measure: ActivityMeasure,
  dataFrom: number,
): Pending {
  const now = tell(period);
  const against = (days: Days | null): Tested | null => {
    if (days === null) return null;
    if (measure === 'newBuyers' && days.from < dataFrom + daysToKnowWhoIsNew) return null;
    const found = differenceOf(measure, now, tell(days));
    return found === null ? null : { days, found };
  };
  return {
    ...estimateOf(measure, now.tally),
    previous: against(period.previous),
    yearBefore: against(period.yearBefore),
  };
}

function changeOf({ days, found }: Tested, q: number): ActivityChange {
  const { value, interval, p, difference } = found;
  return {
    ...{ from: dayFromNumber(days.from), to: dayFromNumber(days.to) },
    ...{ value, interval: [interval[0], interval[1]], difference, p, q, isBeyondNoise: q <= believedRate },
  };
}

function emptyResult({ currency, ordersWithoutRate }: ActivityInput): ActivityResult {
  return {
    ...{ currency, ordersWithoutRate, length: null },
    ...{ orders: 0, anonymousOrders: 0, revenueMinor: 0, buyers: 0 },
    ...{ periods: [], tests: 0, believed: 0 },
  };
}

/**
 * Revenue, orders, buyers, new buyers and the average order of every period, each with its interval and how it changed.
 *
 * @returns the whole result; no periods where no orders lie on the days that are looked at
 * @throws {RangeError} sums of money beyond 2^53
 * @see README.md beside this file
 */
export function computeActivity(input: ActivityInput, params: ActivityParams): ActivityResult {
  const layout = layOut(input, params);
  if (layout === null) return emptyResult(input);
  const tell = teller(input, layout);
  const pending = layout.periods.map((period) =>
    activityMeasures.map((measure) => pendingOf(tell, period, measure, layout.dataFrom)),
  );
  const tested = pending.flat().flatMap(({ previous, yearBefore }) => [previous, yearBefore]);
  const found = tested.flatMap((one) => (one === null ? [] : [one]));
  const q = adjustedP(found.map((one) => one.found.p));
  const qOf = new Map(found.map((one, at) => [one, q[at] ?? 1]));
  const tellChange = (one: Tested | null) => (one === null ? null : changeOf(one, qOf.get(one) ?? 1));
  const periods = layout.periods.map((period, at): ActivityPeriod => {
    const own = activityMeasures.map((measure, place) => {
      const { value, interval, previous, yearBefore } = pending[at]?.[place] ?? {
        value: null,
        interval: null,
        previous: null,
        yearBefore: null,
      };
      return [
        measure,
        { value, interval, previous: tellChange(previous), yearBefore: tellChange(yearBefore) },
      ] as const;
    });
    return {
      ...{
        start: dayFromNumber(period.start),
        from: dayFromNumber(period.from),
        to: dayFromNumber(period.to),
      },
      days: period.to - period.from + 1,
      isWhole: period.from === period.start && period.to === period.end,
      isUnfinished: period.to < period.end,
      // one entry of each measure was made
      measures: Object.fromEntries(own) as ActivityPeriod['measures'],
    };
  });
  const { orders, anonymousOrders, revenueMinor, buyers } =
    tallyOf(input, oneSpan(layout.looked.from, layout.looked.to))[0] ?? noTally();
  return {
    ...{ currency: input.currency, ordersWithoutRate: input.ordersWithoutRate, length: layout.length },
    ...{ orders, anonymousOrders, revenueMinor, buyers },
    periods,
    tests: q.length,
    believed: q.filter((own) => own <= believedRate).length,
  };
}
