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

/** A way that is no part of the verdict and did as well as the score, or better. */
function sayAlone({ t, format }: Words, { methods }: Backtest): string | null {
  const rate = (way: BacktestWay | undefined) => way?.hitRate['3'] ?? 0;
  const score = methods.find(({ method }) => method === 'model');
  const others = methods.filter(({ method }) => method !== 'model' && method !== 'popularity');
  const best = others.reduce<BacktestWay | undefined>(
    (most, way) => (rate(way) > rate(most) ? way : most),
    undefined,
  );
  if (best === undefined || rate(best) < rate(score)) return null;
  return t('backtest.alone', {
    way: t(`backtest.method.${best.method}`),
    rate: format.percent(rate(best), 1),
  });
}

/** Whether the score was proven, in sentences with their figures. */
export function sayVerdict(words: Words, backtest: Backtest): string {
  const { t, format } = words;
  const { difference, methods } = backtest;
  const rateOf = (way: BacktestWay['method']) =>
    format.percent(methods.find(({ method }) => method === way)?.hitRate['3'] ?? Number.NaN, 1);
  const verdict = verdictOf(backtest);
  if (difference === null || verdict === 'none') return t('backtest.nothing');
  const said = t(`backtest.${verdict}`, {
    ...{ model: rateOf('model'), popularity: rateOf('popularity') },
    points: pointsWithInterval(format, difference.value, difference.interval),
  });
  return [said, sayAlone(words, backtest) ?? []].flat().join(' ');
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
