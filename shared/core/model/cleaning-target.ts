import type { CleaningFix, CleaningTarget } from './cleaning.ts';
import { assertNever } from './errors.ts';

const ofCustomers = (field: string): CleaningTarget => ({ table: 'customer', field, isCustom: false });

/** What a fix cleans; e-mail, phone and gender are columns of their own. */
export function targetOf(fix: CleaningFix): CleaningTarget {
  switch (fix.kind) {
    case 'email-domain':
      return ofCustomers('email');
    case 'phone':
      return ofCustomers('phone');
    case 'gender':
      return ofCustomers('gender');
    case 'trim':
    case 'case':
    case 'spellings':
    case 'date':
    case 'boolean':
    case 'blank':
      return fix.target;
    default:
      return assertNever(fix);
  }
}
