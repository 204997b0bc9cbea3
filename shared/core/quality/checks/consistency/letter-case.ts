import { valueCheck } from '../../value-check.ts';

const shortest = 3;

/** Whether a name is all capitals or all small letters. Scripts without capitals, initials and short words have no case to be wrong. */
export function hasWrongCase(text: string): boolean {
  if (/\p{Lu}/u.test(text) && /\p{Ll}/u.test(text)) return false;
  const letters = text.replace(/[^\p{Lu}\p{Ll}]/gu, '');
  return letters.length >= shortest && /\p{L}{3}/u.test(text);
}

/** Is a name written with its capitals? */
export const letterCase = valueCheck({
  id: 'letter-case',
  dimension: 'consistency',
  severity: 'low',
  fields: ['name', 'givenName', 'familyName', 'city'],
  rule: () => hasWrongCase,
  action: (_, field) => ({
    kind: 'clean',
    fix: { kind: 'case', target: { table: 'customer', field, isCustom: false }, style: 'title' },
  }),
});
