import { readDay } from '../../../model/day.ts';
import { valueCheck } from '../../value-check.ts';

/** Is the date of birth a day that there is, written as YYYY-MM-DD? */
export const birthDateInvalid = valueCheck({
  id: 'birth-date-invalid',
  dimension: 'validity',
  severity: 'medium',
  fields: ['birthDate'],
  rule: () => (text) => readDay(text) === null,
  action: () => ({
    kind: 'clean',
    fix: { kind: 'date', target: { table: 'customer', field: 'birthDate', isCustom: false }, order: null },
  }),
});
