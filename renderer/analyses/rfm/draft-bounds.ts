import type { Output } from '../../../shared/contract/api.ts';

export type Bounds = Output<'analysis.rfm'>['thresholds'];
export type Measure = keyof Bounds;
export const measures = ['recencyDays', 'orders', 'moneyMinor'] as const satisfies readonly Measure[];

/** Bounds while they are typed: null where nothing stands. */
export type DraftBounds = Readonly<Record<Measure, readonly (number | null)[]>>;

/**
 * Bounds to begin with: those that the data divide at, as whole numbers, made to differ where ties have made them equal.
 * @param found as the result has them, or none
 * @param count bounds of each measure
 * @param step what money is rounded to, minor units
 */
export function boundsFrom(found: Bounds | null, count: number, step: number): DraftBounds {
  const of = (measure: Measure, by: number) => {
    let last = 0;
    return Array.from({ length: count }, (_, at) => {
      const bound = found?.[measure][at];
      if (bound === undefined) return null;
      last = Math.max(Math.round(bound / by) * by, last + by);
      return last;
    });
  };
  return { recencyDays: of('recencyDays', 1), orders: of('orders', 1), moneyMinor: of('moneyMinor', step) };
}

/** The same with another number of bounds: what is there stays. */
export function resized(draft: DraftBounds, count: number): DraftBounds {
  const of = (bounds: readonly (number | null)[]) =>
    Array.from({ length: count }, (_, at) => bounds[at] ?? null);
  return {
    recencyDays: of(draft.recencyDays),
    orders: of(draft.orders),
    moneyMinor: of(draft.moneyMinor),
  };
}

/** The measures that are not filled, or whose bounds do not ascend. */
export function faultsOf(draft: DraftBounds): readonly Measure[] {
  return measures.filter((measure) =>
    draft[measure].some((bound, at) => {
      const before = at === 0 ? null : (draft[measure][at - 1] ?? null);
      return bound === null || bound < 0 || (at > 0 && (before === null || bound <= before));
    }),
  );
}

/** Bounds without a fault. @throws {Error} there is one */
export function finished(draft: DraftBounds): Bounds {
  const of = (measure: Measure) =>
    draft[measure].map((bound) => {
      if (bound === null) throw new Error(`a bound of ${measure} is missing`);
      return bound;
    });
  return { recencyDays: of('recencyDays'), orders: of('orders'), moneyMinor: of('moneyMinor') };
}
