import { calledOf, rowCheck } from '../../row-check.ts';

/** Is there any way to reach the customer, an e-mail address or a phone number that can be one? */
export const unreachable = rowCheck({
  id: 'unreachable',
  dimension: 'completeness',
  severity: 'high',
  field: null,
  rule: (input) => {
    const emails = input.column('emailKey').codes;
    const phones = input.column('phoneKey').codes;
    return (row) => (emails[row] ?? -1) < 0 && (phones[row] ?? -1) < 0;
  },
  shown: calledOf,
  action: null,
});
