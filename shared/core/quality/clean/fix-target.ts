import type { CleaningTarget } from '../../model/cleaning.ts';
import { cellField } from './cell-field.ts';

/** The cells that a fix looks at. A name is one thing, whether a file has it in one column or in two. */
export function cellsOf(target: CleaningTarget): readonly string[] {
  const isName = target.table === 'customer' && target.field === 'name' && !target.isCustom;
  return isName ? ['name', 'givenName', 'familyName'] : [cellField(target)];
}
