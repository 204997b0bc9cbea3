import type { Amount } from '../../ladders/read-name.ts';

/** One step up: what both cost, and how much is in both where that is what changes. */
export type StepUp = Readonly<{
  fromMinor: number;
  toMinor: number;
  amounts: readonly [from: Amount, to: Amount] | null;
}>;

/**
 * What a purchase brings more when somebody moves up.
 *
 * Of a larger size one takes as many as hold what one takes now, at least one: who buys four small ones and would buy a large one that holds as
 * much pays no more, and often less. Of everything else one takes as many as now.
 *
 * @param quantity units a purchase, above 0
 * @returns minor units, not rounded, never negative
 */
export function extraOf({ fromMinor, toMinor, amounts }: StepUp, quantity: number): number {
  if (amounts === null) return Math.max(0, quantity * (toMinor - fromMinor));
  const [from, to] = amounts;
  const instead = Math.max(1, Math.round((quantity * from.value) / to.value));
  return Math.max(0, instead * toMinor - quantity * fromMinor);
}
