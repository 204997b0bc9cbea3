import type { Words } from '../engine/words.ts';
import type { Undecided } from '../shared/core/model/import.ts';

/** A question a file leaves open, with the mapping key that answers it. */
export function undecidedText({ key, column, evidence, example }: Undecided, t: Words): string {
  const votes = Object.entries(evidence)
    .map(([answer, rows]) => `${answer}: ${rows}`)
    .join(', ');
  return [
    t(`cli.undecided.${key}`, { column: column ?? '', example: example ?? '' }),
    ...(votes === '' ? [] : [t('cli.evidence', { votes })]),
    t('cli.decideBy', { key }),
  ].join(' ');
}
