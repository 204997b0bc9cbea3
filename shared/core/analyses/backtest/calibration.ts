import { featureCount } from '../../offers/features.ts';
import { drawCustomers, isKnown, probabilityOf } from '../../offers/learn.ts';
import { takenBy, type Trial } from '../../offers/prove.ts';
import { startRanking } from '../../offers/rank.ts';
import type { TimeSplit } from '../../offers/split-time.ts';
import { wilsonInterval } from '../../stats/interval.ts';
import type { BacktestResult } from './schema.ts';

const mostCustomers = 10_000;
const shown = 3;
const bins = 10;
const seed = 11;

type Told = Readonly<{ probability: number; happened: number }>;

/** Equal shares of what was told, from the least probable to the most. */
function binsOf(told: readonly Told[]): NonNullable<BacktestResult['calibration']>['bins'] {
  const sorted = [...told].sort((a, b) => a.probability - b.probability);
  return Array.from({ length: bins }, (_, bin) => {
    const own = sorted.slice(
      Math.floor((bin * sorted.length) / bins),
      Math.floor(((bin + 1) * sorted.length) / bins),
    );
    const happened = own.reduce((sum, { happened: one }) => sum + one, 0);
    const expected = own.reduce((sum, { probability }) => sum + probability, 0) / own.length;
    return {
      n: own.length,
      ...{ expected, happened: happened / own.length, interval: wilsonInterval(happened, own.length) },
    };
  }).filter(({ n }) => n > 0);
}

/**
 * Whether what is told as probable happens as often: the three products shown to everybody known at the split, bought or not within the horizon.
 *
 * @returns null where the horizon is longer than the time that was kept for the test, or nobody is known
 * @see Brier (1950), Monthly Weather Review 78, 1–3
 */
export function calibrationOf(trial: Trial, split: TimeSplit): BacktestResult['calibration'] {
  if (split.splitDay + split.horizonDays > split.lastDay) return null;
  const { evidence } = trial;
  const rank = startRanking(evidence, trial.model);
  const customers = drawCustomers(evidence.history.customers, mostCustomers, seed, (row) =>
    isKnown(evidence, row),
  );
  const told = [...customers].flatMap((customer): Told[] => {
    const taken = takenBy(trial.takenInHorizon, customer);
    const { things, features } = rank(customer);
    return things.slice(0, shown).map((thing, at) => ({
      probability: probabilityOf(
        trial.model,
        features.subarray(at * featureCount, (at + 1) * featureCount),
      )[0],
      happened: taken.has(thing) ? 1 : 0,
    }));
  });
  if (told.length === 0) return null;
  const mean = told.reduce((sum, { happened }) => sum + happened, 0) / told.length;
  const squares = (of: (one: Told) => number) =>
    told.reduce((sum, one) => sum + (of(one) - one.happened) ** 2, 0) / told.length;
  return {
    n: told.length,
    ...{ brier: squares(({ probability }) => probability), brierOfMean: squares(() => mean) },
    bins: binsOf(told),
  };
}
