import { quantileCuts } from '../../stats/quantile.ts';
import { scoreByCuts } from '../../stats/rank.ts';
import { groupTable, valueScore } from './groups.ts';
import type { RfmMeasures } from './measure.ts';
import type { RfmParams } from './schema.ts';

/** Scores of every measured customer, in their order, and the cuts they come from. */
export type RfmScores = Readonly<{
  /** Upper bounds of the parts, ascending in days, orders and minor units. */
  cuts: Readonly<{ recencyDays: number[]; orders: number[]; moneyMinor: number[] }>;
  r: Uint8Array;
  f: Uint8Array;
  m: Uint8Array;
  /** Index of `rfmGroups`. */
  group: Uint8Array;
}>;

/** Scores by quantiles over the measured customers, or by fixed bounds: equal values get equal scores. O(n log n). */
export function scoreRfm(
  measures: RfmMeasures,
  { scale, method, thresholds }: Pick<RfmParams, 'scale' | 'method' | 'thresholds'>,
): RfmScores {
  const { count, recencyDays, orders, moneyMinor } = measures;
  const byParts = () =>
    count === 0
      ? { recencyDays: [], orders: [], moneyMinor: [] }
      : {
          recencyDays: quantileCuts(recencyDays.toSorted(), scale),
          orders: quantileCuts(orders.toSorted(), scale),
          moneyMinor: quantileCuts(moneyMinor.toSorted(), scale),
        };
  const cuts = method === 'fixed' && thresholds !== null ? thresholds : byParts();
  const table = groupTable(scale);
  const scores = {
    r: new Uint8Array(count),
    f: new Uint8Array(count),
    m: new Uint8Array(count),
    group: new Uint8Array(count),
  };
  for (let at = 0; at < count; at += 1) {
    // few days are good: the lowest part gets the highest score
    const r = scale + 1 - scoreByCuts(recencyDays[at] ?? 0, cuts.recencyDays);
    const f = scoreByCuts(orders[at] ?? 0, cuts.orders);
    const m = scoreByCuts(moneyMinor[at] ?? 0, cuts.moneyMinor);
    scores.r[at] = r;
    scores.f[at] = f;
    scores.m[at] = m;
    scores.group[at] = table[(r - 1) * scale + valueScore(f, m) - 1] ?? 0;
  }
  return { cuts, ...scores };
}
