import { gather, type Findings } from '../findings.ts';
import type { Sides } from '../sides.ts';
import { parties } from '../subject.ts';
import { compareNumbers } from '../ways/compare-numbers.ts';
import type { Known } from './known.ts';

/** Whose data profiles are made of: the share of each party that any profile has a value of. */
export function compareProvenance({ facts }: Known, sides: Sides): Findings {
  const filled = facts.get('parties');
  const shares = (own: Int32Array) =>
    Float64Array.from(own, (count, row) => {
      const all = parties.reduce((sum, party) => sum + (filled[party][row] ?? 0), 0);
      return all === 0 ? Number.NaN : count / all;
    });
  return gather(
    parties
      .filter((party) => filled[party].some((count) => count > 0))
      .map((party) => {
        const subject = { of: 'party', party } as const;
        return { subject, found: compareNumbers(subject, shares(filled[party]), sides) };
      }),
  );
}
