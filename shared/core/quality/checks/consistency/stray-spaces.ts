import { customerFields } from '../../../identity/content.ts';
import { valueCheck } from '../../value-check.ts';

// not U+200C and U+200D: they shape words of Persian and of Indian scripts
const invisible = /[\u00a0\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** Whether a text has spaces before, after or doubled, or marks that nobody sees. */
export function isUntidy(text: string): boolean {
  return text !== text.trim() || /\s{2}/u.test(text) || invisible.test(text);
}

/** Is the value free of what nobody sees? */
export const straySpaces = valueCheck({
  id: 'stray-spaces',
  dimension: 'consistency',
  severity: 'low',
  fields: customerFields,
  rule: () => isUntidy,
  action: (_, field) => ({
    kind: 'clean',
    fix: { kind: 'trim', target: { table: 'customer', field, isCustom: false } },
  }),
});
