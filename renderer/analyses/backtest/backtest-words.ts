import type { Output } from '../../../shared/contract/api.ts';
import { offerFeatureNames, type OfferFeatureName } from '../../../shared/core/analyses/backtest/schema.ts';
import { pointsWithInterval } from '../../../shared/core/format/intervals.ts';
import type { Words } from '../../i18n/intl.tsx';

export type Backtest = Output<'analysis.backtest'>;
export type BacktestWay = Backtest['methods'][number];
export type BacktestWeight = Backtest['weights'][number];

/** Whether the score was proven, in one word for a badge. */
export function verdictOf({ kind, beatsPopularity }: Backtest): 'beats' | 'loses' | 'none' {
  if (kind === 'none') return 'none';
  return beatsPopularity ? 'beats' : 'loses';
}

/** Whether the score was proven, as a sentence with its figures. */
export function sayVerdict({ t, format }: Words, backtest: Backtest): string {
  const { difference, methods } = backtest;
  const rateOf = (way: BacktestWay['method']) =>
    format.percent(methods.find(({ method }) => method === way)?.hitRate['3'] ?? Number.NaN, 1);
  const verdict = verdictOf(backtest);
  if (difference === null || verdict === 'none') return t('backtest.nothing');
  return t(`backtest.${verdict}`, {
    ...{ model: rateOf('model'), popularity: rateOf('popularity') },
    points: pointsWithInterval(format, difference.value, difference.interval),
  });
}

/** What a weight says: for, against, or nothing that can be told. */
export function directionOf({ interval }: BacktestWeight): 'up' | 'down' | 'none' {
  if (interval[0] > 0) return 'up';
  return interval[1] < 0 ? 'down' : 'none';
}

/** The name of a feature that has words; null for one that has none. */
export function featureOf({ feature }: BacktestWeight): OfferFeatureName | null {
  return offerFeatureNames.find((name) => name === feature) ?? null;
}
