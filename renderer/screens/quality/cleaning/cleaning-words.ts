import type { CleaningFix, CleaningTarget } from '../../../../shared/core/model/cleaning.ts';
import { targetOf } from '../../../../shared/core/quality/clean/fix-target.ts';
import type { Words } from '../../../i18n/intl.tsx';
import { isolate } from '../../../i18n/isolate.ts';
import { wordFor } from '../../import/words.ts';
import { fieldWord } from '../../import/ChangedCounts.tsx';

/** The name of a column in words: 'City', or the file's own name for it. */
export function targetWord({ table, field, isCustom }: CleaningTarget, words: Words): string {
  return fieldWord(words, isCustom ? `custom.${field}` : `${table}.${field}`);
}

/** What a fix does, in words: 'Spellings of one thing in City'. */
export function fixWord(fix: CleaningFix, words: Words): string {
  const kind = fix.kind === 'case' ? fix.style : fix.kind;
  return wordFor(words, 'cleaning.fix', kind, { field: isolate(targetWord(targetOf(fix), words)) });
}
