import type { Ints } from '../../../columns/columns.ts';
import type { TextColumn } from '../../../columns/people-columns.ts';
import { textAt, textCount } from '../../../columns/read-text.ts';
import { addressUse } from '../../shared-address.ts';
import { countCodes } from './code-column.ts';
import type { BlockedValue } from './match-table.ts';

// one person may stand in a file many times; a value under this many names belongs to none of them
const mostNames = 4;

const placeholderWords = new Set([
  'na', 'n a', 'none', 'null', 'nil', 'unknown', 'test', 'guest', 'customer', 'anonymous', 'no name', 'noname', 'xxx', 'xx', 'x', 'asdf', 'abc',
  'not available', 'not provided', 'undefined', 'لا يوجد', 'غير معروف', 'مجهول', 'زائر', 'عميل', 'ضيف', 'بدون', 'بدون اسم',
]); // prettier-ignore

/** Whether a folded text was written to get past a form. */
export function isPlaceholder(folded: string): boolean {
  return placeholderWords.has(folded);
}

/** Why an e-mail address says nothing of who has it, null when it does. */
export function emailBlock(key: string): BlockedValue['reason'] | null {
  const use = addressUse(key);
  if (use === 'person') return null;
  return use === 'shared' ? 'role-address' : 'placeholder';
}

/** Why a phone number says nothing: too short, one digit over and over, or counted up. */
export function phoneBlock(digits: string): BlockedValue['reason'] | null {
  const last = digits.slice(-7);
  const isMadeUp = digits.length < 6 || /^(.)\1*$/u.test(last) || '01234567890'.includes(last);
  return isMadeUp ? 'placeholder' : null;
}

/**
 * Blanks the values of a column that say nothing: those that `reasonOf` names, and those that stand under five names or more.
 * @param column is changed
 * @param names a number for the name of each row, -1 for none
 * @returns what was blanked, the most frequent first
 */
export function blockValues(
  field: BlockedValue['field'],
  column: TextColumn,
  names: Int32Array,
  reasonOf: (text: string) => BlockedValue['reason'] | null,
): BlockedValue[] {
  const size = textCount(column.distinct);
  const counts = countCodes(column.codes, size);
  const shared = sharedByMany(column.codes, counts, names);
  const blocked = new Uint8Array(size);
  const found: BlockedValue[] = [];
  for (let code = 0; code < size; code += 1) {
    const value = textAt(column.distinct, code);
    const reason = reasonOf(value) ?? (shared.has(code) ? 'shared' : null);
    if (reason === null || counts[code] === 0) continue;
    blocked[code] = 1;
    found.push({ field, value, records: counts[code] ?? 0, reason });
  }
  for (let row = 0; row < column.codes.length; row += 1)
    if (blocked[column.codes[row] ?? -1] === 1) column.codes[row] = -1;
  return found.sort((a, b) => b.records - a.records);
}

/** Codes that stand under more names than one person has. */
function sharedByMany(codes: Ints, counts: Ints, names: Int32Array): ReadonlySet<number> {
  const seen = new Map<number, Set<number>>();
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? -1;
    if (code < 0 || (counts[code] ?? 0) <= mostNames || (names[row] ?? -1) < 0) continue;
    const known = seen.get(code) ?? new Set<number>();
    known.add(names[row] ?? -1);
    seen.set(code, known);
  }
  return new Set([...seen].filter(([, known]) => known.size > mostNames).map(([code]) => code));
}
