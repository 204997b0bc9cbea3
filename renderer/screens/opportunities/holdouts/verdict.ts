import type { HoldoutReadout } from '../../../../shared/core/model/offer-campaign.ts';

/** What can be said of a campaign: nothing yet, nothing at all, or what the shares who bought the offered say. */
export type Verdict = 'early' | 'empty' | 'more' | 'less' | 'noise';

/** Judges a campaign by how many bought what they were to be offered; anything else they bought may have other causes. */
export function verdictOf({
  entry,
  boughtOffered,
}: Pick<HoldoutReadout, 'entry' | 'boughtOffered'>): Verdict {
  if (entry.state === 'too-early') return 'early';
  if (boughtOffered === null) return 'empty';
  if (!boughtOffered.isBeyondNoise) return 'noise';
  return boughtOffered.difference.value > 0 ? 'more' : 'less';
}
