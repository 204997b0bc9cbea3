import type { FieldEvidence } from '../../../../shared/core/model/matching.ts';
import type { BadgeTone } from '../../../ui/Badge.tsx';

/** Bits: a field says something from two to one on, and much from thirty-two to one on. */
const something = 1;
const much = 5;

export type Strength = 'strongFor' | 'for' | 'none' | 'against' | 'strongAgainst';

/** How much one field says, in words that need no number. */
export function strengthOf({ weight }: Pick<FieldEvidence, 'weight'>): Strength {
  if (weight >= much) return 'strongFor';
  if (weight >= something) return 'for';
  if (weight > -something) return 'none';
  return weight > -much ? 'against' : 'strongAgainst';
}

export const strengthTones: Readonly<Record<Strength, BadgeTone>> = {
  strongFor: 'accent',
  for: 'accent',
  none: 'plain',
  against: 'warning',
  strongAgainst: 'danger',
};
