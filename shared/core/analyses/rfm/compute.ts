import { dayFromNumber } from '../../model/day.ts';
import { wilsonInterval } from '../../stats/interval.ts';
import { quantile } from '../../stats/quantile.ts';
import { groupOf, valueScore } from './groups.ts';
import { measureRfm, type RfmMeasures } from './measure.ts';
import { findMovement } from './movement.ts';
import type { RfmInput } from './query.ts';
import { rfmGroups, type RfmParams, type RfmResult } from './schema.ts';
import { scoreRfm, type RfmScores } from './score.ts';

/** Customers for each score that make a quantile worth its name; with fewer the result says so. */
const customersPerScore = 20;

function sumMoney(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  if (!Number.isSafeInteger(sum))
    throw new RangeError('the money of all customers is too large to add up exactly');
  return sum;
}

function median(values: Int32Array | Float64Array): number | null {
  return values.length === 0 ? null : quantile(values.toSorted(), 0.5);
}

/** Places of the customers of each group, in the order of `rfmGroups`. */
function placesByGroup(group: Uint8Array): Int32Array[] {
  const sizes = new Int32Array(rfmGroups.length);
  for (const index of group) sizes[index] = (sizes[index] ?? 0) + 1;
  const places = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(rfmGroups.length);
  group.forEach((index, at) => {
    const next = filled[index] ?? 0;
    const list = places[index];
    if (list) list[next] = at;
    filled[index] = next + 1;
  });
  return places;
}

function summariseGroups(measures: RfmMeasures, scores: RfmScores): RfmResult['groups'] {
  const places = placesByGroup(scores.group);
  return rfmGroups.map((group, index) => {
    const own = places[index] ?? new Int32Array(0);
    const money = Float64Array.from(own, (at) => measures.moneyMinor[at] ?? 0);
    return {
      group,
      customers: own.length,
      share: measures.count === 0 ? 0 : own.length / measures.count,
      interval: wilsonInterval(own.length, measures.count),
      revenueMinor: sumMoney(money),
      medianRecencyDays: median(own.map((at) => measures.recencyDays[at] ?? 0)),
      medianOrders: median(own.map((at) => measures.orders[at] ?? 0)),
      medianMoneyMinor: median(money),
    };
  });
}

function countCells({ r, f, m }: RfmScores, scale: number): RfmResult['grid'] {
  const counts = new Int32Array(scale * scale);
  for (let at = 0; at < r.length; at += 1) {
    const cell = (scale - (r[at] ?? 0)) * scale + valueScore(f[at] ?? 0, m[at] ?? 0) - 1;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return Array.from({ length: scale }, (_, row) =>
    Array.from({ length: scale }, (__, column) => ({
      group: groupOf(scale - row, column + 1, scale),
      customers: counts[row * scale + column] ?? 0,
    })),
  );
}

function listScores(measures: RfmMeasures, { r, f, m, group }: RfmScores): NonNullable<RfmResult['scores']> {
  return Array.from(measures.customerId, (customerId, at) => ({
    customerId,
    recencyDays: measures.recencyDays[at] ?? 0,
    orders: measures.orders[at] ?? 0,
    moneyMinor: measures.moneyMinor[at] ?? 0,
    r: r[at] ?? 0,
    f: f[at] ?? 0,
    m: m[at] ?? 0,
    group: rfmGroups[group[at] ?? 0] ?? 'lost',
  }));
}

/**
 * Recency, frequency and money of every customer with an order, scored and grouped.
 *
 * @returns the whole result; without orders no customers, empty thresholds and empty groups
 * @throws {RangeError} sums of money beyond 2^53, or a parameter that is no day
 * @see README.md beside this file
 */
export function computeRfm(input: RfmInput, params: RfmParams): RfmResult {
  const measures = measureRfm(input, params);
  const scores = scoreRfm(measures, params);
  const customersNeeded = customersPerScore * params.scale;
  let orders = 0;
  for (const own of measures.orders) orders += own;
  return {
    asOf: measures.asOf === null ? null : dayFromNumber(measures.asOf),
    currency: input.currency,
    scale: params.scale,
    customers: measures.count,
    orders,
    revenueMinor: sumMoney(measures.moneyMinor),
    lowConfidence: measures.count < customersNeeded,
    customersNeeded,
    ordersWithoutRate: input.ordersWithoutRate,
    thresholds: scores.cuts,
    groups: summariseGroups(measures, scores),
    grid: countCells(scores, params.scale),
    movement: params.movement ? findMovement(input, params, { measures, scores }) : null,
    scores: params.detail ? listScores(measures, scores) : null,
  };
}
