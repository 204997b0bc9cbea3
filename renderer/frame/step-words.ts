import type { Backup } from '../../shared/contract/workspace.ts';
import type { Step } from '../../shared/core/model/steps.ts';
import type { Words } from '../i18n/intl.tsx';
import { isolate } from '../i18n/isolate.ts';

/** What fills the message of a step: instants as this computer says them, names kept apart from the sentence. */
function shownParams({ params }: Step, { format }: Words): Record<string, string | number> {
  const show = (name: string, value: string | number) => {
    if (name === 'at') return format.instant(String(value));
    return name === 'file' ? isolate(String(value)) : value;
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, show(name, value)]));
}

/** A step in words, within a sentence: 'import of orders.csv'. */
export function stepWords(step: Step, words: Words): string {
  return words.find(`step.${step.name}`, shownParams(step, words)) ?? step.name;
}

/** Why a state was kept: 'Before the import of orders.csv'. */
export function keptWords({ before, why }: Pick<Backup, 'before' | 'why'>, words: Words): string {
  const named =
    before === null ? null : words.find(`backups.before.${before.name}`, shownParams(before, words));
  return named ?? words.t(`backups.why.${why}`);
}
