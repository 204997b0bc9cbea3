import { cellOf, rowCheck } from '../../row-check.ts';

/** Is a readable number written as all others, `+` and digits alone? */
export const phoneFormat = rowCheck({
  id: 'phone-format',
  dimension: 'consistency',
  severity: 'low',
  field: 'phone',
  rule: (input) => (row) => {
    const key = cellOf(input, 'phoneKey', row);
    return key === '' ? null : cellOf(input, 'phone', row) !== key;
  },
  shown: (input, row) => cellOf(input, 'phone', row),
  action: { kind: 'clean', fix: { kind: 'phone', country: null } },
});
