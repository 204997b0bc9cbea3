import { cleanCell } from './clean-cell.ts';
import { foldLetters } from './month-names.ts';

const yes = new Set(
  'yes y true t 1 -1 x on ✅ صح ✓ ✔ ☑ checked ticked oui o si s ja j wahr vrai verdadero نعم اجل ايوه صحيح موافق'.split(
    ' ',
  ),
);
const no = new Set('no n false f 0 off ❌ ✗ ✘ ☐ unchecked non nein falsch faux falso لا كلا خطا'.split(' '));

/** Reads yes and no in English, Arabic, French, Spanish and German; null for blanks and other words. */
export function readBoolean(cell: string): boolean | null {
  const word = foldLetters(cleanCell(cell));
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
