import { cliffsDelta } from '../../../stats/effects/cliffs-delta.ts';
import { hedgesG } from '../../../stats/effects/hedges-g.ts';
import { quantile } from '../../../stats/quantile.ts';
import { skewness } from '../../../stats/skewness.ts';
import type { UntestedNumber } from '../findings.ts';
import type { Sides } from '../sides.ts';
import type { NumberSubject } from '../subject.ts';

/** With fewer on a side the mean says little of the distribution. */
const enoughForMeans = 20;
const lopsided = 1;

function known(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? Number.NaN).filter((value) => !Number.isNaN(value));
}

function sideOf(values: Float64Array, people: number): UntestedNumber['first'] {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  return {
    n: values.length,
    missing: people - values.length,
    mean,
    median: quantile(values.toSorted(), 0.5),
  };
}

/** Means and standard deviations describe numbers that lie about evenly round their mean; of others only the order is used. */
function effectOf(a: Float64Array, b: Float64Array) {
  const isEven = (values: Float64Array) =>
    values.length >= enoughForMeans && Math.abs(skewness(values)) <= lopsided;
  const byMeans = isEven(a) && isEven(b) ? hedgesG(a, b) : null;
  if (byMeans !== null) return { by: 'g' as const, ...byMeans };
  const byOrder = cliffsDelta(a, b);
  return byOrder === null ? null : { by: 'delta' as const, ...byOrder };
}

/**
 * Compares a number of the people on both sides.
 *
 * @param values by row; NaN where it is not known
 * @returns without q; null when it is known of fewer than two people of a side
 */
export function compareNumbers(
  subject: NumberSubject,
  values: Float64Array,
  { first, second }: Sides,
): UntestedNumber | null {
  const a = known(values, first);
  const b = known(values, second);
  const effect = effectOf(a, b);
  if (effect === null) return null;
  return {
    kind: 'number',
    subject,
    first: sideOf(a, first.length),
    second: sideOf(b, second.length),
    effect: { by: effect.by, value: effect.value, interval: [...effect.interval] },
    p: effect.p,
  };
}
