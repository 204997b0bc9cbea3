import type { Missing, RecoveryReport } from '../../../shared/contract/workspace.ts';
import { stepWords } from '../../frame/step-words.ts';
import type { Words } from '../../i18n/intl.tsx';
import { isolate } from '../../i18n/isolate.ts';

type Damaged = RecoveryReport['damaged'][number];

/** The name that a damaged file had; `name` is the workspace's. */
export function damagedName({ what }: Pick<Damaged, 'what'>, name: string): string {
  return what === 'file' ? name : `${name}-journal`;
}

/** What was wrong, in one sentence. */
export function damageWords(damaged: Damaged, name: string, { t }: Words): string {
  const { what, why } = damaged;
  return t(`recovery.${what}.${why}`, { name: isolate(damagedName(damaged, name)) });
}

/** What is missing without those that name nothing: a journal of another save can be without a single change. */
export function lossesOf({ missing }: RecoveryReport): readonly Missing[] {
  return missing.filter((one) => one.kind !== 'changes' || one.count !== 0);
}

/** What is missing, in a few words. */
export function lossWords(one: Missing, words: Words): string {
  const { t, format } = words;
  switch (one.kind) {
    case 'changes': {
      const after = format.instant(one.after);
      return one.count === null
        ? t('recovery.lost.changesUnknown', { after })
        : t('recovery.lost.changes', { count: one.count, after });
    }
    case 'step': {
      const at = format.instant(one.at);
      const file = importedFile(one);
      if (file !== null) return t('recovery.lost.import', { file, at });
      return t('recovery.lost.step', { step: stepWords(one.step, words), at });
    }
    case 'save':
      return t('recovery.lost.save', { at: format.instant(one.savedAt) });
  }
}

/** What the user can do about it; null when there is nothing particular. */
export function adviceOn(one: Missing, { t, format }: Words): string | null {
  switch (one.kind) {
    case 'changes':
      return t('recovery.do.changes', { after: format.instant(one.after) });
    case 'step': {
      const file = importedFile(one);
      return file === null
        ? t('recovery.do.changes', { after: format.instant(one.at) })
        : t('recovery.do.import', { file });
    }
    case 'save':
      return t('recovery.do.save', { at: format.instant(one.savedAt) });
  }
}

/** The name of the file whose import is missing; null when it is something else. */
export function importedFile(one: Missing): string | null {
  if (one.kind !== 'step' || one.step.name !== 'import') return null;
  return isolate(String(one.step.params['file'] ?? ''));
}
