import type { SurvivorRule } from '../model/survivorship.ts';

/** A value that one version of a record has for a field, with what decides whether it survives. */
export type Candidate = Readonly<{
  text: string;
  /** Day the source last saw it, 'YYYY-MM-DD'. */
  seenOn: string;
  recordId: number;
  sourceId: number;
}>;

function words(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}

/** Of two values the one seen later; on one day the one that came later. */
function isMoreRecent(a: Candidate, b: Candidate): boolean {
  return a.seenOn === b.seenOn ? a.recordId > b.recordId : a.seenOn > b.seenOn;
}

/** Below zero when `a` goes before `b` by a rule, 0 when it cannot tell. */
function compare(rule: SurvivorRule, a: Candidate, b: Candidate, trust: readonly number[]): number {
  switch (rule) {
    case 'recent':
      return 0;
    case 'complete':
      return words(b.text) - words(a.text) || b.text.length - a.text.length;
    case 'trusted': {
      const rank = ({ sourceId }: Candidate) =>
        (trust.indexOf(sourceId) + trust.length + 1) % (trust.length + 1);
      return rank(a) - rank(b);
    }
  }
}

/**
 * The value that survives of several: the one seen last; the one with the most words, then the longest; or the one of the most trusted
 * source. What a rule cannot tell apart the more recent decides. The order of the candidates does not matter.
 * @returns undefined when there is none
 */
export function pickSurvivor<C extends Candidate>(
  rule: SurvivorRule,
  candidates: readonly C[],
  trust: readonly number[],
): C | undefined {
  return candidates.reduce<C | undefined>((best, one) => {
    if (best === undefined) return one;
    const order = compare(rule, one, best, trust);
    return order < 0 || (order === 0 && isMoreRecent(one, best)) ? one : best;
  }, undefined);
}
