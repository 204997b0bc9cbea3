import type { FieldEvidence, MatchPair } from '../../../../shared/core/model/matching.ts';
import type { MessageKey, Words } from '../../../i18n/intl.tsx';

// less than one bit, two to one, is no argument
const leastBits = 1;

function lead(probability: number): MessageKey & `matching.verdict.${string}` {
  if (probability >= 0.99) return 'matching.verdict.sure';
  if (probability >= 0.8) return 'matching.verdict.likely';
  return probability >= 0.5 ? 'matching.verdict.possible' : 'matching.verdict.doubtful';
}

/** What one field says, in words: 'the same phone number'; null where it is blank. */
export function evidenceWords({ field, level }: FieldEvidence, words: Words): string | null {
  return level === 'blank' ? null : words.find(`matching.says.${field}.${level}`);
}

function listOf(evidence: readonly FieldEvidence[], words: Words): string {
  const said = evidence.map((one) => evidenceWords(one, words)).filter((one) => one !== null);
  return new Intl.ListFormat(words.locale, { type: 'unit', style: 'long' }).format(said);
}

/**
 * The verdict on a pair in plain words: how likely it is one person, what speaks for it and what against, the strongest first.
 * @param isBlind leaves out how likely, for those who want to judge by themselves
 */
export function verdictWords(pair: MatchPair, words: Words, isBlind = false): string {
  const telling = pair.evidence.filter(
    ({ level, weight }) => level !== 'blank' && Math.abs(weight) >= leastBits,
  );
  const against = telling.filter(({ weight }) => weight < 0).toSorted((a, b) => a.weight - b.weight);
  const supporting = telling.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  const { t } = words;
  return [
    isBlind ? null : t(lead(pair.probability)),
    supporting.length === 0 ? null : t('matching.verdict.for', { fields: listOf(supporting, words) }),
    against.length === 0 ? null : t('matching.verdict.against', { fields: listOf(against, words) }),
    telling.length === 0 ? t('matching.verdict.silent') : null,
    pair.guard === null ? null : t(`matching.guard.${pair.guard}`),
  ]
    .filter((part) => part !== null)
    .join(' ');
}
