import type { Trial } from '../../offers/prove.ts';
import { chanceOf } from '../../offers/recalibrate.ts';
import { shownThings } from '../../offers/shown-things.ts';
import type { TimeSplit } from '../../offers/split-time.ts';
import { wilsonInterval } from '../../stats/interval.ts';
import { logisticOf } from '../../stats/regression/logistic.ts';
import type { BacktestResult } from './schema.ts';

const bins = 10;

/** What was told of a thing shown, what its weights alone would have told, and whether it happened: 1 or 0. */
type Told = Readonly<{ probability: number; unadjusted: number; happened: number }>;

/** Equal shares of what was told, from the least probable to the most. */
function binsOf(told: readonly Told[]): NonNullable<BacktestResult['calibration']>['bins'] {
  const sorted = [...told].sort((a, b) => a.probability - b.probability);
  return Array.from({ length: bins }, (_, bin) => {
    const own = sorted.slice(
      Math.floor((bin * sorted.length) / bins),
      Math.floor(((bin + 1) * sorted.length) / bins),
    );
    const sum = (of: (one: Told) => number) => own.reduce((total, one) => total + of(one), 0);
    const happened = sum((one) => one.happened);
    return {
      ...{ n: own.length, expected: sum(({ probability }) => probability) / own.length },
      unadjusted: sum(({ unadjusted }) => unadjusted) / own.length,
      ...{ happened: happened / own.length, interval: wilsonInterval(happened, own.length) },
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
  const shown = shownThings(trial.evidence, trial.model, trial.takenInHorizon);
  const told = shown.map(({ logOdds, error, isTaken }): Told => ({
    probability: chanceOf(trial.model, logOdds, error)[0],
    ...{ unadjusted: logisticOf(logOdds), happened: Number(isTaken) },
  }));
  if (told.length === 0) return null;
  const mean = told.reduce((sum, { happened }) => sum + happened, 0) / told.length;
  const squares = (of: (one: Told) => number) =>
    told.reduce((sum, one) => sum + (of(one) - one.happened) ** 2, 0) / told.length;
  return {
    n: told.length,
    ...{ brier: squares(({ probability }) => probability), brierOfMean: squares(() => mean) },
    brierUnadjusted: squares(({ unadjusted }) => unadjusted),
    bins: binsOf(told),
  };
}
