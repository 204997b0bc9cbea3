import { readDay } from '../../../model/day.ts';
import { valueCheck } from '../../value-check.ts';

/** The oldest age that is still believed; the oldest person whose age is proven reached 122. */
export const oldestAge = 110;

/** Whether somebody born on a day would be older than that today. */
export function isTooOld(birthDate: string, today: string): boolean {
  const day = readDay(birthDate);
  if (day === null) return false;
  // days compare as text: who has a birthday today has reached the age
  const limit = `${String(Number(today.slice(0, 4)) - oldestAge - 1).padStart(4, '0')}${today.slice(4)}`;
  return day <= limit;
}

/** Can the customer be that old? */
export const ageImplausible = valueCheck({
  id: 'age-implausible',
  dimension: 'plausibility',
  severity: 'medium',
  fields: ['birthDate'],
  rule:
    ({ today }) =>
    (text) =>
      isTooOld(text, today),
  action: (wrong) => ({
    kind: 'clean',
    fix: {
      kind: 'blank',
      target: { table: 'customer', field: 'birthDate', isCustom: false },
      values: wrong.slice(0, 1000).map(({ text }) => text),
    },
  }),
});
