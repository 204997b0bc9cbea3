import { twoProportions } from '../../stats/two-proportions.ts';
import { fewest, roundShare, type Rule } from './rule.ts';

const leastEffect = 0.1;
/** A share and what is left of it must lie so far apart that one can be told from the other. */
const leastApart = 0.3;

/** The share of the other answer is nearer to what it was than the share of this one: yes and no have likely changed places. */
function looksFlipped(share: number, before: number): boolean {
  const isOtherSide = share > 0.5 !== before > 0.5;
  return isOtherSide && Math.abs(share - before) >= leastApart && Math.abs(1 - share - before) <= 0.15;
}

/** Permissions whose share has changed, above all where the column seems to say the opposite of what it said. */
export const compareConsent: Rule = ({ both }) =>
  both.flatMap(({ before, after }) => {
    const [old, now] = [before.consent, after.consent];
    if (!old || !now || old.said < fewest || now.said < fewest) return [];
    const [share, shareBefore] = [now.granted / now.said, old.granted / old.said];
    const isFlipped = looksFlipped(share, shareBefore);
    return [
      {
        code: isFlipped ? 'consent-flipped' : 'consent-share',
        column: after.name,
        severity: isFlipped ? 'danger' : 'warning',
        action: 'check-polarity',
        params: { share: roundShare(share), shareBefore: roundShare(shareBefore) },
        n: now.said,
        nBefore: old.said,
        isLarge: Math.abs(share - shareBefore) >= leastEffect,
        p: twoProportions(now.granted, now.said, old.granted, old.said),
      },
    ];
  });
