import { normal975 } from '../stats/interval.ts';
import { featureCount, offerFeatures } from './features.ts';
import type { Weighing } from './learn.ts';
import type { OfferWeight } from './offer-columns.ts';

/** The weights of a score with their intervals; features it does not know are left out. */
export function weightsOf({ fit, deviation }: Weighing): OfferWeight[] {
  const k = featureCount + 1;
  return offerFeatures.flatMap(({ name, reason }, at) => {
    if (deviation[at] === 0) return [];
    const weight = fit.coefficients[at + 1] ?? 0;
    const half = normal975 * Math.sqrt(fit.covariance[(at + 1) * k + at + 1] ?? 0);
    return [{ feature: name, reason, weight, low: weight - half, high: weight + half }];
  });
}
