import { assertNever } from '../../model/errors.ts';
import type { CleaningFix, CleaningTarget } from '../../model/cleaning.ts';
import { cellField } from './cell-field.ts';

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

/** The cells that a fix looks at. A name is one thing, whether a file has it in one column or in two. */
export function cellsOf(target: CleaningTarget): readonly string[] {
  const isName = target.table === 'customer' && target.field === 'name' && !target.isCustom;
  return isName ? ['name', 'givenName', 'familyName'] : [cellField(target)];
}
