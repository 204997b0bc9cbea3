import type { FieldEvidence, MatchPair } from '../../../../shared/core/model/matching.ts';
import type { Words } from '../../../i18n/intl.tsx';
import type { BadgeTone } from '../../../ui/Badge.tsx';

/** A field says something from a factor of two on, and much from one of thirty-two on. */
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

function step(probability: number): 'certain' | 'likely' | 'open' | 'unlikely' {
  if (probability >= 0.99) return 'certain';
  if (probability >= 0.8) return 'likely';
  return probability >= 0.3 ? 'open' : 'unlikely';
}

/** What the evidence of a pair comes to: how likely, what speaks for it and what against it. */
export function verdictWords({ t, format }: Words, { probability, evidence }: MatchPair): string[] {
  const named = (which: readonly Strength[]) =>
    evidence
      .filter((one) => which.includes(strengthOf(one)))
      .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .map(({ field, level }) => `${t(`matching.field.${field}`)} (${t(`matching.level.${level}`)})`)
      .join(' · ');
  const pro = named(['strongFor', 'for']);
  const con = named(['strongAgainst', 'against']);
  return [
    t(`matching.verdict.${step(probability)}`, { share: format.percent(probability) }),
    ...(pro === '' ? [] : [t('matching.verdict.for', { fields: pro })]),
    ...(con === '' ? [] : [t('matching.verdict.against', { fields: con })]),
  ];
}
