import { foldText } from '../../../identity/fold.ts';
import type { CustomerField } from '../../../identity/content.ts';
import { valueCheck } from '../../value-check.ts';

const words = new Set([
  'n a', 'not available', 'not applicable', 'not known', 'unknown', 'undefined', 'null', 'nil', 'none', 'no name', 'nn', 'xx', 'xxx', 'xxxx', 'test', 'test test',
  'asdf', 'asd', 'qwerty', 'tbd', 'tba', 'to be determined', 'keine', 'keine angabe', 'unbekannt', 'inconnu', 'aucun', 'desconocido',
  'لا يوجد', 'غير معروف', 'غير متوفر', 'غير محدد', 'بدون', 'لا شيي', 'مجهول',
].map(foldText)); // prettier-ignore
// names that people have; elsewhere they say nothing
const names = new Set(['null', 'nil', 'none', 'nn', 'xx', 'test']);
const nameFields: readonly CustomerField[] = ['name', 'givenName', 'familyName'];
const longest = Math.max(...[...words].map((word) => word.length)) * 2;
const oneWord = /^[A-Za-z]+$/u;
const marks = /^[\s\p{P}\p{S}]+$/u;
const oneDigit = /^(\d)\1{3,}$/u;

/** Whether a value stands there only so that something does: `n/a`, `-`, `0000`. */
export function saysNothing(text: string, field: CustomerField): boolean {
  if (marks.test(text)) return true;
  if (oneDigit.test(text.replace(/[\s+()/.-]/gu, '')))
    return field === 'phone' || /^[\s+()/.-]*0/u.test(text);
  // folding is slow, and nearly every text is one that it need not be asked about
  if (text.length > longest) return false;
  const folded = oneWord.test(text) ? text.toLowerCase() : foldText(text);
  return words.has(folded) && !(nameFields.includes(field) && names.has(folded));
}

/** Does the value say anything? */
export const nothingSaid = valueCheck({
  id: 'says-nothing',
  dimension: 'validity',
  severity: 'medium',
  fields: [
    'name',
    'givenName',
    'familyName',
    'phone',
    'company',
    'city',
    'region',
    'postcode',
    'country',
    'language',
  ],
  rule: (_, field) => (text) => saysNothing(text, field),
  action: (wrong, field) => ({
    kind: 'clean',
    fix: {
      kind: 'blank',
      target: { table: 'customer', field, isCustom: false },
      values: wrong.slice(0, 1000).map(({ text }) => text),
    },
  }),
});
