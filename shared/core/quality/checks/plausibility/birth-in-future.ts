import { readDay } from '../../../model/day.ts';
import { valueCheck } from '../../value-check.ts';

/** Is the customer born? */
export const birthInFuture = valueCheck({
  id: 'birth-in-future',
  dimension: 'plausibility',
  severity: 'medium',
  fields: ['birthDate'],
  rule:
    ({ today }) =>
    (text) =>
      readDay(text) !== null && text > today,
  action: (wrong) => ({
    kind: 'clean',
    fix: {
      kind: 'blank',
      target: { table: 'customer', field: 'birthDate', isCustom: false },
      values: wrong.slice(0, 1000).map(({ text }) => text),
    },
  }),
});
