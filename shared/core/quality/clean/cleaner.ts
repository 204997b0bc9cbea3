import { assertNever } from '../../model/errors.ts';
import type { CleaningFix } from '../../model/cleaning.ts';
import { cellsOf, targetOf } from './fix-target.ts';
import { blankCleaner } from './fixes/blank-words.ts';
import { booleanWord } from './fixes/boolean-word.ts';
import { dateCleaner } from './fixes/date-form.ts';
import { emailDomainCleaner } from './fixes/email-domain.ts';
import { genderWord } from './fixes/gender-word.ts';
import { letterCase } from './fixes/letter-case.ts';
import { phoneForm } from './fixes/phone-form.ts';
import { spellingCleaner } from './fixes/spelling-groups.ts';
import { trimText } from './fixes/trim-text.ts';

/** What a value stands beside; only the form of a phone depends on it. */
export type CellContext = Readonly<{
  /** The country of the person, two letters; null when nobody says. */
  country: string | null;
}>;

/** A fix, ready for many values. */
export type Cleaner = Readonly<{
  table: 'customer' | 'product';
  /** Names of the cells it looks at, as `cellField` has them. */
  cells: readonly string[];
  /** The value as it is to be, '' for none; null when it stays. Never changes a value that is right, so twice is once. */
  clean: (value: string, context: CellContext) => string | null;
}>;

function valueCleaner(fix: CleaningFix): Cleaner['clean'] {
  switch (fix.kind) {
    case 'trim':
      return trimText;
    case 'case':
      return (value) => letterCase(value, fix.style);
    case 'email-domain':
      return emailDomainCleaner(fix.domains);
    case 'phone':
      return (value, { country }) => phoneForm(value, country ?? fix.country);
    case 'spellings':
      return spellingCleaner(fix.groups);
    case 'date':
      return dateCleaner(fix.order, fix.target.field === 'birthDate');
    case 'gender':
      return genderWord;
    case 'boolean':
      return booleanWord;
    case 'blank':
      return blankCleaner(fix.values);
    default:
      return assertNever(fix);
  }
}

/** Makes a fix ready for many values. */
export function makeCleaner(fix: CleaningFix): Cleaner {
  const target = targetOf(fix);
  return { table: target.table, cells: cellsOf(target), clean: valueCleaner(fix) };
}
